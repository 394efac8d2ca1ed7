import { FIRST_DATE, LAST_DATE } from '../../kernel/calendar-date.ts';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import { parseKg } from '../../kernel/weight.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { InputUsed, SeasonRecordedEvent } from './events.ts';

/**
 * The field diary: what grew on a parcel in a season, from which seed, what was put on it and what came off it. Whatever is
 * not permitted makes the parcel conventional from its day, and what was weighed as organic since then is named, so that it
 * can be kept apart and the certifier told. Sources: organic.md §4c, §6.
 */
export interface SeasonInput {
  readonly parcel: string;
  readonly year: string;
  readonly season: string;
  readonly crop: string;
  readonly variety: string;
  readonly sownOn: string;
  readonly harvestedOn: string;
  readonly harvestKg: string;
  readonly seedSource: string;
  readonly seedOrganic: 'yes' | 'no' | '';
  readonly note: string;
  readonly inputs: readonly {
    readonly product: string;
    readonly supplier: string;
    readonly quantity: string;
    readonly unit: string;
    readonly date: string;
    readonly isPermitted: boolean;
  }[];
}

export interface SeasonFacts {
  readonly today: string;
  /** Whose the parcel is; null where there is none of this code. */
  readonly owner: string | null;
  /** How many tickets of the owner, weighed from a day on, are not conventional. */
  readonly ticketsSince: (date: string) => number;
  /** What was decided of the parcel after a day, the latest of it; null where nothing was. */
  readonly decidedAfter: (date: string) => { readonly date: string; readonly status: string } | null;
}

export function decideSeason(facts: SeasonFacts, input: SeasonInput): Outcome<SeasonRecordedEvent, ControlRefusal> {
  const faults = new ControlFaults();
  if (facts.owner === null) faults.miss('parcel-unknown', { parcel: input.parcel }, 'parcel');
  const { year } = input;
  if (!/^\d{4}$/.test(year) || year < FIRST_DATE.slice(0, 4) || year > LAST_DATE.slice(0, 4))
    faults.miss('season-year-not-plain', { value: year }, 'year');
  const crop = oneLine(input.crop);
  if (crop === '') faults.miss('parcel-crop-needed', {}, 'crop');
  const sownOn = faults.optionalDay(input.sownOn, 'sownOn');
  const harvestedOn = faults.optionalDay(input.harvestedOn, 'harvestedOn');
  if (sownOn !== null && harvestedOn !== null && harvestedOn < sownOn)
    faults.miss('season-harvest-before-sowing', { sown: sownOn, harvested: harvestedOn }, 'harvestedOn');
  const harvestG = input.harvestKg === '' ? null : parseKg(input.harvestKg);
  if (input.harvestKg !== '' && harvestG === null)
    faults.miss('season-harvest-not-plain', { value: input.harvestKg }, 'harvestKg');
  const inputs = input.inputs.map((each, index) => readInput(each, `inputs.${String(index)}`, faults));
  if (faults.all.length > 0) return refuseAll(faults.all);
  const body = {
    parcel: input.parcel,
    year: Number(year),
    season: oneLine(input.season),
    crop,
    variety: oneLine(input.variety),
    sown_on: sownOn,
    harvested_on: harvestedOn,
    harvest_g: harvestG,
    seed_source: oneLine(input.seedSource),
    seed_organic: input.seedOrganic === '' ? null : input.seedOrganic === 'yes',
    inputs,
    note: oneLine(input.note),
  };
  return done(
    { kind: 'organic.season-recorded', v: 1, date: facts.today, body },
    warningsOf(facts, input.parcel, inputs),
  );
}

function readInput(input: SeasonInput['inputs'][number], field: string, faults: ControlFaults): InputUsed {
  const quantity = parseDecimal(input.quantity);
  if (!quantity || quantity.digits <= 0n || quantity.scale > 3 || input.quantity.length > 12)
    faults.miss('input-quantity-not-plain', { value: input.quantity }, `${field}.quantity`);
  faults.day(input.date, `${field}.date`);
  return {
    product: faults.needed(input.product, `${field}.product`),
    supplier: oneLine(input.supplier),
    quantity: quantity ? formatDecimal(quantity) : '',
    unit: faults.needed(input.unit, `${field}.unit`),
    date: input.date,
    permitted: input.isPermitted,
  };
}

/** Of what is not permitted, and of what was weighed since the first of it. */
function warningsOf(facts: SeasonFacts, parcel: string, inputs: readonly InputUsed[]): readonly Notice[] {
  const prohibited = inputs.filter(({ permitted }) => !permitted);
  const first = prohibited.map(({ date }) => date).sort()[0];
  if (first === undefined) return [];
  const tickets = facts.ticketsSince(first);
  return [
    ...prohibited.map(({ product, date }): Notice => {
      const later = facts.decidedAfter(date);
      if (!later || later.status === 'conventional')
        return { code: 'input-ends-status', params: { parcel, product, date }, field: 'inputs' };
      const params = { parcel, product, date, decided: later.date, status: later.status };
      return { code: 'input-before-decision', params, field: 'inputs' };
    }),
    ...(tickets === 0
      ? []
      : [
          {
            code: 'tickets-since-input',
            params: { party: facts.owner ?? '', date: first, count: tickets },
            field: 'inputs',
          },
        ]),
  ];
}
