import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { OwnRegister } from '../support/own-register.ts';
import { dayAfter, Seeded } from '../support/seeded.ts';
import { DELIVERY, MEMBERS, PRICES, SMALL_COOP, TICKET_HEADING } from '../support/small-coop.ts';

/** The register of certification, from the files of parcels and decisions to what a ticket may be called. */
const CODES = ['M-1', 'M-2', 'M-3', 'M-4'];

const HEADINGS = {
  parcels:
    'member,parcel,area_ha,tenure,crop,variety,yield_estimate_kg_per_ha,conversion_start,last_prohibited_input_on\n',
  decisions: 'date,member,parcel,standard,status,decided_by\n',
};

/** M-1 has two organic fields and 0.5 ha of M-2's is in conversion; M-3's was never decided of; M-4 has none. */
const REGISTER = {
  'parcels.csv': `${HEADINGS.parcels}M-1,P-1,0.5,owned,rice,Phka Malis,3000,2020-04-01,2020-03-31
M-1,P-2,0.3,rented,rice,Phka Malis,3000,2020-04-01,2020-03-31
M-2,P-3,0.5,owned,rice,Phka Malis,3000,2023-04-01,2023-03-31
M-3,P-4,1,owned,rice,Phka Malis,3000,,
`,
  'organic-decisions.csv': `${HEADINGS.decisions}2020-05-20,M-1,P-1,EU-2018/848,in-conversion,committee
2022-06-15,M-1,P-1,EU-2018/848,organic,certifier
2020-05-20,M-1,P-2,EU-2018/848,in-conversion,committee
2022-06-15,M-1,P-2,EU-2018/848,organic,certifier
2023-05-20,M-2,P-3,EU-2018/848,in-conversion,committee
`,
};

const WITH_REGISTER = { ...SMALL_COOP, ...REGISTER };
const PURCHASE = { ...DELIVERY, payment: 'none' };

describe.each([11, 12, 13, 14, 15, 16])('a made register (%i)', (seed) => {
  const register = new OwnRegister(seed, CODES);
  const chance = new Seeded(seed);
  const days = Array.from({ length: 40 }, () => dayAfter('2025-01-01', chance.between(0, 364))).sort();
  const tickets = days.map((date, index) => {
    const member = chance.pick(CODES);
    return { date, member, kg: chance.between(50, 900), slip: `T-${String(index + 1)}` };
  });
  let practice: Practice;

  beforeAll(() => {
    const rows = tickets.map(
      ({ date, member, kg, slip }) =>
        `${date},${slip},${member},Phka Malis,${register.deliveryOf(member, date)},,${String(kg + 2)},2,14,1.5,,none,0`,
    );
    practice = openPractice({
      files: {
        ...SMALL_COOP,
        'members.csv': MEMBERS,
        'paddy-prices.csv': PRICES,
        'parcels.csv': register.parcelsCsv(),
        'organic-decisions.csv': register.decisionsCsv(),
        'weigh-tickets.csv': `${TICKET_HEADING}${rows.join('\n')}\n`,
      },
    });
  });
  afterAll(() => {
    practice.close();
  });

  it.each(['2019-06-30', '2021-01-01', '2022-12-31', '2024-02-29', '2025-06-30', '2025-12-31'])(
    'areas on %s',
    (asOf) => {
      expect(practice.reportCsv('approved-area', { asOf })).toBe(register.areaCsv(asOf));
    },
  );

  it.each(['2025-03-31', '2025-08-15', '2025-12-31'])('quotas on %s', (asOf) => {
    const delivered = new Map<string, number>();
    for (const { date, member, kg } of tickets)
      if (date <= asOf && register.deliveryOf(member, date) !== 'conventional')
        delivered.set(member, (delivered.get(member) ?? 0) + kg * 10);
    expect(practice.reportCsv('organic-quota', { asOf })).toBe(register.quotaCsv(asOf, delivered));
  });

  it('every ticket’s status is that of the register on its day, and any other is refused', () => {
    for (const { date, member } of tickets.slice(0, 12)) {
      const right = register.deliveryOf(member, date);
      const purchase = { ...PURCHASE, date, party: member, grossKg: '12' };
      for (const organicStatus of ['conventional', 'in-conversion', 'organic', '']) {
        const refused = practice.refused('paddy.postPurchase', { ...purchase, organicStatus }, { dryRun: true });
        const isRight = organicStatus === '' || organicStatus === right;
        expect(refused.length === 0, `${member} ${date} ${organicStatus} ${refused.join()}`).toBe(isRight);
      }
    }
  });

  it('is whole, and replays to the same tables', async () => {
    expect(await practice.session.verify()).toMatchObject({ ok: true, faults: [] });
  });
});

