import { nearest, fraction, times } from './own-arithmetic.ts';
import { dayAfter, Seeded } from './seeded.ts';

/**
 * A register of parcels and decisions made up from a seed, and what it says, reckoned once more for the tests alone: from the
 * rules on paper, without a line of the program's own.
 */
export interface OwnParcel {
  readonly member: string;
  readonly code: string;
  readonly areaHa: string;
  readonly yieldKg: string;
  /** Its decisions in the order of their days. */
  readonly decisions: readonly { readonly date: string; readonly status: string }[];
}

export class OwnRegister {
  readonly parcels: readonly OwnParcel[];

  constructor(seed: number, members: readonly string[]) {
    const chance = new Seeded(seed);
    this.parcels = members.flatMap((member) =>
      Array.from({ length: chance.between(0, 3) }, (_, index) => {
        const start = dayAfter('2019-01-01', chance.between(0, 1500));
        const organicOn = dayAfter(start, chance.between(700, 1200));
        const reach = chance.between(0, 2);
        return {
          member,
          code: `${member}-P${String(index + 1)}`,
          areaHa: (chance.between(10, 400) / 100).toString(),
          yieldKg: String(chance.between(40, 70) * 50),
          decisions: [
            ...(reach > 0 ? [{ date: start, status: 'in-conversion' }] : []),
            ...(reach > 1 ? [{ date: organicOn, status: 'organic' }] : []),
          ],
        };
      }),
    );
  }

  parcelsCsv(): string {
    const rows = this.parcels.map(
      ({ member, code, areaHa, yieldKg, decisions }) =>
        `${member},${code},${areaHa},owned,rice,Phka Malis,${yieldKg},${decisions[0]?.date ?? ''},`,
    );
    return [
      'member,parcel,area_ha,tenure,crop,variety,yield_estimate_kg_per_ha,conversion_start,last_prohibited_input_on',
      ...rows,
      '',
    ].join('\n');
  }

  decisionsCsv(): string {
    const rows = this.parcels.flatMap(({ member, code, decisions }) =>
      decisions.map(
        ({ date, status }) =>
          `${date},${member},${code},EU-2018/848,${status},${status === 'organic' ? 'certifier' : 'committee'}`,
      ),
    );
    return ['date,member,parcel,standard,status,decided_by', ...rows, ''].join('\n');
  }

  statusOf(parcel: OwnParcel, date: string): string {
    return parcel.decisions.filter((decision) => decision.date <= date).at(-1)?.status ?? 'conventional';
  }

  /** What the member's paddy is on the day: as good as the worst of the fields. */
  deliveryOf(member: string, date: string): string {
    const statuses = this.parcels.filter((parcel) => parcel.member === member).map((one) => this.statusOf(one, date));
    if (statuses.length === 0 || statuses.includes('conventional')) return 'conventional';
    return statuses.includes('in-conversion') ? 'in-conversion' : 'organic';
  }

  areaCsv(date: string): string {
    const rows = ['conventional', 'in-conversion', 'organic'].flatMap((status) => {
      const some = this.parcels.filter((parcel) => this.statusOf(parcel, date) === status);
      return some.length === 0 ? [] : [`${status},${some.length},${hectares(some)},${estimate(some)}`];
    });
    return ['status,parcels,area_ha,estimate_kg', ...rows, ''].join('\n');
  }

  /** `delivered`: hundreds of grams by member, of the season up to the day. */
  quotaCsv(date: string, delivered: ReadonlyMap<string, number>): string {
    const members = [...new Set(this.parcels.map(({ member }) => member))].sort();
    const rows = members.flatMap((member) => {
      const some = this.parcels.filter((one) => one.member === member && this.statusOf(one, date) !== 'conventional');
      if (some.length === 0 && !delivered.has(member)) return [];
      const worst = some.some((one) => this.statusOf(one, date) === 'in-conversion') ? 'in-conversion' : 'organic';
      const got = delivered.get(member);
      const left = estimate(some) * 10 - (got ?? 0);
      const figures = got === undefined ? ['0', String(left / 10)] : [tenths(got), tenths(left)];
      return [
        `${member},${some.length === 0 ? 'conventional' : worst},${hectares(some)},${estimate(some)},${figures.join(',')},${left < 0 ? 'yes' : 'no'}`,
      ];
    });
    return ['member,status,approved_area_ha,estimate_kg,delivered_kg,remaining_kg,over', ...rows, ''].join('\n');
  }
}

const tenths = (value: number): string =>
  `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 10)}.${Math.abs(value) % 10}`;

const hectares = (parcels: readonly OwnParcel[]): string => {
  const hundredths = parcels.reduce((sum, { areaHa }) => sum + Math.round(Number(areaHa) * 100), 0);
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
};

const estimate = (parcels: readonly OwnParcel[]): number =>
  parcels.reduce((sum, { areaHa, yieldKg }) => sum + Number(nearest(times(fraction(areaHa), fraction(yieldKg)))), 0);
