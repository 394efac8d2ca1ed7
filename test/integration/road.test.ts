import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldPorts } from '../support/held-ports.ts';
import { ACTOR, openAgain, openPractice, Practice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';
import { cli } from '../support/run-cli.ts';
import { hashByTheBook, logRows } from '../support/tamper.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The one road into a book: a key counts once, two hands at one file both post, and a copy does not go on as if it were the book. */
let practice: Practice;
beforeEach(() => {
  practice = openPractice();
});
afterEach(() => {
  practice.close();
});

const receipt = (amount = '1000', date = '2024-08-01') =>
  ({ date, kind: 'receipt', cashAccount: '1010', account: '4010', amount }) as const;
const KEY = 'double-click-1';

describe('a key', () => {
  it('with the same input posts once, and answers the same each time, also after reopening', () => {
    const first = practice.call('ledger.postVoucher', receipt(), { key: KEY });
    const head = practice.head();
    expect(practice.call('ledger.postVoucher', receipt(), { key: KEY })).toEqual(first);
    practice.session.closeBook();
    practice.open();
    expect(practice.call('ledger.postVoucher', receipt(), { key: KEY })).toEqual(first);
    expect(practice.head()).toBe(head);
  });

  it.each([
    ['another amount', 'ledger.postVoucher', receipt('1001')],
    ['another procedure', 'ledger.lockPeriod', { through: '2024-07-31' }],
  ] as const)('with %s is refused', (_what, procedure, input) => {
    practice.must('ledger.postVoucher', receipt(), { key: KEY });
    const head = practice.head();
    expect(practice.session.call({ procedure, input, key: KEY }, ACTOR)).toMatchObject({
      refusals: [{ code: 'key-reused' }],
    });
    expect(practice.head()).toBe(head);
  });

  it('of a refusal is still free, and of a dry run too', () => {
    expect(practice.refused('ledger.postVoucher', receipt('0'), { key: KEY })).toEqual(['amount-not-above-zero']);
    practice.must('ledger.postVoucher', receipt(), { key: KEY, dryRun: true });
    expect(practice.must('ledger.postVoucher', receipt('5'), { key: KEY }).entry.debitKhr).toBe(5);
  });

  it('stays used in the book built anew', () => {
    practice.must('ledger.postVoucher', receipt(), { key: KEY });
    const path = `${practice.path}.again`;
    practice.session.rebuild(path);
    const again = openAgain(practice, path);
    const before = again.head();
    expect(again.refused('ledger.postVoucher', receipt(), { key: KEY }), 'answered from its receipt').toEqual([]);
    expect(again.head()).toBe(before);
    again.must('ledger.postVoucher', receipt(), { key: 'another-key' });
    again.close();
  });

  it.each(['short', 'x'.repeat(101), 12345678])('must be a text of some length: %s', (key) => {
    expect(practice.session.call({ procedure: 'ledger.postVoucher', input: receipt(), key }, ACTOR)).toMatchObject({
      ok: false,
    });
  });
});

describe('what is not of the contract', () => {
  it.each([
    ['no envelope', null, 'input-malformed'],
    ['a procedure that is not there', { procedure: 'ledger.deleteEntry' }, 'procedure-unknown'],
    ['a name that every object has', { procedure: 'constructor' }, 'procedure-unknown'],
    ['no input', { procedure: 'ledger.postVoucher' }, 'input-malformed'],
    [
      'a number where text belongs',
      { procedure: 'ledger.postVoucher', input: { ...receipt(), amount: 1000 } },
      'input-malformed',
    ],
    [
      'text without end',
      { procedure: 'ledger.postVoucher', input: { ...receipt(), description: 'x'.repeat(301) } },
      'input-malformed',
    ],
    [
      'a dry run of some other kind',
      { procedure: 'ledger.postVoucher', input: receipt(), dryRun: 'yes' },
      'input-malformed',
    ],
  ])('%s is refused', (_what, envelope, code) => {
    const answer = practice.session.call(envelope, ACTOR);
    expect(answer).toMatchObject({ ok: false });
    if (!answer.ok) expect([...new Set(answer.refusals.map((refusal) => refusal.code))]).toEqual([code]);
  });

  it('nothing but the desk answers without a book', () => {
    practice.session.closeBook();
    expect(practice.refused('ledger.postVoucher', receipt())).toEqual(['no-book-open']);
    expect(practice.must('desk.view', {}).open).toBeNull();
  });
});

describe('two sessions at one file', () => {
  it('both post, turn by turn, each seeing what the other wrote', async () => {
    const other = openAgain(practice);
    const numbers = Array.from(
      { length: 10 },
      (_, turn) =>
        (turn % 2 === 0 ? practice : other).must('ledger.postVoucher', receipt(String(turn + 1))).entry.number,
    );
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, turn) => `RV-2024-${String(turn + 1).padStart(5, '0')}`));
    practice.must('members.admit', { code: 'M-5', nameKm: 'ថ្មី', nameEn: 'New', joinedOn: '2024-08-01' });
    expect(other.must('shares.buy', { date: '2024-08-02', member: 'M-5', shares: '2' }).holdings).toEqual([
      { code: 'M-5', shares: 2 },
    ]);
    other.must('ledger.lockPeriod', { through: '2024-08-31' });
    expect(practice.refused('ledger.postVoucher', receipt())).toEqual(['period-locked']);
    for (const { reportCsv } of [practice, other].map((one) => ({ reportCsv: one.reportCsv.bind(one) })))
      expect(reportCsv('trial-balance')).toContain('1010,Cash on hand,5010055,0');
    expect(practice.head()).toBe(other.head());
    expect(await practice.session.verify()).toMatchObject({ ok: true });
    other.close();
  });

  it('a process of its own beside an open desk', () => {
    const { status, stdout } = cli(['call', practice.path, 'ledger.postVoucher', JSON.stringify(receipt())], {
      home: practice.home,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('RV-2024-00001');
    expect(practice.must('ledger.postVoucher', receipt()).entry.number).toBe('RV-2024-00002');
  });
});

