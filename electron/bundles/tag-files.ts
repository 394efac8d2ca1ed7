import { canonicalJson } from '../book/canonical-json.ts';
import type { Header } from './header.ts';
import type { Packed } from './pack.ts';
import { nameStem } from './header.ts';
import { LOG, SIGNATURE, TABLES_VERSION, TAG_MANIFEST, tablePath } from './layout.ts';
import { TABLES } from './tables.ts';
import type { Table } from './tables.ts';

/** The files around the data, by which people and other programs know what it is: BagIt (RFC 8493) and Frictionless Data. */
export type Listed = Pick<Packed, 'name' | 'sha256' | 'bytes'>;

export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** One line per file, as `sha256sum -c` reads them, by name. */
export const manifestText = (files: readonly Pick<Listed, 'name' | 'sha256'>[]): string =>
  [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function bagInfo(header: Header, data: readonly Listed[]): string {
  const bytes = data.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Source-Organization: ${oneLine(header.coop.name_km)} – ${oneLine(header.coop.name_en)}`,
    `External-Identifier: ${nameStem(header)}`,
    `Payload-Oxum: ${String(bytes)}.${String(data.length)}`,
    '',
  ].join('\n');
}

export function dataPackage(header: Header, data: readonly Listed[], tables: readonly Table[]): string {
  const described = (path: string): object => {
    const file = data.find(({ name }) => name === path);
    return { path, bytes: file?.bytes ?? 0, hash: `sha256:${file?.sha256 ?? ''}` };
  };
  return canonicalJson({
    name: `sahakum-${header.coop_id}`.toLowerCase(),
    profile: 'tabular-data-package',
    table_schema_version: TABLES_VERSION,
    resources: tables.map(({ name, columns }) => ({
      ...described(tablePath(name)),
      name,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { lineTerminator: '\r\n', header: true },
      schema: { fields: columns.map((column) => ({ name: column.name, type: FIELD_TYPES[column.type] })) },
    })),
  });
}

const FIELD_TYPES = { text: 'string', number: 'number', date: 'date' } as const;

/** Khmer first. Khmer numbers are not used for what is typed. */
export function readMe({ coop, chain, epoch, writer_key }: Header): string {
  const range = `${String(chain.from_seq)}–${String(chain.to_seq)}`;
  return `${oneLine(coop.name_km)}

នេះជាកញ្ចប់បញ្ជីគណនេយ្យរបស់សហគមន៍ ដែលកម្មវិធី Sahakum បានធ្វើ និងចុះហត្ថលេខា។
ព្រឹត្តិការណ៍លេខ ${range} នៃវគ្គទី ${String(epoch.number)}។
ដើម្បីមើល សូមបើកឯកសារក្នុងថត data/tables ដោយ Excel។ កុំកែអ្វីនៅក្នុងកញ្ចប់ ព្រោះវានឹងមិនត្រូវបានទទួលទៀតទេ។
ដើម្បីផ្ទៀងផ្ទាត់៖ sahakum bundle verify ឈ្មោះឯកសារ

${oneLine(coop.name_en)}

This is a bundle of a cooperative's books, made and signed by the program Sahakum.
Events ${range} of epoch ${String(epoch.number)}.
To look at it, open the files in data/tables with Excel. Change nothing in the bundle: it would no longer be accepted.
To verify it: sahakum bundle verify FILE

Without Sahakum, after unpacking:
  sha256sum -c manifest-sha256.txt
  sha256sum -c ${TAG_MANIFEST}
  minisign -V -P ${writer_key} -x ${SIGNATURE} -m ${TAG_MANIFEST}
${LOG} holds the events, one a line, each with the hash of all before it. The tables are made from it alone.
`;
}

/** Every table that a bundle holds: this room's own, and those that the core computes. */
export const allTables = (computed: readonly Table[]): readonly Table[] => [...TABLES, ...computed];
