import { compareDecimal, decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { tidyText } from '../../kernel/plain-text.ts';
import { formatKg, parseKg } from '../../kernel/weight.ts';
import { checkOpenDay } from '../../kernel/check-day.ts';
import type { PurchaseFacts, PurchaseInput, RegisterFacts } from './purchase-input.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { OrganicStatus } from '../organic/types.ts';
import type { PaymentKind } from './types.ts';
import { ORGANIC_STATUSES } from '../organic/types.ts';
import { PAYMENT_KINDS } from './types.ts';

/** A ticket as it was typed, read into grams and exact percents, or every fault of it by field. */
export interface ReadTicket {
  readonly variety: string;
  readonly status: OrganicStatus;
  readonly payment: PaymentKind;
  readonly bags: number | null;
  readonly grossG: number;
  readonly tareG: number;
  readonly moisturePct: string;
  readonly impurityPct: string;
}

type Miss = (code: PaddyRefusal, params: Notice['params'], field: string) => void;

export function readTicket(facts: PurchaseFacts, input: PurchaseInput): Outcome<ReadTicket, PaddyRefusal> {
  const faults: Notice<PaddyRefusal>[] = [];
  const miss: Miss = (code, params, field) => {
    faults.push({ code, params, field });
  };
  const day = checkOpenDay(input.date, facts.lockedThrough);
  if (day) faults.push(day);
  if (facts.ticketTaken !== null)
    miss('ticket-doubled', { ticket: input.reference, number: facts.ticketTaken }, 'reference');
  if (!facts.parties.has(input.party)) miss('party-unknown', { party: input.party }, 'party');
  const variety = tidyText(input.variety);
  if (variety === '') miss('variety-needed', {}, 'variety');
  const status = readStatus(facts, input, miss);
  const payment = PAYMENT_KINDS.find((known) => known === input.payment);
  if (!payment) miss('payment-kind-unknown', { value: input.payment, choices: PAYMENT_KINDS.join(', ') }, 'payment');
  const bags = readBags(input.bags, miss);
  const grossG = readWeight(input.grossKg, 'grossKg', miss);
  const tareG = readWeight(input.tareKg, 'tareKg', miss);
  if (grossG !== null && tareG !== null && tareG >= grossG)
    miss('weight-tare-not-below-gross', { gross: formatKg(grossG), tare: formatKg(tareG) }, 'tareKg');
  const moisturePct = readPercent(input.moisturePct, 'moisturePct', miss);
  const impurityPct = readPercent(input.impurityPct, 'impurityPct', miss);
  if (faults.length > 0 || !status || !payment || grossG === null || tareG === null) return refuseAll(faults);
  return done({ variety, status, payment, bags, grossG, tareG, moisturePct, impurityPct });
}

/** The register's own status, where there is a register; what is typed may only say the same. */
function readStatus({ register }: PurchaseFacts, input: PurchaseInput, miss: Miss): OrganicStatus | undefined {
  if (register && input.organicStatus === '') return register.status;
  const typed = ORGANIC_STATUSES.find((known) => known === input.organicStatus);
  if (!typed)
    miss('status-unknown', { value: input.organicStatus, choices: ORGANIC_STATUSES.join(', ') }, 'organicStatus');
  else if (register && typed !== register.status) missRegister(register, { typed, input }, miss);
  return typed;
}

function missRegister(
  { because, status, standard, approval }: RegisterFacts,
  { typed, input }: { readonly typed: OrganicStatus; readonly input: PurchaseInput },
  miss: Miss,
): void {
  const params = { typed, register: status, party: input.party, date: input.date, standard };
  if (because === 'parcels') miss('status-not-of-register', params, 'organicStatus');
  else if (because === 'no-parcel') miss('status-without-parcel', params, 'organicStatus');
  else miss('status-without-approval', { ...params, approval: approval ?? '' }, 'organicStatus');
}

function readBags(text: string, miss: Miss): number | null {
  if (text === '') return null;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  miss('bags-not-whole', { value: text }, 'bags');
  return null;
}

function readWeight(text: string, field: string, miss: Miss): number | null {
  if (text === '') {
    miss('weight-needed', {}, field);
    return null;
  }
  const grams = parseKg(text);
  if (grams === null) miss('weight-not-plain', { value: text }, field);
  return grams;
}

/** From 0 to below 100, with at most 4 decimals. */
function readPercent(text: string, field: string, miss: Miss): string {
  const value = parseDecimal(text);
  if (!value || value.scale > 4) {
    miss('percent-not-plain', { value: text }, field);
    return '0';
  }
  if (value.digits < 0n || compareDecimal(value, decimal('100')) >= 0)
    miss('percent-out-of-range', { value: text }, field);
  return formatDecimal(value);
}
