import type {
  CommandName,
  OutputOf,
  ParsedInputOf,
  ProcedureName,
  Procedures,
  QueryName,
} from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { CommandHandler, QueryHandler } from '../book/command.ts';
import { importFile } from '../modules/imports/import-file.ts';
import { undoImport } from '../modules/imports/undo-import.ts';
import { accountView } from '../modules/ledger/account-view.ts';
import { chartOf } from '../modules/ledger/accounts.ts';
import {
  lockPeriod,
  openAccount,
  postJournal,
  postVoucher,
  reverseEntry,
  setRate,
  unlockPeriod,
} from '../modules/ledger/commands.ts';
import { entryView } from '../modules/ledger/entry-view.ts';
import { register } from '../modules/ledger/register.ts';
import { trialBalance } from '../modules/ledger/trial-balance.ts';
import { vouchers } from '../modules/ledger/vouchers.ts';
import { admitMember, registerParty } from '../modules/members/commands.ts';
import {
  changeParcel,
  decideStatusOf,
  registerParcel,
  setOrganicSettings,
  setStandard,
} from '../modules/organic/commands.ts';
import {
  amendInspection,
  closeNonconformity,
  decideOnInspection,
  meetCondition,
  raiseNonconformity,
  recordInspection,
  recordSeason,
} from '../modules/organic/control-commands.ts';
import { archiveDocument, fileDocument } from '../modules/organic/document-commands.ts';
import { documentFile, documents } from '../modules/organic/documents.ts';
import { farmerList, issueList } from '../modules/organic/farmer-lists.ts';
import { inspection, inspections } from '../modules/organic/inspections.ts';
import { nonconformities } from '../modules/organic/nonconformities.ts';
import { parcel, parcels, standards } from '../modules/organic/queries.ts';
import { postPurchase, setPrice } from '../modules/paddy/commands.ts';
import { ticketsSince } from '../modules/paddy/delivered.ts';
import { payTicket, reversePayment, voidTicket } from '../modules/paddy/ticket-commands.ts';
import { drafts } from '../modules/paddy/drafts.ts';
import { farmer, paddyDesk, ticket, tickets } from '../modules/paddy/queries.ts';
import { moveShares, reverseShares } from '../modules/shares/commands.ts';
import { movements } from '../modules/shares/movements.ts';
import { dashboard } from '../modules/statements/dashboard.ts';
import { organicDashboard } from '../modules/statements/organic-dashboard.ts';
import { memberOrganic } from '../modules/statements/member-organic.ts';
import { partyCard, searchParties } from '../modules/statements/party-list.ts';
import { timeline } from '../modules/statements/timeline.ts';

/** Every procedure's handler; one that is missing, or that answers with another shape, does not compile. */
type CodeOf<N extends ProcedureName> = Procedures[N]['refusals'][number];

/** Procedures of the desk and of the working store, which the session answers itself. */
export type SessionName =
  | Extract<ProcedureName, `desk.${string}` | `jobs.${string}` | `bundles.${string}` | `workspace.${string}`>
  | 'book.view'
  | 'book.startEpoch'
  | 'paddy.saveDraft'
  | 'paddy.dropDraft'
  | 'papers.print';

export type BookCommandName = Exclude<CommandName, SessionName>;
export type BookQueryName = Exclude<QueryName, SessionName>;

type Commands = { readonly [N in BookCommandName]: CommandHandler<ParsedInputOf<N>, OutputOf<N>, CodeOf<N>> };
type Queries = { readonly [N in BookQueryName]: QueryHandler<ParsedInputOf<N>, OutputOf<N>, CodeOf<N>> };

export const commands: Commands = {
  'ledger.openAccount': openAccount,
  'ledger.postVoucher': postVoucher,
  'ledger.postJournal': postJournal,
  'ledger.reverseEntry': reverseEntry,
  'ledger.lockPeriod': lockPeriod,
  'ledger.unlockPeriod': unlockPeriod,
  'ledger.setRate': setRate,
  'members.admit': admitMember,
  'parties.register': registerParty,
  'shares.buy': (context, input) => moveShares(context, { ...input, kind: 'buy', toMember: '' }),
  'shares.transfer': (context, input) => moveShares(context, { ...input, kind: 'transfer', payFrom: 'cash' }),
  'shares.redeem': (context, input) => moveShares(context, { ...input, kind: 'redeem', toMember: '', payFrom: 'cash' }),
  'shares.reverse': reverseShares,
  'paddy.postPurchase': postPurchase,
  'paddy.payTicket': payTicket,
  'paddy.reversePayment': reversePayment,
  'paddy.voidTicket': voidTicket,
  'paddy.setPrice': setPrice,
  'organic.registerParcel': registerParcel,
  'organic.changeParcel': changeParcel,
  'organic.decideStatus': decideStatusOf,
  'organic.setSettings': setOrganicSettings,
  'organic.setStandard': setStandard,
  'organic.recordSeason': (context, input) => recordSeason(context, input, ticketsSince),
  'organic.recordInspection': recordInspection,
  'organic.amendInspection': amendInspection,
  'organic.decideInspection': decideOnInspection,
  'organic.meetCondition': meetCondition,
  'organic.raiseNonconformity': raiseNonconformity,
  'organic.closeNonconformity': closeNonconformity,
  'organic.fileDocument': fileDocument,
  'organic.archiveDocument': archiveDocument,
  'organic.issueList': issueList,
  'imports.importFile': importFile,
  'imports.undoImport': undoImport,
};

export const queries: Queries = {
  'ledger.accounts': ({ book }) => done([...chartOf(book).values()].map((account) => accountView(book, account))),
  'ledger.trialBalance': trialBalance,
  'ledger.register': register,
  'ledger.vouchers': vouchers,
  'ledger.entry': ({ book }, input): Outcome<OutputOf<'ledger.entry'>, 'entry-unknown'> => {
    const view = entryView(book, input.entry);
    return view ? done(view) : refuse('entry-unknown', { entry: input.entry }, 'entry');
  },
  'members.search': searchParties,
  'members.card': partyCard,
  'members.timeline': timeline,
  'paddy.desk': paddyDesk,
  'paddy.farmer': farmer,
  'paddy.tickets': tickets,
  'paddy.ticket': ticket,
  'paddy.drafts': ({ book }) => drafts(book),
  'organic.standards': standards,
  'organic.parcels': parcels,
  'organic.parcel': parcel,
  'organic.member': memberOrganic,
  'organic.dashboard': organicDashboard,
  'organic.inspections': inspections,
  'organic.inspection': inspection,
  'organic.nonconformities': nonconformities,
  'organic.documents': documents,
  'organic.documentFile': documentFile,
  'organic.farmerList': farmerList,
  'shares.movements': movements,
  'statements.dashboard': dashboard,
};
