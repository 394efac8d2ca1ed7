import { useEffect } from 'react';
import type { TextKey } from '../../shared/i18n/screen-texts.ts';
import type { Route } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

const TITLES: Readonly<Record<Route['screen'], TextKey>> = {
  home: 'home.title',
  paddy: 'paddy.title',
  vouchers: 'vouchers.title',
  shares: 'shares.title',
  tickets: 'tickets.title',
  ticket: 'ticket.title',
  members: 'members.title',
  member: 'member.person',
  balance: 'balance.title',
  register: 'register.title',
  entry: 'entry.title',
  papers: 'papers.title',
  receipt: 'paper.purchase-receipt',
  statement: 'paper.member-statement',
  'balance-sheet': 'paper.trial-balance',
  job: 'papers.title',
  organic: 'organic.title',
  parcels: 'parcels.title',
  parcel: 'parcel.title',
  'new-parcel': 'parcel.new',
  inspections: 'inspections.title',
  inspection: 'inspection.title',
  inspect: 'inspect.title',
  'inspect-again': 'inspect.again',
  'decide-member': 'decide.member.open',
  nonconformities: 'nc.title',
  documents: 'documents.title',
  'farmer-list': 'list.title',
  certification: 'certification.title',
  'list-paper': 'paper.farmer-list',
  'draft-paper': 'paper.farmer-list',
  'report-paper': 'paper.inspection-form',
  'blank-form': 'paper.inspection-form',
  'parcel-paper': 'paper.parcel-sheet',
  'nc-paper': 'paper.nonconformity-list',
  'certification-paper': 'paper.member-certification',
  bundle: 'bundle.title',
  desk: 'desk.title',
  new: 'new.title',
  admit: 'person.title',
  prices: 'prices.title',
  glossary: 'glossary.title',
  workspace: 'workspace.title',
  arrivals: 'arrivals.title',
  'advisor-key': 'advisorKey.title',
  cooperative: 'workspace.title',
  compare: 'compare.title',
};

/** The name of the screen on its tab and in the list of pages visited. */
export function useTitle(route: Route): void {
  const { say } = useWords();
  const which = 'account' in route ? route.account : 'code' in route ? (route.code ?? '') : '';
  const title = [say(TITLES[route.screen]), which].filter((part) => part !== '').join(' ');
  useEffect(() => {
    document.title = `${title} · Sahakum`;
  }, [title]);
}
