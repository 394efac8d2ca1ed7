import type { Files } from './temp-folder.ts';

/**
 * A cooperative small enough to know by heart: every role of the chart, two riel boxes, two dollar accounts, four members
 * and a buyer's account kept by party in dollars. Its rule and par are not the sample's.
 */
const SETTINGS = {
  name_en: 'Prey Khla Farmer Cooperative',
  name_km: 'សហគមន៍កសិកម្មព្រៃខ្លា',
  province_code: '21',
  base_currency: 'KHR',
  fiscal_year_start: '07-01',
  first_fiscal_year: 2024,
  share_par_khr: 5000,
  cash_rounding_khr: 100,
  paddy_rule: {
    method: 'percent-per-point',
    base_moisture_pct: '14',
    percent_per_point: '1.25',
    impurity_allowed_pct: '1.5',
    bonus_below_base: false,
    payable_kg_step: '0.5',
    rounding: 'half-up',
  },
};

export const settingsFile = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...SETTINGS, ...changes }, null, 1);

export const ruleWith = (changes: Readonly<Record<string, unknown>>): string =>
  settingsFile({ paddy_rule: { ...SETTINGS.paddy_rule, ...changes } });

export const ACCOUNTS = `code,name_en,name_km,type,role,currency,sub_ledger
1010,Cash on hand,សាច់ប្រាក់,asset,cash,KHR,
1011,Cash at the scale,សាច់ប្រាក់នៅជញ្ជីង,asset,cash,KHR,
1020,Cash in dollars,ដុល្លារ,asset,cash,USD,
1110,Bank in riel,ធនាគារ រៀល,asset,bank,KHR,
1120,Bank in dollars,ធនាគារ ដុល្លារ,asset,bank,USD,
1310,Loans to members,ឥណទានសមាជិក,asset,member-loans,KHR,member
1315,Interest on loans,ការប្រាក់,asset,loan-interest-receivable,KHR,member
1320,Input advances,បុរេប្រទាន,asset,input-advances,KHR,member
1350,Owed by buyers,ត្រូវទទួលពីអ្នកទិញ,asset,buyers-receivable,USD,member
1410,Paddy in store,ស្រូវក្នុងឃ្លាំង,asset,paddy-stock,KHR,
2110,Payable to farmers,ត្រូវសងកសិករ,liability,farmers-payable,KHR,member
2130,Share instalments,ប្រាក់បង់ភាគហ៊ុន,liability,share-subscriptions,KHR,member
2410,Bank loan,កម្ចីធនាគារ,liability,bank-loan,KHR,
3010,Share capital,មូលធនភាគហ៊ុន,equity,share-capital,KHR,member
3210,Surplus carried forward,អតិរេកយោងមុខ,equity,surplus-carried-forward,KHR,
4010,"Sales, rice",ការលក់អង្ករ,income,rice-sales,KHR,
4050,Interest earned,ការប្រាក់ទទួល,income,,KHR,
4090,Exchange gain,ចំណេញប្តូរប្រាក់,income,exchange-gain,KHR,
5110,Fuel,ប្រេង,expense,,KHR,
5190,Exchange loss,ខាតប្តូរប្រាក់,expense,exchange-loss,KHR,
5990,Cash rounding,ការបង្គត់,expense,cash-rounding,KHR,
`;

export const MEMBERS = `code,name_km,name_en,sex,birth_year,village_km,village_en,phone,group,joined_on
M-1,ស៊ុខ ចាន់ធី,Sok Chanthy,F,1971,ព្រៃខ្លា,Prey Khla,012 555001,G1,2020-01-15
M-2,ហេង ដារ៉ា,Heng Dara,M,1984,ព្រៃខ្លា,Prey Khla,,G1,2020-01-15
M-3,កែវ សុភាព,Keo Sopheap,F,1990,អូរ,Ou,,G2,2021-05-02
M-4,ម៉ៅ រតនៈ,Mao Ratanak,M,1966,អូរ,Ou,,G2,2022-11-30
`;

export const PRICES = `from_date,variety,price_khr_per_kg,organic_premium_khr_per_kg,in_conversion_premium_khr_per_kg
2024-07-01,Phka Malis,1135.25,62.5,20
2024-07-01,Sen Kra Ob,980,0,0
2025-01-01,Phka Malis,1210,70.75,25
`;

/** Shares: M-1 4, M-2 10, M-3 1. M-1 owes 300 000 and 12 000 interest; the box holds 5 000 000, the bank 60 000 000. */
export const OPENING = `account,member,debit_khr,credit_khr,amount_usd,date
1010,,5000000,,,2024-06-30
1020,,2030000,,500.00,2024-06-30
1110,,60000000,,,2024-06-30
1310,M-1,300000,,,2024-06-30
1315,M-1,12000,,,2024-06-30
3010,M-1,,20000,,2024-06-30
3010,M-2,,50000,,2024-06-30
3010,M-3,,5000,,2024-06-30
3210,,,67267000,,2024-06-30
`;

export const SMALL_COOP: Files = {
  'cooperative.json': settingsFile(),
  'accounts.csv': ACCOUNTS,
  'members.csv': MEMBERS,
  'paddy-prices.csv': PRICES,
  'opening-balances.csv': OPENING,
};

export const VOUCHER_HEADING =
  'date,reference,kind,cash_account,account,member,amount,currency,khr_per_usd,description\n';
export const TICKET_HEADING =
  'date,ticket,member,variety,organic_status,bags,gross_kg,tare_kg,moisture_pct,impurity_pct,loan_deduction_khr,payment,cash_paid_khr\n';
export const SHARE_HEADING = 'date,reference,kind,member,to_member,shares\n';
export const JOURNAL_HEADING = 'date,reference,description,account,member,debit_khr,credit_khr\n';

/** What M-1 brings on a day in August: 990 kg net, so dry and clean that nothing is cut; how it is paid is left to say. */
export const DELIVERY = {
  date: '2024-08-05',
  party: 'M-1',
  variety: 'Phka Malis',
  organicStatus: 'organic',
  grossKg: '1000',
  tareKg: '10',
  moisturePct: '14',
  impurityPct: '1.5',
} as const;
