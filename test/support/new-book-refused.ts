import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { Session } from '../../electron/core/session.ts';
import { heldPorts } from './held-ports.ts';
import { ACTOR, sentencesOf } from './open-practice.ts';
import { JOURNAL_HEADING, SHARE_HEADING, SMALL_COOP, TICKET_HEADING, VOUCHER_HEADING } from './small-coop.ts';
import type { Files } from './temp-folder.ts';
import { folderOf, tempFolder } from './temp-folder.ts';

/** Making a book from files of which some are wrong: what it answers, and that it leaves nothing. */
export const tickets = (...rows: readonly string[]): Files => ({
  'weigh-tickets.csv': `${TICKET_HEADING}${rows.join('\n')}\n`,
});
export const vouchers = (...rows: readonly string[]): Files => ({
  'vouchers.csv': `${VOUCHER_HEADING}${rows.join('\n')}\n`,
});
export const shares = (...rows: readonly string[]): Files => ({
  'share-movements.csv': `${SHARE_HEADING}${rows.join('\n')}\n`,
});
export const journals = (...rows: readonly string[]): Files => ({
  'journals.csv': `${JOURNAL_HEADING}${rows.join('\n')}\n`,
});

/** Codes of the refusals; and where: file, line, column. */
export function refusalsOf(files: Files): {
  readonly refusals: readonly Notice[];
  readonly sentences: readonly string[];
} {
  const session = new Session(heldPorts(tempFolder('home')));
  const path = join(tempFolder('bad'), 'book.sahakum');
  const answer = session.makeFromFolder(path, folderOf({ ...SMALL_COOP, ...files }), ACTOR);
  session.close();
  expect(readdirSync(dirname(path))).toEqual(answer.ok ? [basename(path)] : []);
  return { refusals: answer.ok ? [] : answer.refusals, sentences: sentencesOf(answer) };
}

export type Case = readonly [what: string, files: Files, code: string, place: string];

export const place = ({ at }: Notice): string =>
  [at?.file, at?.line, at?.column].filter((part) => part !== undefined).join(' ');

/** Refused with just these codes, at that place, in a sentence that says the place. */
export function expectRefused(files: Files, code: string, where: string): void {
  const { refusals, sentences } = refusalsOf(files);
  expect(refusals.map((notice) => notice.code)).toEqual(code.split(' '));
  expect([...new Set(refusals.map(place))]).toEqual([where]);
  for (const part of where.split(' ')) expect(sentences[0]).toContain(part);
  expect(sentences[0]).not.toMatch(/undefined|\{\w+\}/);
}
