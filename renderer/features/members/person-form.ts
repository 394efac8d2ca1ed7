import type { InputOf } from '../../../shared/contract/contract.ts';

/** What is written of a person when they come into the register. */
export interface PersonForm {
  readonly code: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly sex: string;
  readonly birthYear: string;
  readonly villageKm: string;
  readonly villageEn: string;
  readonly group: string;
  readonly phone: string;
  /** `member`, or `other` for who only buys or sells. */
  readonly standing: string;
  readonly joinedOn: string;
}

export const PERSON_FIELDS: readonly (keyof PersonForm)[] = [
  'code',
  'nameKm',
  'nameEn',
  'sex',
  'birthYear',
  'villageKm',
  'villageEn',
  'group',
  'phone',
  'standing',
  'joinedOn',
];

const CODE_DIGITS = 4;

export const blankPerson = (today: string): PersonForm => ({
  code: '',
  nameKm: '',
  nameEn: '',
  sex: '',
  birthYear: '',
  villageKm: '',
  villageEn: '',
  group: '',
  phone: '',
  standing: 'member',
  joinedOn: today,
});

/** The next one is most often of the same village and came on the same day. */
export const nextPerson = (last: PersonForm): PersonForm => ({
  ...blankPerson(last.joinedOn),
  villageKm: last.villageKm,
  villageEn: last.villageEn,
  group: last.group,
  standing: last.standing,
});

/** A code that follows how many there are; the book refuses it where it is taken. */
export const likelyCode = (people: number): string => `M-${String(people + 1).padStart(CODE_DIGITS, '0')}`;

export const isMemberForm = (form: PersonForm): boolean => form.standing === 'member';

export function admissionOf(form: PersonForm, code: string): InputOf<'members.admit'> {
  const { standing: _, ...input } = form;
  return { ...input, code };
}

export function registrationOf(form: PersonForm, code: string): InputOf<'parties.register'> {
  const { standing: _, joinedOn: _joined, group: _group, ...input } = form;
  return { ...input, code };
}
