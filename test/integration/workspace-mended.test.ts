import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspaceTask } from '../../electron/core/workspace-task.ts';
import { codesOf, onFile, Practice } from '../support/open-practice.ts';
import { HELD_DAY, heldPorts } from '../support/held-ports.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { advisor, bundlesOf, cooperative, pay, shown, takenIn } from '../support/workspaces.ts';

/** A workspace that something has happened to still opens, says what is wrong, and goes on. */
let parts: readonly string[] = [];
let another = '';
let coopId = '';

beforeAll(async () => {
  const coop = cooperative('Chamkar');
  pay(coop, 'P-1');
  parts = await bundlesOf(coop, 6000);
  if (parts.length < 3) throw new Error(`${parts.length} bundles`);
  coop.close();
  const other = cooperative('Doung');
  [another = ''] = await bundlesOf(other);
  other.close();
}, 60_000);

interface Desk {
  readonly path: string;
  readonly home: string;
}

const newDesk = (): Desk => ({ path: join(tempFolder('advisor'), 'space'), home: tempFolder('home') });
const storeOf = ({ path }: Desk): string => join(path, 'workspace.db');
const replicas = ({ path }: Desk): readonly string[] => readdirSync(join(path, 'replicas')).sort();
const saidOf = async (desk: Desk, paths: readonly string[]): Promise<readonly string[]> =>
  (await takenIn(desk, paths)).map(({ verdict }) => verdict);

function viewOf(desk: Desk): ReturnType<typeof shown> {
  const opened = advisor(desk.path, desk.home);
  try {
    return shown(opened);
  } finally {
    opened.close();
  }
}

async function withChamkar(paths: readonly string[] = parts): Promise<Desk> {
  const desk = newDesk();
  await takenIn(desk, paths);
  coopId = readdirSync(join(desk.path, 'replicas'))[0]?.split('.', 1)[0] ?? '';
  return desk;
}

const replicaOf = ({ path }: Desk): string => join(path, 'replicas', `${coopId}.sahakum`);

it('does not look for ever at what waits and is in the book already', { timeout: 30_000 }, async () => {
  const [first = '', second = '', ...rest] = parts;
  const desk = await withChamkar([first, second]);
  onFile(storeOf(desk), (db) => {
    db.exec(`INSERT INTO waiting SELECT sha256, id, coop_id, 'x', 'x', (SELECT writer_key FROM cooperative), 0, from_seq, to_seq, 'x', 1, received_on, NULL
      FROM bundle ORDER BY from_seq DESC LIMIT 1`);
    const { sha256 } = db.prepare('SELECT sha256 FROM waiting').get() as { sha256: string };
    copyFileSync(second, join(desk.path, 'pending', sha256));
  });
  expect(await saidOf(desk, rest)).toEqual(rest.map(() => 'received'));
  expect(viewOf(desk).cooperatives).toMatchObject([{ state: 'sound' }]);
  expect(readdirSync(join(desk.path, 'pending'))).toEqual([]);
});

it('takes in by itself what waited when the program was cut off', { timeout: 30_000 }, async () => {
  const [first = '', second = '', ...rest] = parts;
  const desk = await withChamkar([first, ...rest]);
  const [before] = viewOf(desk).cooperatives;
  const twin = await withChamkar([first, second, ...rest]);
  copyFileSync(replicaOf(await withChamkar([first, second])), replicaOf(desk));
  expect(before?.state).toBe('pending');
  await takenIn(desk, []);
  expect(viewOf(desk).cooperatives).toMatchObject([{ state: 'sound', head: viewOf(twin).cooperatives[0]?.head }]);
});

it('stays a workspace with what others lay into its folder', async () => {
  const desk = await withChamkar();
  writeFileSync(join(desk.path, '.DS_Store'), 'x');
  writeFileSync(join(desk.path, 'desktop.ini'), 'x');
  for (const folder of ['quarantine', 'pending']) {
    writeFileSync(join(desk.path, folder, 'notes.txt'), 'x');
    mkdirSync(join(desk.path, folder, '0'.repeat(64)));
  }
  expect(viewOf(desk).cooperatives).toHaveLength(1);
  expect(readdirSync(join(desk.path, 'quarantine'))).toContain('notes.txt');
  const strange = tempFolder('strange');
  writeFileSync(join(strange, '.DS_Store'), 'x');
  const other = new Practice(heldPorts(desk.home, { seed: 'x' }), strange);
  expect(other.refused('workspace.open', { path: strange })).toEqual(['workspace-not-folder']);
  other.close();
});

describe('a book', () => {
  const harms: readonly (readonly [what: string, harm: (path: string) => void])[] = [
    ['is lost', (path) => rmSync(path)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is something else', (path) => writeFileSync(path, 'hello')],
    ['is torn', (path) => truncateSync(path, 8192)],
    [
      'is overwritten',
      (path) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 100), Buffer.alloc(90_000, 7)])),
    ],
  ];
  it.each(harms)(
    '%s: it is said, the others stand, and the same bundles make it anew',
    { timeout: 30_000 },
    async (_, harm) => {
      const desk = await withChamkar();
      await takenIn(desk, [another]);
      const whole = viewOf(desk);
      harm(replicaOf(desk));
      const seen = viewOf(desk).cooperatives;
      expect(seen.map(({ nameEn }) => nameEn)).toEqual(['Chamkar Cooperative', 'Doung Cooperative']);
      expect(seen.map(({ problems }) => problems.some(({ code }) => code === 'problem-book-unreadable'))).toEqual([
        true,
        false,
      ]);
      expect(await saidOf(desk, [another, ...parts])).toEqual(['already', ...parts.map(() => 'received')]);
      expect(viewOf(desk)).toEqual(whole);
    },
  );
});

