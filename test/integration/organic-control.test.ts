import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHECKLIST } from '../../shared/domain/organic/checklist.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { EU, INSPECTION, inspected, NONCONFORMITY, PARCEL, registerOrganic } from '../support/organic-farm.ts';
import { DELIVERY } from '../support/small-coop.ts';

/** The internal control of the group, by the door: who inspected whom, what was decided on it, and what is still open. */
let book: Practice;

beforeEach(() => {
  book = openPractice();
});

afterEach(() => {
  book.close();
});

const warned = <N extends Parameters<Practice['call']>[0]>(procedure: N, input: InputOf<N>): readonly string[] => {
  const answer = book.call(procedure, input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.warnings.map(({ code }) => code);
};

const decision = (inspection: number) => ({
  inspection,
  date: '2025-02-20',
  approval: 'approved',
  decider: 'Chea Mony',
});

describe('an inspection', () => {
  it('is recorded, gets its second visit and signatures, is decided on, and its condition is met', () => {
    registerOrganic(book);
    const conditions = [{ text: 'Move the store', deadline: '2025-04-30' }];
    const first = book.must('organic.recordInspection', {
      party: 'M-1',
      ...INSPECTION,
      parcels: [{ parcel: 'P-1', seenHa: '0.48', seenYieldKgPerHa: '2900.5' }],
      checklist: [
        { item: 'weeds', first: 'yes', note: ' by  hand ' },
        { item: 'seed', first: 'no' },
      ],
      conditions,
      recommendation: 'approve-with-conditions',
    });
    // The fiscal year of the small cooperative begins in July, and a number belongs to its year.
    expect([first.number, first.isSigned, first.parcels]).toEqual([
      'OI-2024-00001',
      false,
      [{ parcel: 'P-1', seenM2: 4800, seenYieldKgPerHa: '2900.5' }],
    ]);
    expect(first.checklist.map(({ item, first: answer, note }) => [item, answer, note])).toEqual([
      ['seed', 'no', ''],
      ['weeds', 'yes', 'by hand'],
    ]);
    const visits = [...INSPECTION.visits, { date: '2025-03-05', start: '', end: '' }];
    const amended = {
      ...INSPECTION,
      visits,
      conditions,
      recommendation: 'approve-with-conditions',
      isSigned: true,
    } as const;
    expect(warned('organic.amendInspection', { inspection: first.id, ...amended })).toEqual(['checklist-unanswered']);
    const decided = book.must('organic.decideInspection', {
      ...decision(first.id),
      date: '2025-03-10',
      approval: 'conditional',
    });
    expect(decided.decisions).toMatchObject([
      {
        date: '2025-03-10',
        party: { code: 'M-1' },
        parcel: null,
        standard: EU,
        status: 'conditional',
        decidedBy: 'committee',
      },
    ]);
    expect(decided.decisions[0]?.inspection).toBe(first.id);
    expect(book.must('organic.member', { party: 'M-1', asOf: '2025-03-10' }).approval).toBe('conditional');
    expect(book.must('organic.member', { party: 'M-1', asOf: '2025-03-09' }).approval).toBe(null);
    const met = { inspection: first.id, no: 1, verifiedBy: 'Sok Dara', note: 'seen' };
    expect(warned('organic.meetCondition', { ...met, date: '2025-05-01' })).toEqual(['condition-met-late']);
    const shown = book.must('organic.inspection', { inspection: first.id });
    expect(shown.conditions).toEqual([
      {
        inspection: first.id,
        inspectionNumber: 'OI-2024-00001',
        party: { code: 'M-1', nameKm: 'ស៊ុខ ចាន់ធី', nameEn: 'Sok Chanthy' },
        no: 1,
        ...conditions[0],
        met: { date: '2025-05-01', verifiedBy: 'Sok Dara', note: 'seen' },
      },
    ]);
    expect(shown.visits).toHaveLength(2);
  });

  it('is decided on under each standard that it names', () => {
    const { id } = inspected(book, { standards: [EU, 'NOP'] });
    const { decisions } = book.must('organic.decideInspection', {
      ...decision(id),
      approval: 'suspended',
      reason: 'why',
    });
    expect(decisions.map(({ standard, status, reason }) => [standard, status, reason])).toEqual([
      [EU, 'suspended', 'why'],
      ['NOP', 'suspended', 'why'],
    ]);
  });

  it('is found by number, inspector and member, the newest first', () => {
    const numbers = ['2025-02-10', '2025-08-01', '2025-02-11'].map(
      (date, index) => inspected(book, { date, party: `M-${index + 1}`, inspector: `Inspector ${index + 1}` }).number,
    );
    expect(numbers).toEqual(['OI-2024-00001', 'OI-2025-00001', 'OI-2024-00002']);
    const found = (input: InputOf<'organic.inspections'>): readonly string[] =>
      book.must('organic.inspections', input).rows.map(({ number }) => number);
    expect(found({})).toEqual(['OI-2025-00001', 'OI-2024-00002', 'OI-2024-00001']);
    expect(found({ offset: 1, limit: 1 })).toEqual(['OI-2024-00002']);
    expect(found({ text: 'heng dara' })).toEqual(['OI-2025-00001']);
    expect(found({ text: 'inspector 3' })).toEqual(['OI-2024-00002']);
    expect(found({ text: '00002' })).toEqual(['OI-2024-00002']);
    expect(found({ party: 'M-1' })).toEqual(['OI-2024-00001']);
    expect(book.must('organic.inspections', { limit: 1 }).total).toBe(3);
  });

  it('is written by nothing that was only tried', () => {
    const before = book.head();
    book.must('organic.recordInspection', { party: 'M-1', ...INSPECTION }, { dryRun: true });
    expect([book.head(), book.must('organic.inspections', {}).total]).toEqual([before, 0]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['a day that is none', { date: '2025-02-30' }, ['date-not-a-day']],
    ['a day of another era', { date: '1520-02-03' }, ['date-out-of-range']],
    ['a stranger', { party: 'M-9' }, ['party-unknown']],
    ['somebody who is no member', { party: 'X-1' }, ['organic-not-member']],
    ['a standard that is none', { standards: ['ISO 9001'] }, ['standard-unknown']],
    ['a standard twice', { standards: [EU, EU] }, ['standard-doubled']],
    ['nobody who inspected', { inspector: '  ' }, ['inspector-needed']],
    ['a visit before the first', { visits: [{ date: '2025-02-10' }, { date: '2025-02-09' }] }, ['visits-out-of-order']],
    [
      'an end before the beginning',
      { visits: [{ date: '2025-02-10', start: '10:00', end: '09:59' }] },
      ['visits-out-of-order'],
    ],
    ['a time that is none', { visits: [{ date: '2025-02-10', start: '24:00' }] }, ['visit-time-malformed']],
    ['a parcel that is none', { parcels: [{ parcel: 'P-9' }] }, ['parcel-unknown']],
    ['somebody else’s parcel', { party: 'M-2', parcels: [{ parcel: 'P-1' }] }, ['parcel-of-other']],
    ['a parcel twice', { parcels: [{ parcel: 'P-1' }, { parcel: 'P-1' }] }, ['inspected-parcel-doubled']],
    ['an area that is none', { parcels: [{ parcel: 'P-1', seenHa: '0' }] }, ['parcel-area-not-plain']],
    ['a yield that is none', { parcels: [{ parcel: 'P-1', seenYieldKgPerHa: '-3' }] }, ['parcel-yield-not-plain']],
    ['an item that is not on the form', { checklist: [{ item: 'mood', first: 'yes' }] }, ['checklist-item-unknown']],
    [
      'an item twice',
      {
        checklist: [
          { item: 'seed', first: 'yes' },
          { item: 'seed', first: 'no' },
        ],
      },
      ['checklist-item-doubled'],
    ],
    ['a condition without words', { conditions: [{ text: ' ', deadline: '2025-02-10' }] }, ['control-text-needed']],
    ['a deadline of yesterday', { conditions: [{ text: 'mend', deadline: '2025-02-09' }] }, ['deadline-before-day']],
  ])('is refused: %s', (_what, changes, codes) => {
    book.must('parties.register', { code: 'X-1', nameKm: 'អ្នកទិញ', nameEn: 'A buyer' });
    book.must('organic.registerParcel', PARCEL);
    const before = book.head();
    const input = { party: 'M-1', ...INSPECTION, ...changes };
    expect(book.refused('organic.recordInspection', input)).toEqual(codes);
    expect(book.head()).toBe(before);
  });

  it('has no blank answer left when it is signed, or says so', () => {
    const checklist = CHECKLIST.map((item) => ({ item, first: 'yes' as const }));
    const input = { party: 'M-1', ...INSPECTION, isSigned: true };
    expect(warned('organic.recordInspection', { ...input, checklist })).toEqual([]);
    const answer = book.call('organic.recordInspection', { ...input, checklist: checklist.slice(2) });
    expect(answer).toMatchObject({ warnings: [{ code: 'checklist-unanswered', params: { count: 2 } }] });
  });
});

describe('a decision on an inspection', () => {
  it.each<readonly [string, object, object, readonly string[]]>([
    ['not signed', { isSigned: false }, {}, ['inspection-not-signed']],
    ['by the inspector', {}, { decider: ' sok  DARA' }, ['decider-is-inspector']],
    ['by nobody', {}, { decider: '' }, ['inspection-decider-needed']],
    ['of no approval', {}, { approval: 'excluded' }, ['approval-unknown']],
    ['conditional without a condition', {}, { approval: 'conditional' }, ['conditions-needed']],
    [
      'before the last visit',
      { visits: [{ date: '2025-02-10' }, { date: '2025-02-21' }] },
      {},
      ['decision-before-visit'],
    ],
    ['on a day that is none', {}, { date: 'soon' }, ['date-not-a-day']],
    [
      'several faults at once',
      { isSigned: false },
      { decider: '' },
      ['inspection-not-signed', 'inspection-decider-needed'],
    ],
  ])('is refused: %s', (_what, recorded, decided, codes) => {
    const { id } = inspected(book, recorded);
    expect(book.refused('organic.decideInspection', { ...decision(id), ...decided })).toEqual(codes);
    expect(book.must('organic.inspection', { inspection: id }).decisions).toEqual([]);
  });

  it('is made once, and nothing is amended after it', () => {
    const { id } = inspected(book);
    book.must('organic.decideInspection', decision(id));
    expect(book.refused('organic.decideInspection', decision(id))).toEqual(['inspection-decided']);
    expect(book.refused('organic.amendInspection', { inspection: id, ...INSPECTION })).toEqual(['inspection-decided']);
  });

  it('may go against what was recommended, and says so', () => {
    const { id } = inspected(book, { recommendation: 'refuse' });
    expect(warned('organic.decideInspection', decision(id))).toEqual(['decision-against-recommendation']);
  });

  it('says what grave is open', () => {
    book.must('organic.raiseNonconformity', { ...NONCONFORMITY, grade: 'critical' });
    book.must('organic.raiseNonconformity', NONCONFORMITY);
    const { id } = inspected(book);
    const answer = book.call('organic.decideInspection', decision(id));
    expect(answer).toMatchObject({
      warnings: [{ code: 'approved-with-open-nonconformity', params: { party: 'M-1', count: 1 } }],
    });
  });

  it('and nothing else is done with an inspection that is none', () => {
    expect(book.refused('organic.decideInspection', decision(7))).toEqual(['inspection-unknown']);
    expect(book.refused('organic.amendInspection', { inspection: 7, ...INSPECTION })).toEqual(['inspection-unknown']);
    expect(book.refused('organic.inspection', { inspection: 7 })).toEqual(['inspection-unknown']);
    const met = { inspection: 7, no: 1, date: '2025-02-20', verifiedBy: 'A' };
    expect(book.refused('organic.meetCondition', met)).toEqual(['inspection-unknown']);
  });
});

describe('a condition', () => {
  const conditions = [
    { text: 'Move the store', deadline: '2025-04-30' },
    { text: 'Mend the bund', deadline: '2025-03-31' },
  ];

  it('is met once, by somebody, on a day after it was set', () => {
    const { id } = inspected(book, { conditions });
    const met = { inspection: id, no: 2, date: '2025-03-31', verifiedBy: 'Chea Mony' };
    expect(book.refused('organic.meetCondition', { ...met, no: 3 })).toEqual(['condition-unknown']);
    expect(book.refused('organic.meetCondition', { ...met, date: '2025-02-09' })).toEqual(['condition-met-before-set']);
    expect(book.refused('organic.meetCondition', { ...met, verifiedBy: ' ' })).toEqual(['verifier-needed']);
    expect(warned('organic.meetCondition', met)).toEqual([]);
    expect(book.refused('organic.meetCondition', met)).toEqual(['condition-met-already']);
  });

  it('that was met stays as it was when the inspection is amended; others may go', () => {
    const { id } = inspected(book, { conditions: [...conditions, { text: 'Third', deadline: '2025-03-31' }] });
    book.must('organic.meetCondition', { inspection: id, no: 2, date: '2025-03-01', verifiedBy: 'Chea Mony' });
    const amend = (kept: typeof conditions): readonly string[] =>
      book.refused('organic.amendInspection', { inspection: id, ...INSPECTION, conditions: kept });
    expect(amend(conditions.slice(0, 1))).toEqual(['condition-met-stands']);
    expect(amend(conditions.toReversed())).toEqual(['condition-met-stands']);
    expect(amend([{ text: 'Other words', deadline: '2025-05-31' }, ...conditions.slice(1)])).toEqual([]);
    const shown = book.must('organic.inspection', { inspection: id }).conditions;
    expect(shown.map(({ no, text, met }) => [no, text, met?.date])).toEqual([
      [1, 'Other words', undefined],
      [2, 'Mend the bund', '2025-03-01'],
    ]);
  });
});

describe('a non-conformity', () => {
  it('is numbered, proposes suspension where it is grave, and is closed by somebody who has seen it mended', () => {
    registerOrganic(book);
    expect(warned('organic.raiseNonconformity', NONCONFORMITY)).toEqual([]);
    for (const grade of ['major', 'critical', 'manifest-infringement'] as const)
      expect(warned('organic.raiseNonconformity', { ...NONCONFORMITY, parcel: 'P-1', grade })).toEqual([
        'nonconformity-proposes-suspension',
      ]);
    // It only proposes.
    expect(book.must('organic.member', { party: 'M-1' }).approval).toBe(null);
    const { rows } = book.must('organic.nonconformities', {});
    expect(rows.map(({ number, parcel, grade }) => [number, parcel, grade])).toEqual([
      ['NC-2024-00004', 'P-1', 'manifest-infringement'],
      ['NC-2024-00003', 'P-1', 'critical'],
      ['NC-2024-00002', 'P-1', 'major'],
      ['NC-2024-00001', null, 'minor'],
    ]);
    const closing = { nonconformity: rows[3]?.id ?? 0, date: '2025-03-20', verifiedBy: 'Chea Mony', evidence: 'photo' };
    expect(book.must('organic.closeNonconformity', closing).closed).toEqual({
      date: '2025-03-20',
      verifiedBy: 'Chea Mony',
      evidence: 'photo',
    });
    expect(book.refused('organic.closeNonconformity', closing)).toEqual(['nonconformity-closed-already']);
    const open = book.must('organic.nonconformities', { openOnly: true, party: 'M-1', limit: 2 });
    expect([open.total, open.rows.length]).toEqual([3, 2]);
    expect(book.must('organic.nonconformities', { party: 'M-2' }).total).toBe(0);
  });

  it.each<readonly [string, Partial<InputOf<'organic.raiseNonconformity'>>, readonly string[]]>([
    ['a stranger', { party: 'M-9' }, ['party-unknown']],
    ['somebody else’s parcel', { party: 'M-2', parcel: 'P-1' }, ['parcel-of-other']],
    ['a parcel that is none', { parcel: 'P-9' }, ['parcel-unknown']],
    ['a standard that is none', { standard: 'ISO' }, ['standard-unknown']],
    ['a deadline before its day', { deadline: '2025-02-28' }, ['deadline-before-day']],
    ['no deadline', { deadline: '' }, ['date-not-a-day']],
    [
      'no rule, and nothing to be done',
      { rule: '', correctiveAction: ' ' },
      ['control-text-needed', 'control-text-needed'],
    ],
  ])('is refused: %s', (_what, changes, codes) => {
    registerOrganic(book);
    expect(book.refused('organic.raiseNonconformity', { ...NONCONFORMITY, ...changes })).toEqual(codes);
  });

  it('is not closed before it was raised, by nobody, or where there is none', () => {
    const { id } = book.must('organic.raiseNonconformity', NONCONFORMITY);
    const closing = { nonconformity: id, date: '2025-03-01', verifiedBy: 'Chea Mony', evidence: '' };
    const refused = (changes: object): readonly string[] =>
      book.refused('organic.closeNonconformity', { ...closing, ...changes });
    expect(refused({ date: '2025-02-28' })).toEqual(['nonconformity-closed-before-raised']);
    expect(refused({ verifiedBy: '' })).toEqual(['verifier-needed']);
    expect(refused({ nonconformity: id + 1 })).toEqual(['nonconformity-unknown']);
  });
});

describe('a season of a field', () => {
  const season: InputOf<'organic.recordSeason'> = { parcel: 'P-1', year: '2024', crop: 'rice', harvestKg: '1500.5' };
  const urea = { product: 'Urea', quantity: '50', unit: 'kg', date: '2024-07-20', isPermitted: false };

  it('ends the status of its parcel where something prohibited was used, and names what was weighed since', () => {
    registerOrganic(book);
    for (const date of ['2024-07-19', '2024-07-20', '2024-08-05'])
      book.must('paddy.postPurchase', { ...DELIVERY, date, reference: date, payment: 'none' });
    const compost = { ...urea, product: 'Compost', date: '2024-06-01', isPermitted: true };
    const answer = book.call('organic.recordSeason', { ...season, inputs: [compost, urea] });
    expect(answer).toMatchObject({
      ok: true,
      warnings: [
        { code: 'input-ends-status', params: { parcel: 'P-1', product: 'Urea', date: '2024-07-20' } },
        { code: 'tickets-since-input', params: { party: 'M-1', date: '2024-07-20', count: 2 } },
      ],
    });
    const statusOn = (asOf: string): string | undefined =>
      book.must('organic.parcel', { parcel: 'P-1', asOf }).parcel.statuses[0]?.status;
    expect([statusOn('2024-07-19'), statusOn('2024-07-20')]).toEqual(['organic', 'conventional']);
    const { seasons } = book.must('organic.parcel', { parcel: 'P-1' });
    expect(seasons).toMatchObject([{ year: 2024, harvestG: 1_500_500, seedOrganic: null }]);
    expect(seasons[0]?.inputs.map(({ product, permitted }) => [product, permitted])).toEqual([
      ['Compost', true],
      ['Urea', false],
    ]);
  });

  it.each<readonly [string, Partial<InputOf<'organic.recordSeason'>>, readonly string[]]>([
    ['a parcel that is none', { parcel: 'P-9' }, ['parcel-unknown']],
    ['a year that is none', { year: '24' }, ['season-year-not-plain']],
    ['a year of another era', { year: '2568' }, ['season-year-not-plain']],
    ['no crop', { crop: ' ' }, ['parcel-crop-needed']],
    ['a harvest before sowing', { sownOn: '2024-07-01', harvestedOn: '2024-06-30' }, ['season-harvest-before-sowing']],
    ['a harvest that is no weight', { harvestKg: '1,500' }, ['season-harvest-not-plain']],
    ['a quantity of nothing', { inputs: [{ ...urea, quantity: '0' }] }, ['input-quantity-not-plain']],
    [
      'an input without a name or unit',
      { inputs: [{ ...urea, product: '', unit: '' }] },
      ['control-text-needed', 'control-text-needed'],
    ],
    ['an input without a day', { inputs: [{ ...urea, date: '' }] }, ['date-not-a-day']],
  ])('is refused: %s', (_what, changes, codes) => {
    registerOrganic(book);
    expect(book.refused('organic.recordSeason', { ...season, ...changes })).toEqual(codes);
  });
});
