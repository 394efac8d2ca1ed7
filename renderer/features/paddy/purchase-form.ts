import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PurchaseDraft } from '../../../shared/contract/paddy.ts';

/**
 * A purchase as it is being typed: text only, no rule. It is kept as a draft under its id, and posted under the same id
 * as its idempotency key, so that one slip is posted once even when the answer or the power is lost in between.
 */
const FIELD_NAMES = [
  'date',
  'reference',
  'party',
  'partyText',
  'variety',
  'organicStatus',
  'byHand',
  'bags',
  'grossKg',
  'tareKg',
  'moisturePct',
  'impurityPct',
  'loan',
  'inputAdvance',
  'payment',
  'cash',
  'cashAccount',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type Fields = Readonly<Record<FieldName, string>>;

export interface PurchaseForm {
  readonly id: string;
  readonly fields: Fields;
}

const BLANK: Fields = {
  date: '',
  reference: '',
  party: '',
  partyText: '',
  variety: '',
  organicStatus: 'conventional',
  byHand: '',
  bags: '',
  grossKg: '',
  tareKg: '',
  moisturePct: '',
  impurityPct: '',
  loan: '',
  inputAdvance: '',
  payment: 'full',
  cash: '',
  cashAccount: '',
};

/** The next slip of the day: the date and the box stay, everything of the farmer goes. */
export const newForm = (date: string, cashAccount = ''): PurchaseForm => ({
  id: crypto.randomUUID(),
  fields: { ...BLANK, date, cashAccount },
});

/** What is filled in from the last delivery of the farmer, until somebody sets it by hand on this slip. */
const PREFILLED = ['variety', 'organicStatus'] as const;

const isByHand = (fields: Fields, name: string): boolean => fields.byHand.split(' ').includes(name);

/** What a change of one field by hand makes of the slip: a prefilled field remembers that it was set. */
export const changeOf = (fields: Fields, name: FieldName, value: string): Partial<Fields> => ({
  [name]: value,
  ...(PREFILLED.some((one) => one === name) && !isByHand(fields, name)
    ? { byHand: `${fields.byHand} ${name}`.trim() }
    : {}),
});

/**
 * A farmer was just chosen: variety and status are still to come. A blank status is read from the register of certification,
 * so that a slip posted before the answer is here is right all the same.
 */
export const awaitedOf = (fields: Fields): Partial<Fields> => ({
  ...prefillOf(fields, null),
  ...(isByHand(fields, 'organicStatus') ? {} : { organicStatus: '' }),
});

/** What the farmer brought last time, or blank, wherever nobody has set another by hand. */
export function prefillOf(
  fields: Fields,
  last: { readonly variety: string; readonly organicStatus: string } | null,
): Partial<Fields> {
  const from = last ?? BLANK;
  return Object.fromEntries(PREFILLED.filter((name) => !isByHand(fields, name)).map((name) => [name, from[name]]));
}

const TYPED: readonly FieldName[] = [
  'reference',
  'partyText',
  'bags',
  'grossKg',
  'tareKg',
  'moisturePct',
  'impurityPct',
];

/** True where losing it would lose nothing. */
export const isBlank = ({ fields }: PurchaseForm): boolean => TYPED.every((name) => fields[name] === '');

export const formOf = (draft: PurchaseDraft): PurchaseForm => ({
  id: draft.id,
  fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, draft.form[name] ?? BLANK[name]])) as Record<
    FieldName,
    string
  >,
});

export function inputOf(fields: Fields): InputOf<'paddy.postPurchase'> {
  const { loan, inputAdvance } = fields;
  return {
    date: fields.date,
    reference: fields.reference,
    party: fields.party,
    variety: fields.variety,
    organicStatus: fields.organicStatus,
    bags: fields.bags,
    grossKg: fields.grossKg,
    tareKg: fields.tareKg,
    moisturePct: fields.moisturePct,
    impurityPct: fields.impurityPct,
    deductions: [
      ...(loan === '' ? [] : [{ kind: 'loan' as const, amount: loan }]),
      ...(inputAdvance === '' ? [] : [{ kind: 'input-advance' as const, amount: inputAdvance }]),
    ],
    payment: fields.payment,
    cash: fields.payment === 'part' ? fields.cash : '',
    ...(fields.cashAccount === '' ? {} : { cashAccount: fields.cashAccount }),
  };
}