it('a file that cannot be read is answered, and the next one taken in', async () => {
  expect(await saidOf(newDesk(), ['a\0b', tempFolder('stick'), another])).toEqual(['refused', 'refused', 'received']);
});

it('a book that did not take its place before another came does not take it later', async () => {
  const [first = ''] = parts;
  const desk = await withChamkar([first]);
  const settled = join(desk.path, 'replicas', `${coopId}.settled`);
  const old = readFileSync(replicaOf(desk));
  await takenIn(desk, parts);
  const whole = viewOf(desk);
  writeFileSync(settled, old);
  onFile(storeOf(desk), (db) => {
    const row = db.prepare('SELECT * FROM bundle ORDER BY to_seq DESC LIMIT 1').get() as Readonly<
      Record<string, unknown>
    >;
    const finish = { coopId, head: row['head'], to: row['to_seq'], from: row['from_seq'], bundleId: row['id'] };
    const rest = { sha256: row['sha256'], epoch: row['epoch'], receivedOn: row['received_on'] };
    const coop = db
      .prepare('SELECT name_km AS nameKm, name_en AS nameEn, writer_key AS writerKey FROM cooperative')
      .get();
    const acknowledgement = db.prepare('SELECT file_name AS fileName, content FROM acknowledgement').get();
    const text = JSON.stringify({ ...finish, ...rest, ...(coop as object), acknowledgement });
    db.prepare('INSERT INTO intent VALUES (?, ?)').run(coopId, text);
  });
  expect(viewOf(desk)).toEqual(whole);
  expect(replicas(desk)).toEqual([`${coopId}.sahakum`]);
});

/** The book as a restored copy goes on with it. */
function restored(coop: Practice, copy: Buffer): Practice {
  const path = join(tempFolder('book'), 'restored.sahakum');
  writeFileSync(path, copy);
  const other = new Practice(heldPorts(coop.home, { seed: 'restored' }), path).open();
  other.must('book.startEpoch', { reason: 'the laptop was repaired' });
  return other;
}

describe('a fork', () => {
  const settling = async (desk: Desk, keep: 'ours' | 'theirs'): Promise<readonly string[]> =>
    codesOf(
      await workspaceTask(
        {
          ...{ folder: desk.path, home: desk.home, today: HELD_DAY, files: [], trust: false },
          settle: { coop: coopId, keep },
        },
        () => undefined,
      ),
    );

  it('is settled by a book that joins, and what went on from the other is put aside', { timeout: 60_000 }, async () => {
    const coop = cooperative('Chamkar');
    const copy = coop.sql((db) => db.serialize());
    for (const reference of ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']) pay(coop, reference);
    const ours = await bundlesOf(coop);
    pay(coop, 'P-11');
    const later = await bundlesOf(coop);
    const other = restored(coop, copy);
    for (const reference of ['P-7', 'P-8', 'P-9', 'P-10']) pay(other, reference, '7000');
    const tail = (await bundlesOf(other, 900)).at(-1) ?? '';
    const desk = await withChamkar(ours);
    expect(await saidOf(desk, [tail])).toEqual(['fork']);
    // Of the other book only the end is there.
    expect(await settling(desk, 'theirs')).toEqual(['workspace-no-fork']);
    expect(viewOf(desk).cooperatives).toMatchObject([{ state: 'fork', figures: { surplusKhr: -30_000 } }]);
    expect(await saidOf(desk, [...later, ...(await bundlesOf(other))])).toEqual(['fork', 'fork']);
    const held = new DatabaseConstructor(replicaOf(desk));
    held.prepare('SELECT count(*) FROM log').get();
    expect(await settling(desk, 'theirs')).toEqual(['book-busy']);
    held.close();
    expect(viewOf(desk).cooperatives).toMatchObject([{ state: 'fork' }]);
    expect(await settling(desk, 'theirs')).toEqual([]);
    expect(viewOf(desk).cooperatives).toMatchObject([{ state: 'sound', epoch: 2, figures: { surplusKhr: -28_000 } }]);
    expect(readdirSync(join(desk.path, 'pending'))).toEqual([]);
    expect(existsSync(join(desk.path, 'replicas', `${coopId}.settled`))).toBe(false);
    // The book that gave way is no longer known: whoever still sends it parts from the one that is kept.
    expect(await saidOf(desk, ours)).toEqual(['fork']);
    for (const each of [coop, other]) each.close();
  });

  it('of a bundle that waits for its beginning is none', async () => {
    expect(await saidOf(newDesk(), parts.slice(1))).toEqual(parts.slice(1).map(() => 'pending'));
  });
});
