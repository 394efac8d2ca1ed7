import { statement } from '../../book/statement.ts';
import type { ControlTables } from './control-tables.ts';

/** New rows of the internal control. What is open has no day of its end yet. */
export const insertInspection = statement<ControlTables, ControlTables['inspection']>()((query, p) =>
  query.insertInto('inspection').values({
    id: p('id'),
    series: p('series'),
    fiscal_year: p('fiscal_year'),
    number: p('number'),
    date: p('date'),
    party_id: p('party_id'),
    inspector: p('inspector'),
    recommendation: p('recommendation'),
    signed: p('signed'),
    record: p('record'),
  }),
);

export const insertNonconformity = statement<
  ControlTables,
  Omit<ControlTables['nonconformity'], 'closed_on' | 'closed_event' | 'verified_by' | 'evidence'>
>()((query, p) =>
  query.insertInto('nonconformity').values({
    id: p('id'),
    series: p('series'),
    fiscal_year: p('fiscal_year'),
    number: p('number'),
    date: p('date'),
    source: p('source'),
    party_id: p('party_id'),
    parcel_id: p('parcel_id'),
    standard: p('standard'),
    rule: p('rule'),
    description: p('description'),
    grade: p('grade'),
    sanction: p('sanction'),
    corrective_action: p('corrective_action'),
    deadline: p('deadline'),
    responsible: p('responsible'),
  }),
);

export const insertDocument = statement<
  ControlTables,
  Omit<ControlTables['organic_document'], 'archived_on' | 'archived_event' | 'archive_reason'>
>()((query, p) =>
  query.insertInto('organic_document').values({
    id: p('id'),
    date: p('date'),
    type: p('type'),
    number: p('number'),
    title: p('title'),
    party_id: p('party_id'),
    standard: p('standard'),
    issued_by: p('issued_by'),
    issued_on: p('issued_on'),
    valid_to: p('valid_to'),
    file_sha256: p('file_sha256'),
    file_name: p('file_name'),
    file_bytes: p('file_bytes'),
    replaces: p('replaces'),
  }),
);

export const insertList = statement<ControlTables, ControlTables['farmer_list']>()((query, p) =>
  query.insertInto('farmer_list').values({
    id: p('id'),
    standard: p('standard'),
    version: p('version'),
    as_of: p('as_of'),
    issued_on: p('issued_on'),
  }),
);

export const insertListRow = statement<ControlTables, ControlTables['farmer_list_row']>()((query, p) =>
  query.insertInto('farmer_list_row').values({
    list_id: p('list_id'),
    line: p('line'),
    party_id: p('party_id'),
    parcel_id: p('parcel_id'),
    approval: p('approval'),
    status: p('status'),
    crop: p('crop'),
    place: p('place'),
    area_m2: p('area_m2'),
    estimate_kg: p('estimate_kg'),
    joined_on: p('joined_on'),
    last_input: p('last_input'),
    last_input_on: p('last_input_on'),
    conversion_start: p('conversion_start'),
  }),
);
