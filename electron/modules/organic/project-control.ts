import type {
  ConditionMet,
  DocumentArchived,
  DocumentFiled,
  InspectionAmended,
  InspectionRecorded,
  ListIssued,
  NonconformityClosed,
  NonconformityRaised,
} from '../../../shared/domain/organic/events.ts';
import type { LoggedEvent } from '../../../shared/kernel/event.ts';
import type { BookReader } from '../../book/book.ts';
import { canonicalJson } from '../../book/canonical-json.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { projectNumber } from '../ledger/numbers.ts';
import { partyIdOf } from '../parties/queries.ts';
import type { ControlTables } from './control-tables.ts';
import { insertDocument, insertInspection, insertList, insertListRow, insertNonconformity } from './insert-control.ts';
import { parcelIdOf } from './parcel-ids.ts';

/** What the events of the internal control do to its tables. */
type Record = Omit<InspectionRecorded, 'number' | 'party'>;

function projectInspection(book: BookReader, event: LoggedEvent): void {
  const { number, party, ...record } = event.body as unknown as InspectionRecorded;
  insertInspection.run(book, {
    id: event.seq,
    series: number.series,
    fiscal_year: number.year,
    number: number.no,
    date: event.date,
    party_id: partyIdOf(book, party),
    ...columnsOf(record),
  });
  putConditions(book, event.seq, record);
  projectNumber(book, number);
}

/** What lists are searched by stands in columns; the rest is kept as the event states it. */
const columnsOf = (
  record: Record,
): Pick<ControlTables['inspection'], 'inspector' | 'recommendation' | 'signed' | 'record'> => ({
  inspector: record.inspector,
  recommendation: record.recommendation,
  signed: record.signed ? 1 : 0,
  record: canonicalJson(record),
});

const amendInspection = statement<
  ControlTables,
  Pick<ControlTables['inspection'], 'id' | 'date' | 'inspector' | 'recommendation' | 'signed' | 'record'>
>()((query, p) =>
  query
    .updateTable('inspection')
    .set({
      date: p('date'),
      inspector: p('inspector'),
      recommendation: p('recommendation'),
      signed: p('signed'),
      record: p('record'),
    })
    .where('id', '=', p('id')),
);

const putCondition = statement<
  ControlTables,
  Pick<ControlTables['inspection_condition'], 'inspection_id' | 'no' | 'text' | 'deadline'>
>()((query, p) =>
  query
    .insertInto('inspection_condition')
    .values({ inspection_id: p('inspection_id'), no: p('no'), text: p('text'), deadline: p('deadline') })
    .onConflict((conflict) =>
      conflict
        .columns(['inspection_id', 'no'])
        .doUpdateSet((row) => ({ text: row.ref('excluded.text'), deadline: row.ref('excluded.deadline') })),
    ),
);

const dropConditions = statement<ControlTables, { inspection: number; last: number }>()((query, p) =>
  query.deleteFrom('inspection_condition').where('inspection_id', '=', p('inspection')).where('no', '>', p('last')),
);

/** A condition that was met keeps who saw it. */
function putConditions(book: BookReader, inspection: number, { conditions }: Record): void {
  for (const { no, text, deadline } of conditions)
    putCondition.run(book, { inspection_id: inspection, no, text, deadline });
  dropConditions.run(book, { inspection, last: conditions.length });
}

type MetColumns = Pick<
  ControlTables['inspection_condition'],
  'inspection_id' | 'no' | 'met_on' | 'met_event' | 'verified_by' | 'note'
>;

const meetCondition = statement<ControlTables, MetColumns>()((query, p) =>
  query
    .updateTable('inspection_condition')
    .set({ met_on: p('met_on'), met_event: p('met_event'), verified_by: p('verified_by'), note: p('note') })
    .where('inspection_id', '=', p('inspection_id'))
    .where('no', '=', p('no')),
);

