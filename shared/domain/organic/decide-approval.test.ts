import { describe, expect, it } from 'vitest';
import type { InspectedFarm } from './decide-approval.ts';
import { decideApproval, decideConditionMet } from './decide-approval.ts';

/** The committee on an inspection: who may decide, when, and what it is told. */
const FARM: InspectedFarm = {
  inspection: 12,
  party: 'M-1',
  date: '2025-02-10',
  standards: ['EU-2018/848', 'NOP'],
  inspector: 'សុខ ដារ៉ា',
  lastVisit: '2025-03-05',
  isSigned: true,
  isDecided: false,
  recommendation: 'approve',
  conditions: [{ no: 1, deadline: '2025-04-30', metOn: null }],
  openGraveNonconformities: 0,
};

const INPUT = { date: '2025-03-05', approval: 'approved', decider: ' ជា  មុនី ', reason: ' as\nproposed ' };

const codes = (farm: Partial<InspectedFarm>, input: Partial<typeof INPUT> = {}): readonly string[] => {
  const decided = decideApproval({ ...FARM, ...farm }, { ...INPUT, ...input });
  return decided.ok ? decided.warnings.map(({ code }) => code) : decided.refusals.map(({ code }) => code);
};

describe('a decision', () => {
  it('states for each standard that the member is approved, on the day of the last visit at the earliest', () => {
    const decided = decideApproval(FARM, INPUT);
    const body = {
      subject: 'member',
      party: 'M-1',
      parcel: null,
      status: 'approved',
      decided_by: 'committee',
      decider: 'ជា មុនី',
      inspection: 12,
      reason: 'as proposed',
    };
    expect(decided).toEqual({
      ok: true,
      warnings: [],
      value: ['EU-2018/848', 'NOP'].map((standard) => ({
        kind: 'organic.status-decided',
        v: 1,
        date: '2025-03-05',
        body: { ...body, standard },
      })),
    });
  });

  it.each([['សុខ ដារ៉ា'], [' សុខ  ដារ៉ា '], ['សុខ\u200bដារ៉ា'], ['សុខដារ៉ា']])(
    'is not the inspector’s, however the name is written: %j',
    (decider) => {
      expect(codes({}, { decider })).toEqual(['decider-is-inspector']);
    },
  );

  it.each([
    ['SOK DARA', 'Sok Dara'],
    ['sok-dara', 'Sok Dara'],
  ])('and %j is %j', (decider, inspector) => {
    expect(codes({ inspector }, { decider })).toEqual(['decider-is-inspector']);
  });

  it.each([
    ['approve', 'approved', []],
    ['approve', 'conditional', ['decision-against-recommendation']],
    ['approve-with-conditions', 'conditional', []],
    ['approve-with-conditions', 'approved', ['decision-against-recommendation']],
    ['refuse', 'refused', []],
    ['suspend', 'suspended', []],
    ['suspend', 'refused', ['decision-against-recommendation']],
  ] as const)('recommended to %s and %s', (recommendation, approval, warnings) => {
    expect(codes({ recommendation }, { approval })).toEqual(warnings);
  });

  it.each([
    ['approved', ['approved-with-open-nonconformity']],
    ['conditional', ['decision-against-recommendation', 'approved-with-open-nonconformity']],
    ['suspended', ['decision-against-recommendation']],
  ])('with something grave open: %s', (approval, warnings) => {
    expect(codes({ openGraveNonconformities: 2 }, { approval })).toEqual(warnings);
  });

  it.each(['applicant', 'registered', 'excluded', 'withdrawn', '', 'Approved'])('is never %j', (approval) => {
    expect(codes({}, { approval })).toEqual(['approval-unknown']);
  });

  it('is refused for every reason at once', () => {
    expect(
      codes(
        { isDecided: true, isSigned: false, conditions: [] },
        { date: '2025-03-04', decider: '', approval: 'conditional' },
      ),
    ).toEqual([
      'inspection-decided',
      'inspection-not-signed',
      'decision-before-visit',
      'inspection-decider-needed',
      'conditions-needed',
    ]);
  });
});

it.each([
  ['on the day it was set', '2025-02-10', []],
  ['on its last day', '2025-04-30', []],
  ['a day late', '2025-05-01', ['condition-met-late']],
])('a condition met %s', (_what, date, warnings) => {
  const met = decideConditionMet(FARM, { no: 1, date, verifiedBy: 'Chea Mony', note: '' });
  expect(met).toMatchObject({ ok: true, value: { date, body: { inspection: 12, no: 1, verified_by: 'Chea Mony' } } });
  expect(met.ok && met.warnings.map(({ code }) => code)).toEqual(warnings);
});