describe('a ticket and the register', () => {
  let practice: Practice;
  beforeAll(() => {
    practice = openPractice({ files: WITH_REGISTER });
  });
  afterAll(() => {
    practice.close();
  });

  it('takes the status of the day, and freezes it with the quota', () => {
    const { ticket } = practice.must('paddy.postPurchase', { ...PURCHASE, organicStatus: '' });
    expect(ticket).toMatchObject({
      organicStatus: 'organic',
      quota: { standard: 'EU-2018/848', quotaG: 2_400_000, deliveredBeforeG: 0 },
    });
    const second = practice.call('paddy.postPurchase', { ...PURCHASE, organicStatus: 'organic', grossKg: '1510' });
    expect(second).toMatchObject({ ok: true, value: { ticket: { quota: { deliveredBeforeG: 990_000 } } } });
    expect(second.ok && second.warnings).toEqual([
      {
        code: 'quota-over',
        field: 'grossKg',
        params: { quota: '2400.0', delivered: '990.0', payable: '1500.0', over: '90.0' },
      },
    ]);
  });

  it.each([
    [{ party: 'M-1', organicStatus: 'in-conversion' }, 'status-not-of-register'],
    [{ party: 'M-2', organicStatus: 'organic' }, 'status-not-of-register'],
    [{ party: 'M-3', organicStatus: 'organic' }, 'status-not-of-register'],
    [{ party: 'M-4', organicStatus: 'organic' }, 'status-without-parcel'],
    [{ party: 'M-1', organicStatus: 'bio' }, 'status-unknown'],
  ])('%j is refused: %s', (typed, code) => {
    expect(practice.refused('paddy.postPurchase', { ...PURCHASE, ...typed })).toEqual([code]);
  });

  it('a member whom the committee has suspended delivers as conventional, and is told why', () => {
    const decision = { date: '2024-09-01', party: 'M-2', standard: 'EU-2018/848', decidedBy: 'committee' };
    practice.must('organic.decideStatus', { ...decision, status: 'suspended', reason: 'No inspection' });
    const later = { ...PURCHASE, date: '2024-09-02', party: 'M-2' };
    expect(practice.refused('paddy.postPurchase', { ...later, organicStatus: 'in-conversion' })).toEqual([
      'status-without-approval',
    ]);
    expect(practice.must('paddy.postPurchase', { ...later, organicStatus: '' }, { dryRun: true }).ticket).toMatchObject(
      {
        organicStatus: 'conventional',
      },
    );
    expect(practice.must('paddy.farmer', { code: 'M-2', date: '2024-08-31' }).register).toMatchObject({
      status: 'in-conversion',
      because: 'parcels',
      quotaG: 1_500_000,
    });
    expect(practice.must('paddy.farmer', { code: 'M-2', date: '2024-09-02' }).register).toMatchObject({
      status: 'conventional',
      because: 'approval',
      approval: 'suspended',
      quotaG: 0,
    });
    expect(practice.refused('paddy.farmer', { code: 'M-2', date: '2024-09-31' })).toEqual(['date-not-a-day']);
  });

  it('is stopped above the quota where the setting blocks, and an imported slip only warns', () => {
    practice.must('organic.setSettings', {
      fromDate: '2024-10-01',
      mainStandard: 'EU-2018/848',
      overQuota: 'block',
      tolerancePct: '10',
      retentionKg: '100',
    });
    // 2,400 kg and 10 % and less 100 kg for the household: 2,540 kg, of which 2,490 kg were delivered in August.
    const october = { ...PURCHASE, date: '2024-10-02', organicStatus: 'organic' };
    expect(practice.refused('paddy.postPurchase', { ...october, grossKg: '61' })).toEqual(['quota-over-blocked']);
    expect(practice.refused('paddy.postPurchase', { ...october, grossKg: '60' }, { dryRun: true })).toEqual([]);
    const file = `${TICKET_HEADING}2024-10-02,S-1,M-1,Phka Malis,organic,,61,10,14,1.5,,none,0\n`;
    const imported = practice.call('imports.importFile', {
      kind: 'weigh-tickets',
      fileName: 'slips.csv',
      bytesBase64: Buffer.from(file).toString('base64'),
    });
    expect(imported.ok && imported.warnings.map(({ code }) => code)).toEqual(['quota-over']);
  });

  it('a voided ticket gives its kilograms back', () => {
    const before = practice.must('paddy.farmer', { code: 'M-1', date: '2024-08-05' }).register;
    const [first] = practice.must('paddy.tickets', { party: 'M-1', limit: 1 }).rows;
    practice.must('paddy.voidTicket', { ticket: first?.id ?? 0, date: '2024-10-03', reason: 'Weighed twice' });
    const after = practice.must('paddy.farmer', { code: 'M-1', date: '2024-08-05' }).register;
    expect((before?.deliveredG ?? 0) - (after?.deliveredG ?? 0)).toBe(first?.payableG);
  });

  it('a cooperative without parcels keeps no register: the status is what is typed', () => {
    const plain = openPractice();
    try {
      expect(plain.must('paddy.farmer', { code: 'M-1' }).register).toBeNull();
      const { ticket } = plain.must('paddy.postPurchase', { ...PURCHASE, organicStatus: 'organic' });
      expect(ticket).toMatchObject({ organicStatus: 'organic', quota: null });
      expect(plain.refused('paddy.postPurchase', { ...PURCHASE, organicStatus: '' })).toEqual(['status-unknown']);
    } finally {
      plain.close();
    }
  });
});