function projectNonconformity(book: BookReader, event: LoggedEvent): void {
  const { number, party, parcel, ...body } = event.body as unknown as NonconformityRaised;
  insertNonconformity.run(book, {
    id: event.seq,
    series: number.series,
    fiscal_year: number.year,
    number: number.no,
    date: event.date,
    party_id: partyIdOf(book, party),
    parcel_id: parcel === null ? null : parcelIdOf(book, parcel),
    ...body,
  });
  projectNumber(book, number);
}

type ClosedColumns = Pick<
  ControlTables['nonconformity'],
  'id' | 'closed_on' | 'closed_event' | 'verified_by' | 'evidence'
>;

const closeNonconformity = statement<ControlTables, ClosedColumns>()((query, p) =>
  query
    .updateTable('nonconformity')
    .set({
      closed_on: p('closed_on'),
      closed_event: p('closed_event'),
      verified_by: p('verified_by'),
      evidence: p('evidence'),
    })
    .where('id', '=', p('id')),
);

function projectDocument(book: BookReader, event: LoggedEvent): void {
  const { party, file, ...body } = event.body as unknown as DocumentFiled;
  insertDocument.run(book, {
    id: event.seq,
    date: event.date,
    ...body,
    party_id: party === null ? null : partyIdOf(book, party),
    file_sha256: file?.sha256 ?? null,
    file_name: file?.name ?? null,
    file_bytes: file?.bytes ?? null,
  });
}

type ArchivedColumns = Pick<
  ControlTables['organic_document'],
  'id' | 'archived_on' | 'archived_event' | 'archive_reason'
>;

const archiveDocument = statement<ControlTables, ArchivedColumns>()((query, p) =>
  query
    .updateTable('organic_document')
    .set({ archived_on: p('archived_on'), archived_event: p('archived_event'), archive_reason: p('archive_reason') })
    .where('id', '=', p('id')),
);

function projectList(book: BookReader, event: LoggedEvent): void {
  const { standard, version, as_of: asOf, rows } = event.body as unknown as ListIssued;
  insertList.run(book, { id: event.seq, standard, version, as_of: asOf, issued_on: event.date });
  rows.forEach(({ party, parcel, ...row }, index) => {
    const place = { list_id: event.seq, line: index + 1 };
    insertListRow.run(book, {
      ...place,
      party_id: partyIdOf(book, party),
      parcel_id: parcelIdOf(book, parcel),
      ...row,
    });
  });
}

export const controlProjections: readonly (readonly [kind: string, project: Project])[] = [
  ['organic.inspection-recorded', projectInspection],
  [
    'organic.inspection-amended',
    (book, event) => {
      const { inspection, record } = event.body as unknown as InspectionAmended;
      amendInspection.run(book, { id: inspection, date: event.date, ...columnsOf(record) });
      putConditions(book, inspection, record);
    },
  ],
  [
    'organic.condition-met',
    (book, event) => {
      const { inspection, no, verified_by: verifiedBy, note } = event.body as unknown as ConditionMet;
      const met = { met_on: event.date, met_event: event.seq, verified_by: verifiedBy, note };
      meetCondition.run(book, { inspection_id: inspection, no, ...met });
    },
  ],
  ['organic.nonconformity-raised', projectNonconformity],
  [
    'organic.nonconformity-closed',
    (book, event) => {
      const { nonconformity, verified_by: verifiedBy, evidence } = event.body as unknown as NonconformityClosed;
      const closed = { closed_on: event.date, closed_event: event.seq, verified_by: verifiedBy, evidence };
      closeNonconformity.run(book, { id: nonconformity, ...closed });
    },
  ],
  ['organic.document-filed', projectDocument],
  [
    'organic.document-archived',
    (book, event) => {
      const { document, reason } = event.body as unknown as DocumentArchived;
      const archived = { archived_on: event.date, archived_event: event.seq, archive_reason: reason };
      archiveDocument.run(book, { id: document, ...archived });
    },
  ],
  ['organic.list-issued', projectList],
];
