import type { ImportKind } from '../../../shared/contract/imports.ts';
import { refuse } from '../../../shared/kernel/outcome.ts';
import { slipNumber, tidyText } from '../../../shared/kernel/plain-text.ts';
import { openAccount, writeVoucher } from '../ledger/commands.ts';
import { admitMember } from '../members/commands.ts';
import { setPrice, writePurchase } from '../paddy/commands.ts';
import { writeShares } from '../shares/commands.ts';
import { journalPapers } from './journal-papers.ts';
import { openingPapers } from './opening-papers.ts';
import { byRow } from './by-row.ts';
import { decisionRows, parcelRows } from './organic-kinds.ts';
import type { Kind } from './paper.ts';
import { cell, plain } from './paper.ts';
import type { Row } from './read-table.ts';

/** Each kind of file and its columns, those of the sample's files. */
const STANDING = (): string => '';
const ON_DATE = (row: Row): string => plain(row, 'date');

const accounts = byRow({
  columns: { required: ['code', 'name_en', 'name_km', 'type', 'role', 'currency', 'sub_ledger'], optional: [] },
  fields: { nameEn: 'name_en', nameKm: 'name_km', subLedger: 'sub_ledger' },
  date: STANDING,
  brings: (row) => `account ${plain(row, 'code')}`,
  write: (context, row) =>
    openAccount(context, {
      code: plain(row, 'code'),
      nameEn: cell(row, 'name_en'),
      nameKm: cell(row, 'name_km'),
      type: cell(row, 'type'),
      role: cell(row, 'role'),
      currency: cell(row, 'currency'),
      subLedger: cell(row, 'sub_ledger'),
    }),
});

const members = byRow({
  columns: {
    required: ['code', 'name_km', 'name_en', 'joined_on'],
    optional: ['sex', 'birth_year', 'village_km', 'village_en', 'phone', 'group'],
  },
  fields: {
    nameKm: 'name_km',
    nameEn: 'name_en',
    birthYear: 'birth_year',
    villageKm: 'village_km',
    villageEn: 'village_en',
    joinedOn: 'joined_on',
  },
  date: STANDING,
  brings: (row) => `member ${plain(row, 'code')}`,
  write: (context, row) =>
    admitMember(context, {
      code: plain(row, 'code'),
      nameKm: cell(row, 'name_km'),
      nameEn: cell(row, 'name_en'),
      sex: cell(row, 'sex'),
      birthYear: cell(row, 'birth_year'),
      villageKm: cell(row, 'village_km'),
      villageEn: cell(row, 'village_en'),
      phone: cell(row, 'phone'),
      group: cell(row, 'group'),
      joinedOn: plain(row, 'joined_on'),
    }),
});

const paddyPrices = byRow({
  columns: {
    required: ['from_date', 'variety', 'price_khr_per_kg'],
    optional: ['organic_premium_khr_per_kg', 'in_conversion_premium_khr_per_kg'],
  },
  fields: {
    fromDate: 'from_date',
    price: 'price_khr_per_kg',
    organicPremium: 'organic_premium_khr_per_kg',
    inConversionPremium: 'in_conversion_premium_khr_per_kg',
  },
  date: STANDING,
  brings: (row) => `variety ${tidyText(cell(row, 'variety'))}`,
  write: (context, row) =>
    setPrice(context, {
      fromDate: plain(row, 'from_date'),
      variety: cell(row, 'variety'),
      price: plain(row, 'price_khr_per_kg'),
      organicPremium: plain(row, 'organic_premium_khr_per_kg') || '0',
      inConversionPremium: plain(row, 'in_conversion_premium_khr_per_kg') || '0',
    }),
});

const SHARE_KINDS = ['buy', 'transfer', 'redeem'] as const;

const shareMovements = byRow({
  columns: { required: ['date', 'reference', 'kind', 'member', 'to_member', 'shares'], optional: ['cash_account'] },
  fields: { toMember: 'to_member', cashAccount: 'cash_account' },
  date: ON_DATE,
  people: ['member', 'to_member'],
  write: (context, row) => {
    const kind = SHARE_KINDS.find((known) => known === cell(row, 'kind'));
    if (!kind)
      return refuse('share-kind-unknown', { value: cell(row, 'kind'), choices: SHARE_KINDS.join(', ') }, 'kind');
    return writeShares(context, {
      kind,
      date: plain(row, 'date'),
      reference: slipNumber(cell(row, 'reference')),
      member: plain(row, 'member'),
      toMember: plain(row, 'to_member'),
      shares: plain(row, 'shares'),
      payFrom: 'cash',
      cashAccount: plain(row, 'cash_account') || undefined,
    });
  },
});

