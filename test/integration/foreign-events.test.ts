import { copyFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import { codesOf, onFile, openPractice, Practice, valueOf } from '../support/open-practice.ts';
import { heldPorts } from '../support/held-ports.ts';
import { richBook } from '../support/rich-book.ts';
import { cli } from '../support/run-cli.ts';
import { dropGuards, recomputeHash } from '../support/tamper.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A log that holds what this program cannot carry out: of a newer program, or broken. */
const append =
  (kind: string, { must, v = 1 }: { must: 0 | 1; v?: number }) =>
  (db: Database) => {
    db.exec(`INSERT INTO log SELECT seq + 1, stream, epoch, epoch_id, recorded_at, date, actor, 'newer-1', '${kind}', ${must}, ${v}, '{"a":1}', hash
    FROM log ORDER BY seq DESC LIMIT 1`);
    dropTrigger(db, 'log_no_update', () =>
      recomputeHash(db, db.prepare('SELECT max(seq) FROM log').pluck().get() as number),
    );
  };

function dropTrigger(db: Database, name: string, work: () => void): void {
  const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string;
  db.exec(`DROP TRIGGER ${name}`);
  work();
  db.exec(sql);
}

function bookWith(work: (db: Database) => void): Practice {
  const original = richBook(openPractice());
  original.close();
  const path = `${original.path}.newer`;
  copyFileSync(original.path, path);
  onFile(path, work);
  return new Practice(heldPorts(tempFolder('home')), path).open();
}

describe('an event of a newer program', () => {
  it.each([
    ['of an unknown kind', 'stock.counted', 1],
    ['of a known kind in a later shape', 'parties.registered', 2],
  ])('%s that need not be understood is kept as it is', async (_what, kind, v) => {
    const practice = bookWith(append(kind, { must: 0, v }));
    expect((await practice.session.verify()).faults).toEqual([]);
    const target = `${practice.path}.again`;
    valueOf(practice.session.rebuild(target));
    practice.must('ledger.setRate', { date: '2026-11-21', khrPerUnit: '4013' });
    expect((await practice.session.verify()).faults).toEqual([]);
    practice.close();
    const again = new Practice(heldPorts(tempFolder('home')), target).open();
    expect((await again.session.verify()).faults).toEqual([]);
    expect(
      again.sql((db) => db.prepare('SELECT kind, v, must FROM log ORDER BY seq DESC LIMIT 1').raw().get()),
    ).toEqual([kind, v, 0]);
    again.close();
  });

  it.each([
    ['of an unknown kind', 'stock.counted', 1],
    ['of a known kind in a later shape', 'parties.registered', 2],
  ])('%s that must be understood asks for the newer program', async (_what, kind, v) => {
    const practice = bookWith(append(kind, { must: 1, v }));
    const { faults } = await practice.session.verify();
    expect(faults.map((fault) => `${fault.check}: ${noticeText(fault, 'en')}`)).toEqual([
      expect.stringMatching(/^replay: Event \d+ .* was written by a newer Sahakum: update the program\.$/),
    ]);
    expect(codesOf(practice.session.rebuild(`${practice.path}.again`))).toEqual(['book-event-from-future']);
    practice.close();
  });
});

describe('rebuild of a damaged log', () => {
  it.each([
    ['a body that is no JSON', `UPDATE log SET body = 'x' WHERE seq = 20`],
    [
      'an account that is not there',
      `UPDATE log SET body = replace(body, '"1010"', '"9999"') WHERE kind = 'ledger.entry-posted'`,
    ],
    [
      'an event twice',
      `UPDATE log SET body = (SELECT body FROM log WHERE seq = 3), kind = (SELECT kind FROM log WHERE seq = 3) WHERE seq = 4`,
    ],
  ])('%s is refused by the number of the event, and leaves nothing', (_what, sql) => {
    const practice = bookWith((db) => {
      dropGuards(db);
      db.exec(sql);
    });
    const before = readdirSync(dirname(practice.path)).length;
    const answer = practice.session.rebuild(`${practice.path}.again`);
    expect(codesOf(answer)).toEqual(['book-event-unreadable']);
    expect(readdirSync(dirname(practice.path))).toHaveLength(before);
    const refusal = answer.ok ? undefined : answer.refusals[0];
    expect(refusal && noticeText(refusal, 'both')).toMatch(/ព្រឹត្តិការណ៍លេខ \d+[^]*Event \d+/u);
    practice.close();
    const told = cli(['rebuild', practice.path, '--to', `${practice.path}.again`, '--lang', 'both']);
    expect(told).toMatchObject({ status: 1, stderr: expect.not.stringContaining('.ts') as string });
  });
});

it('verify tells a Khmer treasurer in Khmer', () => {
  const practice = bookWith((db) => {
    dropGuards(db);
    db.exec(`UPDATE log SET actor = 'x' WHERE seq = 5; UPDATE account_month SET debit_khr = debit_khr + 1`);
  });
  practice.close();
  const { status, stderr } = cli(['verify', practice.path, '--lang', 'km']);
  expect(status).toBe(1);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/[\u1780-\u17d2].*។$/u);
  expect(stderr).toContain('chain: ព្រឹត្តិការណ៍លេខ 5');
  expect(cli(['verify', practice.path, '--wrong', '--lang', 'km'])).toMatchObject({ status: 2 });
  expect(cli(['nonsense', '--lang', 'km']).stderr).toContain('មិនមែនជាពាក្យបញ្ជាទេ');
});
