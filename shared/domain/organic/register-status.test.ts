import { describe, expect, it } from 'vitest';
import type { Decision } from './register-status.ts';
import { approvalOn, deliveryStatusOn, parcelStatusOn } from './register-status.ts';

/**
 * What a parcel, a member and a delivery are on a day. Each row is a history, a question and the answer, with where its rule is
 * written. A history is `date status [standard] [known on]`, one decision after another in the order of writing; `x` is a
 * prohibited input.
 */
const EU = 'EU-2018/848';

interface Read {
  readonly decisions: readonly Decision[];
  readonly prohibitedOn: readonly { readonly date: string; readonly recordedOn: string }[];
}

function read(history: string): Read {
  const lines = history
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .filter(([date]) => date !== '');
  const parsed = lines.map(([date = '', status = '', standard = EU, recordedOn = date], index) => ({
    seq: index + 1,
    date,
    status,
    standard: standard === 'EU' ? EU : standard,
    recordedOn,
  }));
  return {
    decisions: parsed.filter(({ status }) => status !== 'x'),
    prohibitedOn: parsed.filter(({ status }) => status === 'x'),
  };
}

const CONVERTED = '2020-05-20 in-conversion; 2022-06-15 organic';
const NOP_TOO = `${CONVERTED}; 2023-07-01 organic NOP`;

describe('the status of a parcel by date, standard and decision', () => {
  it.each([
    // history, standard, date, status, source
    ['', EU, '2025-01-01', 'conventional', 'organic.md §6: a decision confirms; none was made'],
    ['', 'NOP', '2025-01-01', 'conventional', 'organic.md §6'],
    [CONVERTED, EU, '2020-05-19', 'conventional', 'organic.md §6: the day before the decision'],
    [CONVERTED, EU, '2020-05-20', 'in-conversion', 'organic.md §6: from the decision’s own day'],
    [CONVERTED, EU, '2021-05-20', 'in-conversion', 'organic.md §6: until the next decision'],
    [CONVERTED, EU, '2022-06-14', 'in-conversion', 'organic.md §6: the day before the certifier’s decision'],
    [CONVERTED, EU, '2022-06-15', 'organic', 'organic.md §6: certifier decision confirms'],
    [CONVERTED, EU, '2030-01-01', 'organic', 'issue “Organic”: status on any date'],
    [CONVERTED, EU, '1999-01-01', 'conventional', 'issue “Organic”: status on any past date'],
    [CONVERTED, 'NOP', '2025-01-01', 'conventional', 'organic.md §6: one parcel may differ by standard'],
    [CONVERTED, 'CamOrg', '2025-01-01', 'conventional', 'organic.md §6: one parcel may differ by standard'],
    [NOP_TOO, 'NOP', '2023-06-30', 'conventional', 'organic.md §6: one parcel may differ by standard'],
    [NOP_TOO, 'NOP', '2023-07-01', 'organic', 'organic.md §6: one parcel may differ by standard'],
    [NOP_TOO, EU, '2023-07-01', 'organic', 'organic.md §6: a decision under NOP says nothing of EU'],
    ['2024-01-01 organic PGS', 'PGS', '2024-01-01', 'organic', 'organic.md §3: PGS certificates by parcel and date'],
    ['2024-01-01 organic PGS', EU, '2024-01-01', 'conventional', 'organic.md §3: PGS is a standard of its own'],
    [
      '2024-03-01 organic; 2024-03-01 conventional',
      EU,
      '2024-03-01',
      'conventional',
      'product.md “same day by sequence”',
    ],
    ['2024-03-01 conventional; 2024-03-01 organic', EU, '2024-03-01', 'organic', 'product.md “same day by sequence”'],
    [
      '2024-06-01 organic; 2023-01-01 in-conversion',
      EU,
      '2024-06-01',
      'organic',
      'product.md: effective date, not order of writing',
    ],
    ['2024-06-01 organic; 2023-01-01 in-conversion', EU, '2023-06-01', 'in-conversion', 'product.md: effective date'],
    [
      `${CONVERTED}; 2024-02-01 conventional`,
      EU,
      '2024-01-31',
      'organic',
      'organic.md §6: any → conventional, from its day',
    ],
    [`${CONVERTED}; 2024-02-01 conventional`, EU, '2024-02-01', 'conventional', 'organic.md §6: any → conventional'],
    [
      `${CONVERTED}; 2024-02-01 conventional; 2024-05-01 in-conversion`,
      EU,
      '2024-06-01',
      'in-conversion',
      'organic.md §6: restart',
    ],
    [`${CONVERTED}; 2023-04-10 x`, EU, '2023-04-09', 'organic', 'organic.md §6: prohibited input, the day before'],
    [`${CONVERTED}; 2023-04-10 x`, EU, '2023-04-10', 'conventional', 'organic.md §6: prohibited input, its own day'],
    [`${CONVERTED}; 2023-04-10 x`, EU, '2025-04-10', 'conventional', 'organic.md §6: until a later decision'],
    [
      `${CONVERTED}; 2023-04-10 x; 2023-06-01 in-conversion`,
      EU,
      '2023-06-01',
      'in-conversion',
      'organic.md §6: restart date',
    ],
    [
      `${CONVERTED}; 2023-04-10 x; 2023-06-01 in-conversion`,
      EU,
      '2023-05-31',
      'conventional',
      'organic.md §6: restart date',
    ],
    [
      '2020-03-31 x; 2020-05-20 in-conversion',
      EU,
      '2020-05-20',
      'in-conversion',
      'organic.md §2: the last input before conversion',
    ],
    [
      '2022-06-15 x; 2022-06-15 organic',
      EU,
      '2022-06-15',
      'conventional',
      'organic.md §6: an input on the day of the decision ends it',
    ],
    [
      `${NOP_TOO}; 2024-01-01 x`,
      'NOP',
      '2024-01-01',
      'conventional',
      'organic.md §6: an input ends it under every standard',
    ],
    [
      `${NOP_TOO}; 2024-01-01 x`,
      EU,
      '2024-01-01',
      'conventional',
      'organic.md §6: an input ends it under every standard',
    ],
    [
      `${NOP_TOO}; 2024-01-01 x; 2024-02-01 organic NOP`,
      EU,
      '2024-03-01',
      'conventional',
      'organic.md §6: decided anew under NOP only',
    ],
    ['2024-02-29 organic', EU, '2024-02-28', 'conventional', 'product.md “Dates”: plain calendar dates, a leap day'],
    ['2024-02-29 organic', EU, '2024-02-29', 'organic', 'product.md “Dates”: plain calendar dates, a leap day'],
  ])('%s | %s on %s: %s (%s)', (history, standard, date, status) => {
    expect(parcelStatusOn(read(history), { standard, date })).toBe(status);
  });

  it.each([
    // history, date, known on, status, source
    [
      '2022-06-15 organic EU 2022-07-20',
      '2022-06-20',
      '2022-07-19',
      'conventional',
      'product.md: effective and recorded',
    ],
    ['2022-06-15 organic EU 2022-07-20', '2022-06-20', '2022-07-20', 'organic', 'product.md: effective and recorded'],
    [
      '2022-06-15 organic; 2023-04-10 x EU 2023-09-01',
      '2023-05-01',
      '2023-08-31',
      'organic',
      'product.md: recorded later',
    ],
    [
      '2022-06-15 organic; 2023-04-10 x EU 2023-09-01',
      '2023-05-01',
      '2023-09-01',
      'conventional',
      'product.md: recorded later',
    ],
  ])('%s | on %s as known on %s: %s (%s)', (history, date, knownOn, status) => {
    expect(parcelStatusOn(read(history), { standard: EU, date, knownOn })).toBe(status);
  });
});

