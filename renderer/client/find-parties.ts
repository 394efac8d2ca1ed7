import type { PartyRow } from '../../shared/contract/members.ts';
import { ask } from './call.ts';

/** People of the book as a paper's field finds them while typing, best first. */
interface Sought {
  readonly text: string;
  readonly limit: number;
}

export const findParties = async (sought: Sought, signal?: AbortSignal): Promise<readonly PartyRow[]> =>
  (await ask('members.search', sought, signal)).rows;

export const findMembers = async (sought: Sought, signal?: AbortSignal): Promise<readonly PartyRow[]> =>
  (await ask('members.search', { ...sought, membersOnly: true }, signal)).rows;
