import { describe, expect, it } from 'vitest';
import type { PersonInput } from './decide-party.ts';
import { decideParty } from './decide-party.ts';

const VANNA: PersonInput = {
  code: 'M-0001',
  nameKm: ' ខៀវ\u200b  វណ្ណា ',
  nameEn: 'Khiev Vanna',
  sex: 'M',
  birthYear: '1998',
  villageKm: 'ត្រពាំងរាំង',
  villageEn: 'Trapeang Reang',
};
const NEW = { isTaken: false, today: '2025-12-05' };

function refusals(change: Partial<PersonInput>, facts = NEW): readonly (readonly [string, string | undefined])[] {
  const outcome = decideParty(facts, { ...VANNA, ...change });
  return outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.field]);
}

describe('a person or institution', () => {
  it('is written down today, in tidy text', () => {
    expect(decideParty(NEW, VANNA)).toEqual({
      ok: true,
      warnings: [],
      value: {
        kind: 'parties.registered',
        v: 1,
        date: '2025-12-05',
        body: {
          code: 'M-0001',
          name_km: 'ខៀវ វណ្ណា',
          name_en: 'Khiev Vanna',
          sex: 'M',
          birth_year: 1998,
          village_km: 'ត្រពាំងរាំង',
          village_en: 'Trapeang Reang',
        },
      },
    });
  });

  it('never carries a private field into the log', () => {
    const typed = { ...VANNA, phone: '097 329131', idCard: '012345678' };
    expect(JSON.stringify(decideParty(NEW, typed))).not.toMatch(/329131|012345678/);
  });

  it.each([
    ['F', 'F'],
    ['m', 'M'],
    ['ស', 'F'],
    ['ប', 'M'],
    [' F ', 'F'],
    ['', null],
  ])('sex %j is %s', (typed, sex) => {
    const outcome = decideParty(NEW, { ...VANNA, sex: typed });
    expect(outcome.ok && outcome.value.body.sex).toBe(sex);
  });

  it.each([
    ['1986', 1986],
    ['១៩៨៦', 1986],
    [' 1952 ', 1952],
    ['1880', 1880],
    ['', null],
  ])('born %j is %s', (typed, year) => {
    const outcome = decideParty(NEW, { ...VANNA, birthYear: typed });
    expect(outcome.ok && outcome.value.body.birth_year).toBe(year);
  });

  it.each<readonly [string, Partial<PersonInput>]>([
    ['one name is enough: Khmer', { nameEn: '' }],
    ['one name is enough: English', { nameKm: '' }],
    ['a code in Khmer', { code: 'សម-០០១' }],
    ['no village', { villageKm: '', villageEn: '' }],
  ])('%s', (_what, change) => {
    expect(refusals(change)).toEqual([]);
  });

  it.each<readonly [string, Partial<PersonInput>, string, string]>([
    ['no code', { code: '' }, 'code-malformed', 'code'],
    ['a code with a blank', { code: 'M 0001' }, 'code-malformed', 'code'],
    ['a code that begins with a sign', { code: '-0001' }, 'code-malformed', 'code'],
    ['a code with a comma', { code: 'M,1' }, 'code-malformed', 'code'],
    ['a formula of a spreadsheet', { code: '=1+1' }, 'code-malformed', 'code'],
    ['a code of 31 letters', { code: 'M'.repeat(31) }, 'code-malformed', 'code'],
    ['no name', { nameKm: '\u200b', nameEn: '  ' }, 'name-needed', 'nameKm'],
    ['a control character in the name', { nameEn: 'Khiev\u0007' }, 'name-has-control-character', 'nameEn'],
    ['and in the village', { villageKm: 'ត្រពាំង\u001b' }, 'name-has-control-character', 'villageKm'],
    ['another sex', { sex: 'X' }, 'sex-unknown', 'sex'],
    ['a sex in a word', { sex: 'female' }, 'sex-unknown', 'sex'],
    ['a Buddhist year', { birthYear: '2541' }, 'birth-year-implausible', 'birthYear'],
    ['a year before anyone alive', { birthYear: '1879' }, 'birth-year-implausible', 'birthYear'],
    ['two digits', { birthYear: '98' }, 'birth-year-implausible', 'birthYear'],
    ['a whole date', { birthYear: '1998-05-01' }, 'birth-year-implausible', 'birthYear'],
  ])('%s: refused', (_what, change, code, field) => {
    expect(refusals(change)).toEqual([[code, field]]);
  });

  it('stands once in the register, and hears of all faults at once', () => {
    expect(refusals({}, { ...NEW, isTaken: true })).toEqual([['party-exists', 'code']]);
    expect(refusals({ code: '', nameKm: '', nameEn: '', sex: '?', birthYear: '?' })).toEqual([
      ['code-malformed', 'code'],
      ['name-needed', 'nameKm'],
      ['sex-unknown', 'sex'],
      ['birth-year-implausible', 'birthYear'],
    ]);
  });
});
