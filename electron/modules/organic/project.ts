import type {
  ParcelBody,
  SeasonRecorded,
  SettingsSet,
  StandardSet,
  StatusDecided,
} from '../../../shared/domain/organic/events.ts';
import { estimateKg } from '../../../shared/domain/organic/quota.ts';
import { cambodianDay } from '../../../shared/kernel/calendar-date.ts';
import type { LoggedEvent } from '../../../shared/kernel/event.ts';
import type { BookReader } from '../../book/book.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { partyIdOf } from '../parties/queries.ts';
import { parcelIdOf } from './parcel-ids.ts';
import type { OrganicTables } from './tables.ts';

/** What the events of the register do to its tables. What holds since ever is dated before all days. */
export const SINCE_EVER = '0000-00-00';

const insertParcel = statement<OrganicTables, OrganicTables['parcel']>()((query, p) =>
  query.insertInto('parcel').values({ id: p('id'), code: p('code'), party_id: p('party_id') }),
);

const insertVersion = statement<OrganicTables, OrganicTables['parcel_version']>()((query, p) =>
  query.insertInto('parcel_version').values({
    event: p('event'),
    parcel_id: p('parcel_id'),
    from_date: p('from_date'),
    recorded_on: p('recorded_on'),
    area_m2: p('area_m2'),
    tenure: p('tenure'),
    crop: p('crop'),
    variety: p('variety'),
    yield_kg_per_ha: p('yield_kg_per_ha'),
    estimate_kg: p('estimate_kg'),
    conversion_start: p('conversion_start'),
    last_prohibited_input_on: p('last_prohibited_input_on'),
    place: p('place'),
    gps: p('gps'),
    water: p('water'),
    neighbours: p('neighbours'),
    retired: p('retired'),
  }),
);

function projectVersion(book: BookReader, event: LoggedEvent, parcelId: number): void {
  const body = event.body as unknown as ParcelBody;
  insertVersion.run(book, {
    event: event.seq,
    parcel_id: parcelId,
    from_date: body.from_date ?? SINCE_EVER,
    recorded_on: cambodianDay(event.recordedAt),
    area_m2: body.area_m2,
    tenure: body.tenure,
    crop: body.crop,
    variety: body.variety,
    yield_kg_per_ha: body.yield_kg_per_ha,
    estimate_kg: estimateKg(body.area_m2, body.yield_kg_per_ha),
    conversion_start: body.conversion_start,
    last_prohibited_input_on: body.last_prohibited_input_on,
    place: body.place,
    gps: body.gps,
    water: body.water,
    neighbours: JSON.stringify(body.neighbours, ['north', 'east', 'south', 'west']),
    retired: body.retired ? 1 : 0,
  });
}

const insertSeason = statement<OrganicTables, OrganicTables['field_season']>()((query, p) =>
  query.insertInto('field_season').values({
    id: p('id'),
    parcel_id: p('parcel_id'),
    recorded_on: p('recorded_on'),
    year: p('year'),
    season: p('season'),
    crop: p('crop'),
    variety: p('variety'),
    sown_on: p('sown_on'),
    harvested_on: p('harvested_on'),
    harvest_g: p('harvest_g'),
    seed_source: p('seed_source'),
    seed_organic: p('seed_organic'),
    note: p('note'),
  }),
);

const insertInput = statement<OrganicTables, OrganicTables['field_input']>()((query, p) =>
  query.insertInto('field_input').values({
    season_id: p('season_id'),
    line: p('line'),
    parcel_id: p('parcel_id'),
    recorded_on: p('recorded_on'),
    date: p('date'),
    product: p('product'),
    supplier: p('supplier'),
    quantity: p('quantity'),
    unit: p('unit'),
    permitted: p('permitted'),
  }),
);

