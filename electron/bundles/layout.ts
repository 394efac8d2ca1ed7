/** What a bundle holds and how large it may be (bundle.md "Layout" and "Import"). */
export const HEADER = 'bundle.json';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const SIGNATURE = `${TAG_MANIFEST}.minisig`;
export const LOG = 'data/log.jsonl';
export const DESCRIPTION = 'datapackage.json';

/** Everything that the tag manifest names. */
export const TAGGED = ['README.txt', 'bagit.txt', 'bag-info.txt', HEADER, DESCRIPTION, MANIFEST] as const;

export const tablePath = (table: string): string => `data/tables/${table}.csv`;

/** The table whose file this is. */
export const tableOf = (name: string): string | null => /^data\/tables\/(.+)\.csv$/.exec(name)?.[1] ?? null;

/** The only names that are ever looked at; attachments are a later version's, whose header must be read to say so. */
export const ALLOWED_NAME =
  /^(README\.txt|bagit\.txt|bag-info\.txt|bundle\.json|datapackage\.json|(tag)?manifest-sha256\.txt|tagmanifest-sha256\.txt\.minisig|data\/log\.jsonl|data\/tables\/[a-z][a-z-]{0,40}\.csv|data\/attachments\/[0-9a-f]{64}\.[a-z0-9]{1,8})$/;

const MIB = 1024 * 1024;
export const MIB_BYTES = MIB;
export const FILE_LIMIT = 64 * MIB;
export const UNPACKED_LIMIT = 256 * MIB;
export const ENTRIES_LIMIT = 2000;
export const RATIO_LIMIT = 200;
/** Of one line of the log: an event of thousands of lines of money has less. */
export const LINE_LIMIT = 16 * MIB;
export const DEPTH_LIMIT = 64;
/** Bytes of log after which a further bundle begins, so that with its tables it stays below the limits. */
export const LOG_PER_BUNDLE = 88 * MIB;

/** 1: full bundles that anyone can read; 2: deltas, and bundles for one recipient. */
export const BUNDLE_VERSION = 2;
export const TABLES_VERSION = 1;

/** Which events a bundle holds, the first and the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