describe('a copy of the file', () => {
  const copyOf = (from: Practice): string => {
    const path = `${from.path}.copy`;
    from.sql((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
    copyFileSync(from.path, path);
    return path;
  };

  it('is behind once the book has gone on, posts nothing, and may go on only under a new epoch with a reason', async () => {
    const path = copyOf(practice);
    practice.must('ledger.postVoucher', receipt());
    const copy = openAgain(practice, path);
    expect(copy.must('book.view', {}).behindSentinel).toBe(true);
    expect(copy.refused('ledger.postVoucher', receipt())).toEqual(['book-behind-sentinel']);
    expect(copy.refused('ledger.postVoucher', receipt(), { dryRun: true })).toEqual(['book-behind-sentinel']);
    expect(copy.must('ledger.trialBalance', {}).rows.length).toBeGreaterThan(5);
    expect((await copy.session.verify()).faults.map(({ check }) => check)).toEqual(['sentinel']);
    expect(copy.refused('book.startEpoch', { reason: ' ' })).toEqual(['reason-needed']);
    expect(copy.must('book.startEpoch', { reason: 'the laptop was stolen' })).toEqual({ epoch: 2 });
    expect(copy.must('ledger.postVoucher', receipt()).entry.number).toBe('RV-2024-00001');
    expect(await copy.session.verify()).toMatchObject({ ok: true });
    expect(copy.refused('book.startEpoch', { reason: 'again' })).toEqual(['epoch-not-needed']);
    copy.close();
    practice.session.closeBook();
    practice.open();
    expect(practice.refused('ledger.postVoucher', receipt())).toEqual(['book-behind-sentinel']);
  });

  it('the new epoch names the event that it follows', () => {
    const path = copyOf(practice);
    practice.must('ledger.postVoucher', receipt());
    const copy = openAgain(practice, path);
    const [, parent = ''] = copy.head().split(' ');
    copy.must('book.startEpoch', { reason: 'restored from the stick' });
    const body = copy.sql((db) => db.prepare(`SELECT body FROM log WHERE epoch = 2`).pluck().get()) as string;
    expect(JSON.parse(body)).toEqual({ parent_head: parent, reason: 'restored from the stick' });
    copy.close();
  });

  it('by the command line', () => {
    const path = copyOf(practice);
    practice.must('ledger.postVoucher', receipt());
    const run = (...args: string[]) => cli(args, { home: practice.home });
    expect(run('lock', path, '--through', '2024-06-30')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('36') as string,
    });
    expect(run('verify', path)).toMatchObject({ status: 1, stderr: expect.stringContaining('sentinel: ') as string });
    expect(run('new-epoch', path)).toMatchObject({ status: 1 });
    expect(run('new-epoch', path, '--reason', 'restored')).toMatchObject({ status: 0 });
    expect(run('lock', path, '--through', '2024-06-30')).toMatchObject({ status: 0 });
    expect(run('verify', path)).toMatchObject({ status: 0 });
  });

  it('on a computer that never saw the book goes on as it is', () => {
    const path = copyOf(practice);
    practice.must('ledger.postVoucher', receipt());
    const elsewhere = new Practice(heldPorts(tempFolder('home')), path).open();
    elsewhere.must('ledger.postVoucher', receipt());
    elsewhere.close();
  });
});

describe('the chain', () => {
  it('is made of just these bytes: SHA-256 of the tag, the hash before and the canonical JSON', () => {
    richBook(practice);
    const path = `${practice.path}.copy`;
    practice.sql((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
    copyFileSync(practice.path, path);
    practice.must('ledger.postVoucher', { ...receipt(), description: 'ថ្លៃកិន "½" \\ \n \u2028 😀' });
    const copy = openAgain(practice, path);
    copy.must('book.startEpoch', { reason: 'restored' });
    copy.close();
    for (const book of [practice.path, path]) {
      const rows = new Practice(heldPorts(tempFolder('home')), book).sql(logRows);
      expect(rows.length).toBeGreaterThan(60);
      let previous: Buffer = Buffer.alloc(32);
      for (const row of rows) {
        expect(row.body, `event ${row.seq}`).toBe(canonicalize(JSON.parse(row.body)));
        expect(row.hash.toString('hex'), `event ${row.seq}`).toBe(hashByTheBook(row, previous).toString('hex'));
        previous = row.hash;
      }
    }
  });

  it('for a first event that was worked out by hand', () => {
    const [row] = practice.sql(logRows);
    const json =
      `{"actor":"sophal","body":${row?.body ?? ''},"command":"${row?.command ?? ''}","date":"2026-11-23",` +
      `"epoch":{"id":"${row?.epoch_id ?? ''}","number":1},"kind":"book.created","must":true,` +
      `"recorded_at":"2026-11-23T02:15:00.000Z","seq":1,"stream":"${row?.stream ?? ''}","v":1}`;
    const bytes = Buffer.concat([Buffer.from('sahakum-event-v1\0'), Buffer.alloc(32), Buffer.from(json)]);
    expect(row?.hash.toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