function projectSeason(book: BookReader, event: LoggedEvent): void {
  const { parcel, inputs, seed_organic: seedOrganic, ...body } = event.body as unknown as SeasonRecorded;
  const place = { parcel_id: parcelIdOf(book, parcel), recorded_on: cambodianDay(event.recordedAt) };
  const organicSeed = seedOrganic === null ? null : seedOrganic ? 1 : 0;
  insertSeason.run(book, { id: event.seq, ...place, ...body, seed_organic: organicSeed });
  inputs.forEach((input, index) => {
    const permitted = input.permitted ? 1 : 0;
    insertInput.run(book, { season_id: event.seq, line: index + 1, ...place, ...input, permitted });
  });
}

const insertDecision = statement<OrganicTables, OrganicTables['organic_decision']>()((query, p) =>
  query.insertInto('organic_decision').values({
    id: p('id'),
    date: p('date'),
    recorded_on: p('recorded_on'),
    subject: p('subject'),
    party_id: p('party_id'),
    parcel_id: p('parcel_id'),
    standard: p('standard'),
    status: p('status'),
    decided_by: p('decided_by'),
    decider: p('decider'),
    inspection_id: p('inspection_id'),
    reason: p('reason'),
  }),
);

function projectDecision(book: BookReader, event: LoggedEvent): void {
  const body = event.body as unknown as StatusDecided;
  insertDecision.run(book, {
    id: event.seq,
    date: event.date,
    recorded_on: cambodianDay(event.recordedAt),
    subject: body.subject,
    party_id: partyIdOf(book, body.party),
    parcel_id: body.parcel === null ? null : parcelIdOf(book, body.parcel),
    standard: body.standard,
    status: body.status,
    decided_by: body.decided_by,
    decider: body.decider,
    inspection_id: body.inspection,
    reason: body.reason,
  });
  book.forget('organic-first-standard');
}

const putSettings = statement<OrganicTables, OrganicTables['organic_setting']>()((query, p) =>
  query
    .insertInto('organic_setting')
    .values({
      from_date: p('from_date'),
      event: p('event'),
      main_standard: p('main_standard'),
      over_quota: p('over_quota'),
      tolerance_pct: p('tolerance_pct'),
      retention_g: p('retention_g'),
    })
    .onConflict((conflict) =>
      conflict.column('from_date').doUpdateSet((row) => ({
        event: row.ref('excluded.event'),
        main_standard: row.ref('excluded.main_standard'),
        over_quota: row.ref('excluded.over_quota'),
        tolerance_pct: row.ref('excluded.tolerance_pct'),
        retention_g: row.ref('excluded.retention_g'),
      })),
    ),
);

const putStandard = statement<OrganicTables, OrganicTables['organic_standard']>()((query, p) =>
  query
    .insertInto('organic_standard')
    .values({
      standard: p('standard'),
      from_date: p('from_date'),
      annual_months: p('annual_months'),
      perennial_months: p('perennial_months'),
      in_conversion_months: p('in_conversion_months'),
      source: p('source'),
    })
    .onConflict((conflict) =>
      conflict.columns(['standard', 'from_date']).doUpdateSet((row) => ({
        annual_months: row.ref('excluded.annual_months'),
        perennial_months: row.ref('excluded.perennial_months'),
        in_conversion_months: row.ref('excluded.in_conversion_months'),
        source: row.ref('excluded.source'),
      })),
    ),
);

export const organicProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'organic.parcel-registered',
    (book, event) => {
      const { parcel, party } = event.body as unknown as ParcelBody;
      insertParcel.run(book, { id: event.seq, code: parcel, party_id: partyIdOf(book, party) });
      projectVersion(book, event, event.seq);
      book.forget('has-parcels');
    },
  ],
  [
    'organic.parcel-changed',
    (book, event) => {
      projectVersion(book, event, parcelIdOf(book, (event.body as unknown as ParcelBody).parcel));
    },
  ],
  ['organic.season-recorded', projectSeason],
  ['organic.status-decided', projectDecision],
  [
    'organic.settings-set',
    (book, event) => {
      putSettings.run(book, { event: event.seq, ...(event.body as unknown as SettingsSet) });
      book.forget('organic-settings');
    },
  ],
  [
    'organic.standard-set',
    (book, event) => {
      putStandard.run(book, event.body as unknown as StandardSet);
      book.forget('organic-standards');
    },
  ],
];
