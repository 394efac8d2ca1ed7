import { describe, expect, it } from 'vitest';
import type { ParcelFactsKnown, ParcelInput } from './decide-parcel.ts';
import { decideParcel, decideParcelChange } from './decide-parcel.ts';

const FACTS: ParcelFactsKnown = { today: '2025-11-02', isMember: true, isParty: true, owner: null, isStanding: false };

const input = (changes: Partial<ParcelInput> = {}): ParcelInput => ({
  parcel: 'M-0001-P1',
  party: 'M-0001',
  fromDate: '',
  areaHa: '0.59',
  tenure: 'rented',
  crop: 'rice',
  variety: 'Phka Malis',
  yieldKgPerHa: '3050',
  conversionStart: '2020-04-01',
  lastProhibitedInputOn: '2020-03-31',
  place: '',
  gps: '',
  water: '',
  north: '',
  east: '',
  south: '',
  west: '',
  isRetired: false,
  ...changes,
});

describe('a parcel', () => {
  it('is written as it is, in square metres, since ever where no day is given', () => {
    const decided = decideParcel(FACTS, input({ north: 'Road ', west: ' Canal' }));
    expect(decided.ok && decided.value).toEqual({
      kind: 'organic.parcel-registered',
      v: 1,
      date: '2025-11-02',
      body: {
        parcel: 'M-0001-P1',
        party: 'M-0001',
        from_date: null,
        area_m2: 5900,
        tenure: 'rented',
        crop: 'rice',
        variety: 'Phka Malis',
        yield_kg_per_ha: '3050',
        conversion_start: '2020-04-01',
        last_prohibited_input_on: '2020-03-31',
        place: null,
        gps: null,
        water: null,
        neighbours: { north: 'Road', west: 'Canal' },
        retired: false,
      },
    });
  });

  it.each<[Partial<ParcelInput>, Partial<ParcelFactsKnown>, string, string]>([
    [{ parcel: 'M 1' }, {}, 'parcel-code-malformed', 'parcel'],
    [{ parcel: '' }, {}, 'parcel-code-malformed', 'parcel'],
    [{}, { owner: 'M-0009' }, 'parcel-exists', 'parcel'],
    [{}, { isParty: false, isMember: false }, 'party-unknown', 'party'],
    [{}, { isMember: false }, 'organic-not-member', 'party'],
    [{ areaHa: '0' }, {}, 'parcel-area-not-plain', 'areaHa'],
    [{ areaHa: '0,59' }, {}, 'parcel-area-not-plain', 'areaHa'],
    [{ yieldKgPerHa: '' }, {}, 'parcel-yield-not-plain', 'yieldKgPerHa'],
    [{ yieldKgPerHa: '-3' }, {}, 'parcel-yield-not-plain', 'yieldKgPerHa'],
    [{ yieldKgPerHa: '3,050' }, {}, 'parcel-yield-not-plain', 'yieldKgPerHa'],
    [{ tenure: 'borrowed' }, {}, 'parcel-tenure-unknown', 'tenure'],
    [{ crop: '  ' }, {}, 'parcel-crop-needed', 'crop'],
    [{ gps: 'near the road' }, {}, 'parcel-gps-not-plain', 'gps'],
    [{ conversionStart: '2020-02-30' }, {}, 'date-not-a-day', 'conversionStart'],
    [{ lastProhibitedInputOn: '2568-01-01' }, {}, 'date-out-of-range', 'lastProhibitedInputOn'],
    [{ place: 'a\u0007b' }, {}, 'name-has-control-character', 'place'],
  ])('%j %j is refused: %s at %s', (changes, facts, code, field) => {
    const decided = decideParcel({ ...FACTS, ...facts }, input(changes));
    expect(decided.ok ? [] : decided.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });
});

describe('a change of a parcel', () => {
  const known = { ...FACTS, owner: 'M-0001' };

  it('holds from its day', () => {
    const decided = decideParcelChange(known, input({ fromDate: '2026-01-01', areaHa: '0.5', isRetired: true }));
    expect(decided.ok && decided.value).toMatchObject({
      kind: 'organic.parcel-changed',
      date: '2026-01-01',
      body: { from_date: '2026-01-01', area_m2: 5000, retired: true },
    });
  });

  it.each<[Partial<ParcelInput>, Partial<ParcelFactsKnown>, string]>([
    [{ fromDate: '' }, {}, 'date-not-a-day'],
    [{ fromDate: '2026-01-01' }, { owner: null }, 'parcel-unknown'],
    [{ fromDate: '2026-01-01' }, { owner: 'M-0002' }, 'parcel-of-other'],
    [{ fromDate: '2026-01-01' }, { isStanding: true }, 'parcel-version-standing'],
  ])('%j %j is refused: %s', (changes, facts, code) => {
    const decided = decideParcelChange({ ...known, ...facts }, input(changes));
    expect(decided.ok ? [] : decided.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});
