import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Book } from '../book/book.ts';
import type { StoredEvent } from '../book/canonical-event.ts';
import { canonicalEventWithHash } from '../book/canonical-event.ts';
import { connectScratch } from '../book/connection.ts';
import { logPieces } from './log-pieces.ts';

/** SQLite writes of any event the line that this program writes of it, however the log is cut into pieces. */
const LOG = `CREATE TABLE log (seq INTEGER PRIMARY KEY, stream TEXT, epoch INTEGER, epoch_id TEXT, recorded_at TEXT, date TEXT,
  actor TEXT, command TEXT, kind TEXT, must INTEGER, v INTEGER, body TEXT, hash BLOB) STRICT`;

/** Whatever UTF-8 can hold, but for the null that ends a text of SQLite. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '/',
      '\n',
      '\r',
      '\t',
      '\b',
      '\f',
      '\u0001',
      '\u001f',
      '\u007f',
      '\u2028',
      'ក',
      '😀',
    ),
  }),
);

const event = fc.record({
  ...{ stream: text, epochId: text, actor: text, command: text, kind: fc.constantFrom('a', 'b', 'c"') },
  ...{ epoch: fc.nat(), must: fc.boolean(), v: fc.integer({ min: 1, max: 9 }), long: fc.boolean() },
  ...{ recordedAt: fc.constant('2026-11-26T07:00:00.000Z'), date: fc.constant('2026-11-26') },
  body: fc.dictionary(text, text).map((body) => JSON.stringify(body)),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
});

test('the log out of its table is the log out of its events', () => {
  const db = connectScratch();
  db.exec(LOG);
  const put =
    db.prepare(`INSERT INTO log VALUES (@seq, @stream, @epoch, @epochId, @recordedAt, @date, @actor, @command, @kind,
    @must, @v, @body, @hash)`);
  const padding = JSON.stringify('ក'.repeat(60_000));
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), fc.nat(), (given, start) => {
      db.exec('DELETE FROM log');
      const events = given.map(({ hash, long, ...rest }, place) => {
        const stored: StoredEvent = { ...rest, body: long ? padding : rest.body, seq: place + 1 };
        put.run({ ...stored, must: stored.must ? 1 : 0, hash });
        return { stored, hash };
      });
      const from = 1 + (start % events.length);
      const pieces = [...logPieces(new Book(db, ':memory:'), { from, to: events.length })];
      const wanted = events.slice(from - 1);
      expect(Buffer.concat(pieces.map((piece) => piece.text)).toString('utf8')).toBe(
        wanted.map(({ stored, hash }) => `${canonicalEventWithHash(stored, hash)}\n`).join(''),
      );
      expect(pieces.at(-1)?.to).toBe(events.length);
      const versions = new Map<string, number>();
      for (const [kind, v] of pieces.flatMap(({ kinds }) => kinds))
        versions.set(kind, Math.max(v, versions.get(kind) ?? 0));
      for (const { stored } of wanted) expect(versions.get(stored.kind)).toBeGreaterThanOrEqual(stored.v);
    }),
    { numRuns: 60 },
  );
  db.close();
});
