import { describe, expect, it } from 'vitest';
import { decideSettings } from './decide-settings.ts';
import type { StatusFacts, StatusInput } from './decide-status.ts';
import { decideStatus } from './decide-status.ts';

const FACTS: StatusFacts = {
  isMember: true,
  isParty: true,
  owner: 'M-0001',
  sameDay: [],
  inspectors: [],
  warnings: [],
};

const input = (changes: Partial<StatusInput> = {}): StatusInput => ({
  parcel: 'M-0001-P1',
  party: 'M-0001',
  date: '2022-06-15',
  standard: 'EU-2018/848',
  status: 'organic',
  decidedBy: 'certifier',
  decider: '',
  reason: '',
  ...changes,
});

const MEMBER = { parcel: '', status: 'approved', decidedBy: 'committee' };

describe('a decision', () => {
  it.each<[Partial<StatusInput>, string, string | null]>([
    [{}, 'parcel', 'M-0001-P1'],
    [{ status: 'in-conversion', decidedBy: 'committee' }, 'parcel', 'M-0001-P1'],
    [{ status: 'conventional', decidedBy: 'committee' }, 'parcel', 'M-0001-P1'],
    [MEMBER, 'member', null],
    [{ ...MEMBER, status: 'suspended' }, 'member', null],
  ])('%j is about the %s', (changes, subject, parcel) => {
    const decided = decideStatus(FACTS, input(changes));
    expect(decided.ok && decided.value).toMatchObject({
      kind: 'organic.status-decided',
      date: '2022-06-15',
      body: { subject, parcel, party: 'M-0001', standard: 'EU-2018/848', inspection: null },
    });
  });

  it.each<[Partial<StatusInput>, Partial<StatusFacts>, string]>([
    [{ date: '2022-06-31' }, {}, 'date-not-a-day'],
    [{}, { isParty: false, isMember: false, owner: 'M-0001' }, 'party-unknown'],
    [{}, { isMember: false }, 'organic-not-member'],
    [{}, { owner: null }, 'parcel-unknown'],
    [{}, { owner: 'M-0002' }, 'parcel-of-other'],
    [{ standard: '' }, {}, 'standard-needed'],
    [{ standard: 'JAS' }, {}, 'standard-unknown'],
    [{ status: 'approved' }, {}, 'organic-status-unknown'],
    [{ ...MEMBER, status: 'organic' }, {}, 'approval-unknown'],
    [{ decidedBy: 'farmer' }, {}, 'decider-unknown'],
    [{ decidedBy: 'committee' }, {}, 'decision-by-certifier'],
    [{}, { sameDay: ['organic'] }, 'decision-doubled'],
    [{ ...MEMBER, decider: 'sok  Dara' }, { inspectors: ['Sok Dara'] }, 'decider-inspected'],
    [{ ...MEMBER, decider: 'Chan Thy, Sok Dara' }, { inspectors: ['Keo', 'Sok Dara'] }, 'decider-inspected'],
    [{ ...MEMBER, status: 'excluded' }, {}, 'decision-reason-needed'],
    [{ ...MEMBER, status: 'withdrawn', reason: ' ' }, {}, 'decision-reason-needed'],
  ])('%j %j is refused: %s', (changes, facts, code) => {
    const decided = decideStatus({ ...FACTS, ...facts }, input(changes));
    expect(decided.ok ? [] : decided.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('a mistake of the same day is put right on it', () => {
    expect(decideStatus({ ...FACTS, sameDay: ['organic', 'conventional'] }, input()).ok).toBe(true);
  });

  it('warns where nobody has inspected the member, and not where somebody has', () => {
    const warned = (inspectors: readonly string[]): readonly string[] => {
      const decided = decideStatus({ ...FACTS, inspectors }, input(MEMBER));
      return decided.ok ? decided.warnings.map(({ code }) => code) : ['refused'];
    };
    expect(warned([])).toEqual(['approval-without-inspection']);
    expect(warned(['Sok Dara'])).toEqual([]);
  });

  it('passes on what the dates of the parcel say against it', () => {
    const warning = { code: 'decision-before-its-time', params: {} };
    const decided = decideStatus({ ...FACTS, warnings: [warning] }, input());
    expect(decided.ok && decided.warnings).toEqual([warning]);
  });
});

describe('settings', () => {
  const SETTINGS = {
    fromDate: '2025-01-01',
    mainStandard: 'PGS',
    overQuota: 'block',
    tolerancePct: '10',
    retentionKg: '250',
  } as const;

  it('are kept exactly', () => {
    const decided = decideSettings(SETTINGS);
    expect(decided.ok && decided.value.body).toEqual({
      from_date: '2025-01-01',
      main_standard: 'PGS',
      over_quota: 'block',
      tolerance_pct: '10',
      retention_g: 250_000,
    });
  });

  it.each([
    [{ fromDate: '2025-13-01' }, 'date-not-a-day', 'fromDate'],
    [{ mainStandard: 'Organic' }, 'standard-unknown', 'mainStandard'],
    [{ tolerancePct: '-1' }, 'organic-setting-wrong', 'tolerancePct'],
    [{ tolerancePct: '101' }, 'organic-setting-wrong', 'tolerancePct'],
    [{ tolerancePct: '10 %' }, 'organic-setting-wrong', 'tolerancePct'],
    [{ retentionKg: '1,000' }, 'organic-setting-wrong', 'retentionKg'],
  ])('%j is refused: %s', (changes, code, field) => {
    const decided = decideSettings({ ...SETTINGS, ...changes });
    expect(decided.ok ? [] : decided.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });
});