type Delivery = readonly [
  member: string,
  parcels: readonly string[],
  date: string,
  status: string,
  because: string,
  source: string,
];

const DELIVERIES: readonly Delivery[] = [
  // member's decisions, parcels, date, status, because, source
  ['', [CONVERTED], '2025-01-01', 'organic', 'parcels', 'product.md: parcel decisions imply approval'],
  [
    '',
    [CONVERTED, '2023-05-20 in-conversion'],
    '2025-01-01',
    'in-conversion',
    'parcels',
    'product.md: the lowest of the parcels',
  ],
  ['', [CONVERTED, ''], '2025-01-01', 'conventional', 'parcels', 'product.md: the lowest of the parcels'],
  ['', [], '2025-01-01', 'conventional', 'no-parcel', 'organic.md §5.1: no approved area, no quota'],
  ['2024-01-01 approved', [CONVERTED], '2025-01-01', 'organic', 'parcels', 'organic.md §6: approved'],
  [
    '2024-01-01 conditional',
    [CONVERTED],
    '2025-01-01',
    'organic',
    'parcels',
    'organic.md §6: approved with conditions',
  ],
  ['2024-01-01 applicant', [CONVERTED], '2025-01-01', 'conventional', 'approval', 'organic.md §6: not yet approved'],
  [
    '2024-01-01 registered',
    [CONVERTED],
    '2025-01-01',
    'conventional',
    'approval',
    'organic.md §1: approved only after inspection',
  ],
  ['2024-01-01 refused', [CONVERTED], '2025-01-01', 'conventional', 'approval', 'organic.md §6'],
  ['2024-01-01 suspended', [CONVERTED], '2023-12-31', 'organic', 'parcels', 'organic.md §6: suspended from its day'],
  [
    '2024-01-01 suspended',
    [CONVERTED],
    '2024-01-01',
    'conventional',
    'approval',
    'organic.md §6: suspended from its day',
  ],
  [
    '2024-01-01 suspended; 2024-04-01 approved',
    [CONVERTED],
    '2024-04-01',
    'organic',
    'parcels',
    'organic.md §6: suspended → approved',
  ],
  ['2024-01-01 excluded', [CONVERTED], '2024-06-01', 'conventional', 'approval', 'organic.md §6: history kept'],
  ['2024-01-01 withdrawn', [CONVERTED], '2024-06-01', 'conventional', 'approval', 'organic.md §6: history kept'],
  [
    '2024-01-01 suspended NOP',
    [CONVERTED],
    '2024-06-01',
    'organic',
    'parcels',
    'issue: the standard each status is under',
  ],
];

describe('what a delivery is', () => {
  it.each(DELIVERIES)('member %s, parcels %j on %s: %s by %s (%s)', (member, parcels, date, status, because) => {
    const found = deliveryStatusOn(
      { decisions: read(member).decisions, parcels: parcels.map(read) },
      { standard: EU, date },
    );
    expect([found.status, found.because]).toEqual([status, because]);
  });

  it('nobody’s approval is known where nobody has decided', () => {
    expect(approvalOn([], { standard: EU, date: '2025-01-01' })).toBeNull();
  });
});
