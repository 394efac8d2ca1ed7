import { useState } from 'react';
import type { PartyRow } from '../../../shared/contract/members.ts';
import type { FarmerAtScale, PurchaseDraft, PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import type { Preview } from '../../client/use-preview.ts';
import { afterPress } from '../../ui/after-press.ts';
import { useBook } from '../../ui/book-context.ts';
import { awaitedOf, changeOf, formOf, inputOf, isBlank, newForm, prefillOf } from './purchase-form.ts';
import type { FieldName, Fields, PurchaseForm } from './purchase-form.ts';
import { standingNotices } from './standing-notices.ts';
import { usePosting } from './use-posting.ts';
import { currentDraftId, useDraftKeeper } from './use-drafts.ts';

export interface Purchase {
  readonly form: PurchaseForm;
  readonly fields: Fields;
  readonly drafts: readonly PurchaseDraft[];
  readonly farmer: FarmerAtScale | null;
  readonly preview: Preview<'paddy.postPurchase'>;
  readonly posted: PurchaseOutput | null;
  /** A slip is on its way; another can be typed meanwhile. */
  readonly busy: boolean;
  /** The slip on the screen is the one on its way: it is read and not written. */
  readonly sending: boolean;
  /** How often posting was refused: each time the first wrong field is to be shown. */
  readonly refusedTimes: number;
  /** Whose slip was refused after it had left the screen: it waits in the queue. */
  readonly refusedAway: string | null;
  /** Why the last draft was not kept; null where it was. */
  readonly draftTrouble: readonly Notice[] | null;
  /** The notices that belong to a field and may be shown: it was left, or posting was tried. */
  readonly noticesOf: (name: string) => readonly Notice[];
  readonly otherNotices: readonly Notice[];
  /** Everything is filled in, and the rules still refuse: why. Until then only fields that were left say what is wrong. */
  readonly refusedWhole: readonly Notice[];
  readonly needsFarmer: boolean;
  readonly set: (name: FieldName, value: string) => void;
  readonly typeParty: (text: string) => void;
  readonly pick: (party: PartyRow) => void;
  readonly leave: (name: string) => void;
  readonly post: () => Promise<void>;
  readonly toQueue: () => void;
  readonly take: (draft: PurchaseDraft) => void;
  readonly dropped: PurchaseDraft | null;
  readonly drop: (draft: PurchaseDraft) => void;
  readonly restore: () => void;
}

/** Fields that a refusal can name and that have a place on the form. */
const FIELDS_SHOWN = new Set<string>([
  ...['date', 'reference', 'party', 'variety', 'organicStatus', 'bags', 'grossKg', 'tareKg', 'moisturePct'],
  ...['impurityPct', 'deductions', 'payment', 'cash', 'cashAccount'],
]);

/** The day is filled in from the start, so what is wrong with it is said at once. */
const LEFT_AT_START: ReadonlySet<string> = new Set(['date']);

/** The farmer of the slip, with what the register says of them on its day. */
const useFarmer = ({ party, date }: Fields): ReturnType<typeof useAsk<'paddy.farmer'>> =>
  useAsk(
    'paddy.farmer',
    { code: party, ...(isCalendarDate(date) ? { date } : {}) },
    { enabled: party !== '', keepLast: true },
  );

export function usePurchase(): Purchase {
  const { today } = useBook();
  const [form, setForm] = useState<PurchaseForm>(() => newForm(today));
  const [wantedDraft] = useState(currentDraftId);
  const [restored, setRestored] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(LEFT_AT_START);
  const [tried, setTried] = useState(false);
  const [posted, setPosted] = useState<PurchaseOutput | null>(null);
  const [dropped, setDropped] = useState<PurchaseDraft | null>(null);
  /** Whose last delivery is still to be filled in. */
  const [awaited, setAwaited] = useState('');
  const keeper = useDraftKeeper(form);
  const drafts = useAsk('paddy.drafts', {}, { enabled: keeper.ready });
  const begin = (next: PurchaseForm): void => {
    setForm(next);
    setLeft(LEFT_AT_START);
    setTried(false);
    setAwaited(next.fields.variety === '' ? next.fields.party : '');
  };
  const posting = usePosting(form, ({ value, sent, stays }) => {
    setPosted(value);
    void keeper.drop(sent.id);
    if (stays) begin(newForm(sent.fields.date, sent.fields.cashAccount));
  });
  const { fields } = form;
  const farmer = useFarmer(fields);
  const preview = usePreview('paddy.postPurchase', isBlank(form) ? null : inputOf(fields));

  const show = (next: PurchaseForm): void => {
    begin(next);
    posting.clear();
  };
  // The draft that was on the screen before a reload comes back to it, unless something has been typed meanwhile.
  if (!restored && keeper.ready && drafts.data && !drafts.isFetching) {
    setRestored(true);
    const draft = drafts.data.find(({ id }) => id === wantedDraft);
    if (draft && isBlank(form)) show(formOf(draft));
  }

  const change = (part: (now: Fields) => Partial<Fields>): void =>
    setForm((now) => ({ ...now, fields: { ...now.fields, ...part(now.fields) } }));
  // What was refused was refused for the slip as it stood: after a change, the newest dry run speaks.
  const edit = (part: (now: Fields) => Partial<Fields>): void => {
    // A slip on its way stays as it was sent; the screen says so.
    if (posting.sending === form.id) return;
    change(part);
    if (posting.refusals.length > 0) posting.clear();
  };

  // Most farmers bring what they brought last time: it is filled in, to be looked at and changed.
  const known = farmer.data?.code === fields.party ? farmer.data : undefined;
  if (awaited !== '' && known?.code === awaited && awaited === fields.party && !farmer.isFetching) {
    setAwaited('');
    change((now) => prefillOf(now, known.lastTicket));
  }
  // Where there is a register of certification, the status comes from it, and nothing else is sent.
  if (known?.register && fields.organicStatus !== '') change(() => ({ organicStatus: '' }));

  const refusals: readonly Notice[] =
    posting.refusals.length > 0 && tried
      ? posting.refusals
      : standingNotices(refusalsOf(preview), preview.asked, inputOf(fields));
  // A day without a price is no slip of the hand in one field, so it is said wherever it came from.
  const noticesOf = (name: string): readonly Notice[] =>
    refusals.filter(({ field, code }) => field === name && (tried || left.has(name) || code === 'price-missing'));

  const post = async (): Promise<void> => {
    setTried(true);
    await posting.send(form);
  };
  const toQueue = (): void => {
    if (isBlank(form)) return;
    void keeper.flush();
    show(newForm(fields.date, fields.cashAccount));
  };
  return {
    form,
    fields,
    drafts: (drafts.data ?? []).filter(({ id }) => id !== form.id && id !== posting.sending),
    farmer: known ?? null,
    preview,
    posted,
    busy: posting.busy,
    sending: posting.sending === form.id,
    refusedTimes: posting.refusedTimes,
    refusedAway: posting.refusedAway,
    draftTrouble: keeper.trouble,
    noticesOf,
    otherNotices: refusals.filter(({ field }) => field === undefined || !FIELDS_SHOWN.has(field)),
    refusedWhole: isFilled(fields) ? refusals : [],
    needsFarmer: fields.party === '' && (tried || (left.has('party') && fields.partyText !== '')),
    set: (name, value) => edit((now) => changeOf(now, name, value)),
    typeParty: (text) =>
      edit((now) => ({ partyText: text, party: '', organicStatus: now.organicStatus || 'conventional' })),
    pick: (party) => {
      edit((now) => ({
        ...awaitedOf(now),
        party: party.code,
        partyText: [party.code, party.nameKm, party.nameEn]
          .filter((part) => part !== '')
          .join(' ')
          .slice(0, LONGEST),
      }));
      setAwaited(party.code);
      setPosted(null);
    },
    leave: (name) => afterPress(() => setLeft((now) => (now.has(name) ? now : new Set([...now, name])))),
    post,
    toQueue,
    take: (draft) => {
      void keeper.flush();
      setPosted(null);
      show(formOf(draft));
    },
    dropped,
    drop: (draft) => {
      setDropped(draft);
      void keeper.drop(draft.id);
    },
    restore: () => {
      if (dropped) void keeper.restore(dropped);
      setDropped(null);
    },
  };
}

/** Letters of one field of a draft. */
const LONGEST = 300;

const NEEDED = ['party', 'variety', 'grossKg', 'tareKg', 'moisturePct', 'impurityPct'] as const;

const isFilled = (fields: Fields): boolean => NEEDED.every((name) => fields[name] !== '');

const refusalsOf = ({ outcome }: Preview<'paddy.postPurchase'>): readonly Notice[] =>
  outcome === null || outcome.ok ? [] : outcome.refusals;
