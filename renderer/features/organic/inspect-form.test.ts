import { describe, expect, it } from 'vitest';
import type { InspectionView } from '../../../shared/contract/organic-control.ts';
import { blankInspection, formOfInspection, inspectionInput } from './inspect-form.ts';

const KNOWN = { mainStandard: 'EU-2018/848', parcels: [] };

describe('an inspection being written', () => {
  const blank = blankInspection('M-0003', '2025-11-20');

  it('is dated by its first visit, under the main standard where none is named', () => {
    expect(inspectionInput(blank, KNOWN)).toMatchObject({
      date: '2025-11-20',
      standards: ['EU-2018/848'],
      visits: [{ date: '2025-11-20', start: '', end: '' }],
      checklist: [],
    });
  });

  it('sends the second visit only where it has a day, and answers only where there are any', () => {
    const form = {
      ...blank,
      texts: { ...blank.texts, secondDate: '2025-11-27', secondStart: '08:00' },
      answers: { seed: { first: 'no', second: 'yes', note: '' }, weeds: { first: '', second: '', note: '' } },
    } as const;
    const input = inspectionInput(form, KNOWN);
    expect(input.visits.map(({ date }) => date)).toEqual(['2025-11-20', '2025-11-27']);
    expect(input.checklist).toEqual([{ item: 'seed', first: 'no', second: 'yes', note: '' }]);
  });

  it('goes on with a written report as it was written', () => {
    const view: InspectionView = {
      id: 7,
      number: 'OI-2025-00001',
      date: '2025-11-20',
      party: { code: 'M-0003', nameKm: '', nameEn: '' },
      standards: ['NOP'],
      inspector: 'Chan',
      interviewee: '',
      visits: [{ date: '2025-11-20', start: '08:00', end: '09:00' }],
      parcels: [{ parcel: 'M-0003-P1', seenM2: 4100, seenYieldKgPerHa: null }],
      checklist: [{ item: 'seed', first: 'no', second: '', note: 'bought' }],
      stockSeen: '3 sacks',
      lastSeason: '',
      findings: '',
      conditions: [],
      recommendation: 'refuse',
      isSigned: false,
      decisions: [],
    };
    expect(inspectionInput(formOfInspection(view), { ...KNOWN, parcels: [] })).toMatchObject({
      standards: ['NOP'],
      visits: [{ date: '2025-11-20', start: '08:00', end: '09:00' }],
      checklist: [{ item: 'seed', first: 'no', second: '', note: 'bought' }],
      stockSeen: '3 sacks',
      recommendation: 'refuse',
    });
    expect(formOfInspection(view).seen['M-0003-P1']).toEqual({ seenHa: '0.41', seenYieldKgPerHa: '' });
  });
});
