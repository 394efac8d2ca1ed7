import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { formatHa } from '../../../shared/domain/organic/quota.ts';
import { TENURE_WORDS } from '../../../shared/i18n/organic-words.ts';
import { useWords } from '../../ui/words.ts';
import { choicesOf, ChoiceLine, DayLine, TextLine } from './form-lines.tsx';
import type { FormLines } from './form-lines.tsx';

/** What a parcel's paper asks, as it is being typed; hectares and kilograms as written. */
const FACTS = [
  ...(['areaHa', 'tenure', 'crop', 'variety', 'yieldKgPerHa', 'conversionStart', 'lastProhibitedInputOn'] as const),
  ...(['place', 'gps', 'water', 'north', 'east', 'south', 'west', 'fromDate'] as const),
] as const;

export type ParcelFact = (typeof FACTS)[number];
export type ParcelFormFacts = Readonly<Record<ParcelFact, string>>;

export const PARCEL_FIELDS: readonly string[] = [...FACTS, 'parcel', 'party'];

export const BLANK_PARCEL: ParcelFormFacts = {
  areaHa: '',
  tenure: 'owned',
  crop: 'rice',
  variety: '',
  yieldKgPerHa: '',
  conversionStart: '',
  lastProhibitedInputOn: '',
  place: '',
  gps: '',
  water: '',
  north: '',
  east: '',
  south: '',
  west: '',
  fromDate: '',
};

/** What is known of a parcel now, to be changed from a day on. */
export const factsOf = (parcel: ParcelView, fromDate: string): ParcelFormFacts => ({
  areaHa: formatHa(parcel.areaM2),
  tenure: parcel.tenure,
  crop: parcel.crop,
  variety: parcel.variety,
  yieldKgPerHa: parcel.yieldKgPerHa,
  conversionStart: parcel.conversionStart ?? '',
  lastProhibitedInputOn: parcel.lastProhibitedInputOn ?? '',
  place: parcel.place ?? '',
  gps: parcel.gps ?? '',
  water: parcel.water ?? '',
  north: parcel.neighbours.north ?? '',
  east: parcel.neighbours.east ?? '',
  south: parcel.neighbours.south ?? '',
  west: parcel.neighbours.west ?? '',
  fromDate,
});

export function useFacts<K extends string>(first: Readonly<Record<K, string>>): Pick<FormLines<K>, 'form' | 'change'> {
  const [form, setForm] = useState(first);
  return { form, change: (change) => setForm((now) => ({ ...now, ...change })) };
}

/** The facts of a parcel in the order of its paper. */
export function ParcelFacts({ lines }: { readonly lines: FormLines<ParcelFact> }): ReactElement {
  const { say, language } = useWords();
  return (
    <>
      <TextLine lines={lines} name="areaHa" label={say('parcel.areaHa')} hint="0.59" isFigure />
      <ChoiceLine
        lines={lines}
        name="tenure"
        label={say('parcel.tenure')}
        choices={choicesOf(TENURE_WORDS, language)}
      />
      <TextLine lines={lines} name="crop" label={say('parcel.crop')} />
      <TextLine lines={lines} name="variety" label={say('paddy.variety')} hint="Phka Rumduol" />
      <TextLine lines={lines} name="yieldKgPerHa" label={say('parcel.yield')} hint="3050" isFigure />
      <DayLine lines={lines} name="conversionStart" label={say('parcel.conversionStart')} hint={say('parcel.never')} />
      <DayLine lines={lines} name="lastProhibitedInputOn" label={say('parcel.lastInput')} hint={say('parcel.never')} />
      <TextLine lines={lines} name="place" label={say('parcel.place')} />
      <TextLine lines={lines} name="gps" label={say('parcel.gps')} hint="10.93210, 104.79870" />
      <TextLine lines={lines} name="water" label={say('parcel.water')} />
      {(['north', 'east', 'south', 'west'] as const).map((side) => (
        <TextLine key={side} lines={lines} name={side} label={say(`parcel.side.${side}`)} />
      ))}
    </>
  );
}

export const registerInput = (
  facts: ParcelFormFacts,
  who: { readonly parcel: string; readonly party: string },
): InputOf<'organic.registerParcel'> => ({ ...facts, ...who });