const VOUCHER_KINDS = ['receipt', 'payment', 'transfer'] as const;
const VOUCHER_CURRENCIES = ['KHR', 'USD'] as const;

const vouchers = byRow({
  columns: {
    required: ['date', 'reference', 'kind', 'cash_account', 'account', 'member', 'amount', 'currency', 'khr_per_usd'],
    optional: ['description', 'fund', 'activity'],
  },
  fields: { cashAccount: 'cash_account', party: 'member', rate: 'khr_per_usd' },
  date: ON_DATE,
  people: ['member'],
  write: (context, row) => {
    const kind = VOUCHER_KINDS.find((known) => known === cell(row, 'kind'));
    if (!kind) return refuse('choice-unknown', { value: cell(row, 'kind'), choices: VOUCHER_KINDS.join(', ') }, 'kind');
    const currency = VOUCHER_CURRENCIES.find((known) => known === cell(row, 'currency'));
    if (!currency)
      return refuse(
        'choice-unknown',
        { value: cell(row, 'currency'), choices: VOUCHER_CURRENCIES.join(', ') },
        'currency',
      );
    return writeVoucher(context, {
      date: plain(row, 'date'),
      kind,
      reference: slipNumber(cell(row, 'reference')),
      cashAccount: plain(row, 'cash_account'),
      account: plain(row, 'account'),
      party: plain(row, 'member'),
      amount: plain(row, 'amount'),
      currency,
      rate: plain(row, 'khr_per_usd'),
      description: cell(row, 'description'),
      fund: cell(row, 'fund') || undefined,
      activity: cell(row, 'activity') || undefined,
    });
  },
});

const weighTickets = byRow({
  columns: {
    required: [
      'date',
      'ticket',
      'member',
      'variety',
      'organic_status',
      'gross_kg',
      'tare_kg',
      'moisture_pct',
      'impurity_pct',
      'payment',
    ],
    optional: ['bags', 'loan_deduction_khr', 'cash_paid_khr', 'cash_account', 'fund', 'activity'],
  },
  fields: {
    reference: 'ticket',
    party: 'member',
    organicStatus: 'organic_status',
    grossKg: 'gross_kg',
    tareKg: 'tare_kg',
    moisturePct: 'moisture_pct',
    impurityPct: 'impurity_pct',
    deductions: 'loan_deduction_khr',
    cash: 'cash_paid_khr',
    cashAccount: 'cash_account',
  },
  date: ON_DATE,
  people: ['member'],
  write: (context, row) => {
    if (cell(row, 'ticket') === '') return refuse('cell-needed', { column: 'ticket' }, 'ticket');
    const loan = plain(row, 'loan_deduction_khr');
    const ticket = {
      date: plain(row, 'date'),
      reference: slipNumber(cell(row, 'ticket')),
      party: plain(row, 'member'),
      variety: cell(row, 'variety'),
      organicStatus: cell(row, 'organic_status'),
      bags: plain(row, 'bags'),
      grossKg: plain(row, 'gross_kg'),
      tareKg: plain(row, 'tare_kg'),
      moisturePct: plain(row, 'moisture_pct'),
      impurityPct: plain(row, 'impurity_pct'),
      deductions: loan === '' ? [] : [{ kind: 'loan' as const, amount: loan }],
      payment: cell(row, 'payment'),
      cash: plain(row, 'cash_paid_khr'),
      cashAccount: plain(row, 'cash_account') || undefined,
      fund: cell(row, 'fund') || undefined,
      activity: cell(row, 'activity') || undefined,
    };
    return writePurchase(context, ticket, true);
  },
});

export const KINDS: Readonly<Record<ImportKind, Kind>> = {
  accounts,
  members,
  'opening-balances': openingPapers,
  'share-movements': shareMovements,
  'paddy-prices': paddyPrices,
  vouchers,
  journals: journalPapers,
  'weigh-tickets': weighTickets,
  parcels: byRow(parcelRows),
  'organic-decisions': byRow(decisionRows),
};
