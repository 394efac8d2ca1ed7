import { useCallback, useState } from 'react';
import type { PartyRow } from '../../../shared/contract/members.ts';
import type { FarmerAtScale, PurchaseDraft, PurchaseOutput } from '../../../shared/contract/paddy.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import type { Preview } from '../../client/use-preview.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { formOf, inputOf, isBlank, newForm } from './purchase-form.ts';
import type { FieldName, Fields, PurchaseForm } from './purchase-form.ts';
import { currentDraftId, useDraftKeeper } from './use-drafts.ts';

export interface Purchase {
  readonly form: PurchaseForm;
  readonly fields: Fields;
  readonly drafts: readonly PurchaseDraft[];
  readonly farmer: FarmerAtScale | null;
  readonly preview: Preview<'paddy.postPurchase'>;
  readonly posted: PurchaseOutput | null;
  readonly busy: boolean;
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
  readonly post: () => Promise<boolean>;
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

export function usePurchase(): Purchase {
  const { today } = useBook();
  const [form, setForm] = useState<PurchaseForm>(() => newForm(today));
  const [wantedDraft] = useState(currentDraftId);
  const [restored, setRestored] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(LEFT_AT_START);
  const [tried, setTried] = useState(false);
  const [posted, setPosted] = useState<PurchaseOutput | null>(null);
  const [dropped, setDropped] = useState<PurchaseDraft | null>(null);
  const [prefilled, setPrefilled] = useState('');
  const drafts = useAsk('paddy.drafts', {});
  const keeper = useDraftKeeper(form);
  const posting = useTell('paddy.postPurchase');
  const { fields } = form;
  const farmer = useAsk('paddy.farmer', { code: fields.party }, { enabled: fields.party !== '' });
  const preview = usePreview('paddy.postPurchase', fields.party === '' ? null : inputOf(fields));

  const show = useCallback(
    (next: PurchaseForm): void => {
      setForm(next);
      setLeft(LEFT_AT_START);
      setTried(false);
      posting.clear();
    },
    [posting],
  );
  // The draft that was on the screen before a reload comes back to it, unless something has been typed meanwhile.
  if (!restored && drafts.data) {
    setRestored(true);
    const draft = drafts.data.find(({ id }) => id === wantedDraft);
    if (draft && isBlank(form)) setForm(formOf(draft));
  }

  const change = (part: Partial<Fields>): void => setForm((now) => ({ ...now, fields: { ...now.fields, ...part } }));
  const set = (name: FieldName, value: string): void => change({ [name]: value });

  // Most farmers bring what they brought last time: it is filled in, to be looked at and changed.
  const { data: known } = farmer;
  const last = known?.lastTicket;
  if (last && fields.party !== '' && known.code === fields.party && prefilled !== `${form.id} ${fields.party}`) {
    setPrefilled(`${form.id} ${fields.party}`);
    if (fields.variety === '') change({ variety: last.variety, organicStatus: last.organicStatus });
  }

  const refusals: readonly Notice[] = posting.refusals.length > 0 && tried ? posting.refusals : refusalsOf(preview);
  const noticesOf = (name: string): readonly Notice[] =>
    tried || left.has(name) ? refusals.filter((notice) => notice.field === name) : [];

  const post = async (): Promise<boolean> => {
    setTried(true);
    if (fields.party === '' || posting.busy) return false;
    const outcome = await posting.tell(inputOf(fields), form.id);
    if (!outcome?.ok) return false;
    setPosted(outcome.value);
    void keeper.drop(form.id);
    show(newForm(fields.date, fields.cashAccount));
    return true;
  };
  const toQueue = (): void => {
    if (isBlank(form)) return;
    void keeper.flush();
    show(newForm(fields.date, fields.cashAccount));
  };
  return {
    form,
    fields,
    drafts: (drafts.data ?? []).filter(({ id }) => id !== form.id),
    farmer: fields.party === '' ? null : (farmer.data ?? null),
    preview,
    posted,
    busy: posting.busy,
    noticesOf,
    otherNotices: refusals.filter(({ field }) => field === undefined || !FIELDS_SHOWN.has(field)),
    refusedWhole: isFilled(fields) ? refusals : [],
    needsFarmer: fields.party === '' && (tried || left.has('party')) && fields.partyText !== '',
    set,
    typeParty: (text) => change({ partyText: text, party: '' }),
    pick: (party) => {
      change({
        party: party.code,
        partyText: [party.code, party.nameKm, party.nameEn].filter((part) => part !== '').join(' '),
      });
      setPosted(null);
    },
    leave: (name) => setLeft((now) => (now.has(name) ? now : new Set([...now, name]))),
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

const NEEDED = ['party', 'variety', 'grossKg', 'tareKg', 'moisturePct', 'impurityPct'] as const;

const isFilled = (fields: Fields): boolean => NEEDED.every((name) => fields[name] !== '');

const refusalsOf = ({ outcome }: Preview<'paddy.postPurchase'>): readonly Notice[] =>
  outcome === null || outcome.ok ? [] : outcome.refusals;