describe('parcels and decisions', () => {
  let practice: Practice;
  beforeAll(() => {
    practice = openPractice({ files: WITH_REGISTER, day: '2025-11-02' });
  });
  afterAll(() => {
    practice.close();
  });

  const parcel = {
    parcel: 'P-9',
    party: 'M-4',
    areaHa: '0.25',
    tenure: 'owned',
    crop: 'rice',
    yieldKgPerHa: '2800',
    conversionStart: '2023-05-01',
  };

  it('a parcel is registered, changed from a day, and asked for on any day', () => {
    expect(practice.must('organic.registerParcel', parcel)).toMatchObject({ areaM2: 2500, estimateKg: 700 });
    expect(practice.refused('organic.registerParcel', parcel)).toEqual(['parcel-exists']);
    practice.must('organic.changeParcel', { ...parcel, fromDate: '2025-06-01', areaHa: '0.2' });
    const on = (asOf: string): number => practice.must('organic.parcel', { parcel: 'P-9', asOf }).parcel.areaM2;
    expect([on('2025-05-31'), on('2025-06-01')]).toEqual([2500, 2000]);
    expect(practice.refused('organic.changeParcel', { ...parcel, fromDate: '2025-06-01' })).toEqual([
      'parcel-version-standing',
    ]);
    expect(practice.refused('organic.parcel', { parcel: 'P-77' })).toEqual(['parcel-unknown']);
    expect(practice.must('organic.parcels', { text: 'ratanak' }).rows.map(({ code }) => code)).toEqual(['P-9']);
  });

  it('the dates propose and a decision confirms', () => {
    const before = practice.must('organic.parcel', { parcel: 'P-9' }).parcel.statuses;
    expect(before).toMatchObject([
      {
        standard: 'EU-2018/848',
        status: 'conventional',
        proposal: { status: 'in-conversion', from: '2023-05-01', isDue: true },
      },
    ]);
    const decision = { parcel: 'P-9', party: 'M-4', standard: 'EU-2018/848' };
    practice.must('organic.decideStatus', {
      ...decision,
      date: '2023-06-01',
      status: 'in-conversion',
      decidedBy: 'committee',
    });
    const early = practice.call('organic.decideStatus', {
      ...decision,
      date: '2025-04-30',
      status: 'organic',
      decidedBy: 'certifier',
    });
    expect(early.ok && early.warnings.map(({ code, params }) => [code, params['from']])).toEqual([
      ['decision-before-its-time', '2025-05-01'],
    ]);
    const sheet = practice.must('organic.member', { party: 'M-4', asOf: '2025-05-02' });
    expect(sheet).toMatchObject({ status: 'organic', approval: null, areaM2: 2500, quotaG: 700_000, deliveredG: 0 });
    expect(practice.must('organic.member', { party: 'M-4', asOf: '2025-01-01' })).toMatchObject({
      status: 'in-conversion',
      parcels: [{ statuses: [{ conversionYear: 2, since: '2023-06-01' }] }],
    });
    expect(practice.refused('organic.member', { party: 'M-99' })).toEqual(['party-unknown']);
  });

  it('an input noted later counts at the scale and in the reports alike, also on days before it was noted', () => {
    const change = { ...parcel, parcel: 'P-1', party: 'M-1', areaHa: '0.5', fromDate: '2025-07-01' };
    practice.must('organic.changeParcel', { ...change, lastProhibitedInputOn: '2025-06-15' });
    expect(practice.must('paddy.farmer', { code: 'M-1', date: '2025-06-14' }).register?.status).toBe('organic');
    expect(practice.must('paddy.farmer', { code: 'M-1', date: '2025-06-20' }).register?.status).toBe('conventional');
    const organicHa = (asOf: string): string =>
      /^organic,.*$/m.exec(practice.reportCsv('approved-area', { asOf }))?.[0] ?? '';
    expect(organicHa('2025-06-14')).toBe('organic,3,1.00,2960');
    expect(organicHa('2025-06-20')).toBe('organic,2,0.50,1460');
    expect(practice.must('organic.parcel', { parcel: 'P-1', asOf: '2025-06-20' }).parcel.statuses[0]).toMatchObject({
      status: 'conventional',
      since: '2025-06-15',
    });
  });

  it('a crop sown before the months were full is told, and the next is not', () => {
    const field = { ...parcel, parcel: 'P-8', party: 'M-3', conversionStart: '2023-09-01' };
    practice.must('organic.registerParcel', field);
    practice.must('organic.recordSeason', { parcel: 'P-8', year: '2025', crop: 'rice', sownOn: '2025-06-15' });
    const decision = {
      parcel: 'P-8',
      party: 'M-3',
      standard: 'EU-2018/848',
      status: 'organic',
      decidedBy: 'certifier',
    };
    const warned = (date: string): readonly unknown[] => {
      const outcome = practice.call('organic.decideStatus', { ...decision, date }, { dryRun: true });
      return outcome.ok
        ? outcome.warnings.map(({ code, params }) => [code, params['sown'] ?? params['from']])
        : ['refused'];
    };
    expect(warned('2025-08-31')).toEqual([['decision-before-its-time', '2025-09-01']]);
    expect(warned('2025-09-01')).toEqual([['crop-sown-before-time', '2025-06-15']]);
    practice.must('organic.recordSeason', { parcel: 'P-8', year: '2025', crop: 'rice', sownOn: '2025-09-02' });
    expect(warned('2025-09-03')).toEqual([]);
  });

  it('an input of the past does not undo a later decision, and it is said', () => {
    const outcome = practice.call('organic.recordSeason', {
      parcel: 'P-3',
      year: '2022',
      crop: 'rice',
      inputs: [{ product: 'Urea', quantity: '5', unit: 'kg', date: '2022-06-01', isPermitted: false }],
    });
    expect(outcome.ok && outcome.warnings.map(({ code, params }) => [code, params['decided']])).toEqual([
      ['input-before-decision', '2023-05-20'],
    ]);
  });

  it('knows the standards with the figures of the day', () => {
    const { standards, settings } = practice.must('organic.standards', {});
    expect(standards.map(({ code, isMain }) => [code, isMain])).toEqual([
      ['EU-2018/848', true],
      ['NOP', false],
      ['CamOrg', false],
      ['PGS', false],
    ]);
    expect(settings).toMatchObject({ overQuota: 'warn', tolerancePct: '0', retentionG: 0 });
  });

  it('takes the figures that the certifier has confirmed, from their day', () => {
    const figures = { standard: 'PGS', annualMonths: '18', perennialMonths: '24', source: 'Letter of 2025-01-02' };
    expect(practice.must('organic.setStandard', { ...figures, fromDate: '2025-02-01' })).toMatchObject({
      annualMonths: 18,
      inConversionMonths: null,
    });
    const on = (date: string): number | undefined =>
      practice.must('organic.standards', { date }).standards.find(({ code }) => code === 'PGS')?.annualMonths;
    expect([on('2025-01-31'), on('2025-02-01')]).toEqual([12, 18]);
    const refused = (changes: object): readonly string[] =>
      practice.refused('organic.setStandard', { ...figures, fromDate: '2025-03-01', ...changes });
    expect(refused({ standard: 'JAS' })).toEqual(['standard-unknown']);
    expect(refused({ annualMonths: '1.5' })).toEqual(['standard-months-wrong']);
    expect(refused({ inConversionMonths: '121' })).toEqual(['standard-months-wrong']);
    expect(refused({ source: ' ' })).toEqual(['standard-source-needed']);
    expect(refused({ fromDate: '' })).toEqual(['date-not-a-day']);
  });

  it.each([
    ['parcels.csv', `${HEADINGS.parcels}M-1,P-7,0,owned,rice,,3000,,\n`, 'parcel-area-not-plain', 'area_ha'],
    ['parcels.csv', `${HEADINGS.parcels}M-9,P-7,1,owned,rice,,3000,,\n`, 'party-unknown', 'member'],
    [
      'organic-decisions.csv',
      `${HEADINGS.decisions}2024-01-01,M-1,P-77,PGS,organic,certifier\n`,
      'parcel-unknown',
      'parcel',
    ],
    [
      'organic-decisions.csv',
      `${HEADINGS.decisions}2024-01-01,M-1,P-1,JAS,organic,certifier\n`,
      'standard-unknown',
      'standard',
    ],
  ])('a wrong row of %s is named by line and column, and no book is made', (file, content, code, column) => {
    const kind = file.replace('.csv', '') as 'parcels';
    const head = practice.head();
    const outcome = practice.call('imports.importFile', {
      kind,
      fileName: file,
      bytesBase64: Buffer.from(content).toString('base64'),
    });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.at])).toEqual([
      [code, { file, line: 2, column }],
    ]);
    expect(practice.head()).toBe(head);
  });
});
