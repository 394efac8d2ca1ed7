import { assert } from '../../shared/kernel/assert.ts';
import type { Book } from '../book/book.ts';
import type { Range } from './layout.ts';
import { BESIDE_BODY_BYTES } from './ranges.ts';

/**
 * The log as lines of canonical JSON, written by SQLite out of its own bytes: the text of `canonicalEventWithHash` (a test
 * compares them), which this program would take five times as long to write. Every line ends with a line feed.
 */
export interface LogPiece {
  readonly text: Uint8Array;
  /** The last event in it. */
  readonly to: number;
  /** As `rangesOf` counts them. */
  readonly bytes: number;
  /** Kinds of event in it, each with its highest version. */
  readonly kinds: readonly (readonly [kind: string, v: number])[];
}

/** So few that a piece of the longest lines still fits into memory; the next piece has as many as the last shows room for. */
const FIRST_EVENTS = 16;
const MOST_EVENTS = 2048;
const PIECE_BYTES = 1 << 19;

const LINE = `concat('{"actor":', json_quote(actor), ',"body":', body, ',"command":', json_quote(command), ',"date":', json_quote(date),
  ',"epoch":{"id":', json_quote(epoch_id), ',"number":', epoch, '},"hash":"', lower(hex(hash)), '","kind":', json_quote(kind),
  ',"must":', iif(must, 'true', 'false'), ',"recorded_at":', json_quote(recorded_at), ',"seq":', seq,
  ',"stream":', json_quote(stream), ',"v":', v, '}', char(10))`;

const PIECE = `
  SELECT CAST(group_concat(${LINE}, '') AS BLOB), count(*), sum(octet_length(body)),
    (SELECT json_group_array(json_array(kind, v)) FROM (SELECT kind, max(v) AS v FROM log WHERE seq BETWEEN @first AND @last GROUP BY kind))
  FROM (SELECT * FROM log WHERE seq BETWEEN @first AND @last ORDER BY seq)`;

type Row = readonly [text: Buffer, events: number, bodies: number, kinds: string];

export function* logPieces({ db }: Book, { from, to }: Range): Generator<LogPiece> {
  const piece = db.prepare(PIECE).raw(true);
  let wanted = FIRST_EVENTS;
  for (let first = from; first <= to;) {
    const last = Math.min(to, first + wanted - 1);
    const [text, events, bodies, kinds] = piece.get({ first, last }) as Row;
    assert(events === last - first + 1, 'the log has no gap');
    yield { text, to: last, bytes: bodies + events * BESIDE_BODY_BYTES, kinds: JSON.parse(kinds) as LogPiece['kinds'] };
    first = last + 1;
    wanted = Math.max(1, Math.min(MOST_EVENTS, wanted * 4, Math.floor((events * PIECE_BYTES) / text.length)));
  }
}
