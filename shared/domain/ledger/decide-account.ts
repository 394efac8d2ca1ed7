import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { compareDecimal, decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { EventDraft } from '../../kernel/event.ts';
import { CURRENCIES } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { hasControlCharacter, tidyText } from '../../kernel/plain-text.ts';
import { ACCOUNT_TYPES, needsSubLedger, ROLES } from './account.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { AccountOpened, RateSet } from './events.ts';
import type { LedgerRefusal } from './refusals.ts';

/** A new account of the chart, and the day's rate: standing data, so neither asks for an open month. */
export interface AccountInput {
  readonly code: string;
  readonly nameEn: string;
  readonly nameKm: string;
  readonly type: string;
  readonly role: string;
  readonly currency: string;
  /** `member` for a control account kept by party, blank for none. */
  readonly subLedger: string;
}

/**
 * Codes go into reports, file names and other programs' journals: letters, digits, dot and hyphen. `result-2025` is the
 * computed line of a year's result, so no account is called that.
 */
const CODE = /^(?!result-)[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/;

export function decideAccount(
  facts: { readonly accounts: ReadonlyMap<string, { readonly role: string | null }>; readonly today: CalendarDate },
  input: AccountInput,
): Outcome<EventDraft<'ledger.account-opened', AccountOpened>, LedgerRefusal> {
  const faults: Notice<LedgerRefusal>[] = [];
  const miss = (code: LedgerRefusal, params: Notice['params'], field: string): number =>
    faults.push({ code, params, field });
  const names = [tidyText(input.nameEn), tidyText(input.nameKm)] as const;
  if (!CODE.test(input.code)) miss('code-malformed', { value: input.code }, 'code');
  if (facts.accounts.has(input.code)) miss('account-exists', { account: input.code }, 'code');
  if (names[0] === '' && names[1] === '') miss('name-needed', {}, 'nameEn');
  for (const [index, name] of names.entries())
    if (hasControlCharacter(name))
      miss('name-has-control-character', { value: name }, index === 0 ? 'nameEn' : 'nameKm');
  if (!ACCOUNT_TYPES.some((type) => type === input.type))
    miss('account-type-unknown', { value: input.type, choices: ACCOUNT_TYPES.join(', ') }, 'type');
  if (!CURRENCIES.some((currency) => currency === input.currency))
    miss('account-currency-unknown', { value: input.currency, choices: CURRENCIES.join(', ') }, 'currency');
  if (!['', 'member'].includes(input.subLedger))
    miss('account-sub-ledger-unknown', { value: input.subLedger, choices: 'member' }, 'subLedger');
  const capital = [...facts.accounts].find(([, account]) => account.role === 'share-capital');
  if (input.role === 'share-capital' && capital)
    miss('role-doubled', { role: input.role, account: capital[0] }, 'role');
  if (needsSubLedger(input.role) && input.subLedger === '')
    miss('account-sub-ledger-needed', { role: input.role }, 'subLedger');
  if (faults.length > 0) return refuseAll(faults);
  const body: AccountOpened = {
    code: input.code,
    name_en: names[0],
    name_km: names[1],
    type: input.type,
    role: input.role === '' ? null : input.role,
    currency: input.currency,
    sub_ledger: input.subLedger === 'member',
  };
  const isUnknown = input.role !== '' && !ROLES.includes(input.role);
  const warning = { code: 'role-unknown', params: { role: input.role, choices: ROLES.join(', ') }, field: 'role' };
  return done({ kind: 'ledger.account-opened', v: 1, date: facts.today, body }, isUnknown ? [warning] : []);
}

export function decideRate(input: {
  readonly date: string;
  readonly currency: string;
  readonly khrPerUnit: string;
}): Outcome<EventDraft<'ledger.rate-set', RateSet>, LedgerRefusal> {
  const day = checkDay(input.date);
  if (day) return refuseAll([day]);
  const rate = parseDecimal(input.khrPerUnit);
  if (!rate || rate.scale > 6 || compareDecimal(rate, decimal('0')) <= 0)
    return refuse('rate-not-above-zero', { value: input.khrPerUnit }, 'khrPerUnit');
  const body = { currency: input.currency, khr_per_unit: formatDecimal(rate) };
  return done({ kind: 'ledger.rate-set', v: 1, date: input.date, body });
}
