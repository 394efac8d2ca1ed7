import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceTask } from '../../electron/core/workspace-task.ts';
import type { Arrival } from '../../shared/contract/jobs.ts';
import { HELD_DAY, heldPorts } from '../support/held-ports.ts';
import { Practice, valueOf } from '../support/open-practice.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { ended } from '../support/wait-for-job.ts';
import { advisor, bundlesOf, cooperative, pay, shown, verdicts } from '../support/workspaces.ts';

/** Whatever order bundles come in, and however often, the workspace ends the same. */
const NOTHING = (): void => undefined;

/** In this thread: dozens of workspaces are made. */
const taken = async (folder: string, home: string, files: readonly string[]): Promise<readonly Arrival[]> =>
  valueOf(
    await workspaceTask(
      { folder, home, today: HELD_DAY, files: files.map((path) => ({ path })), trust: false },
      NOTHING,
    ),
  );

function orders<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((thing, at) =>
    orders([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [thing, ...rest]),
  );
}

/** Three bundles of one book: its beginning and, after each of two days' work, what was new. */
async function inThree(coop: Practice): Promise<readonly string[]> {
  const parts = await bundlesOf(coop, 6000);
  if (parts.length < 3) throw new Error(`${parts.length} bundles`);
  return parts;
}

describe('bundles in any order', () => {
  it('of one cooperative in several parts end the same, each order and each twice', { timeout: 120_000 }, async () => {
    const coop = cooperative('Chamkar');
    const parts = (await inThree(coop)).slice(0, 3);
    const home = tempFolder('home');
    const ends = new Set<string>();
    for (const order of orders(parts)) {
      const folder = join(tempFolder('advisor'), 'space');
      await taken(folder, home, [...order, ...order]);
      const desk = advisor(folder, home);
      ends.add(JSON.stringify(shown(desk)));
      desk.close();
    }
    expect(ends.size).toBe(1);
    expect(JSON.parse([...ends][0] ?? '')).toMatchObject({ cooperatives: [{ state: 'sound' }], quarantine: [] });
    coop.close();
  });

  it('of three cooperatives end the same, with one missing until it comes', { timeout: 120_000 }, async () => {
    const [chamkar, doungs, kralanhs] = [cooperative('Chamkar'), cooperative('Doung'), cooperative('Kralanh')];
    const [first = '', second = '', third = ''] = await inThree(chamkar);
    const [doung = ''] = await bundlesOf(doungs);
    const [kralanh = ''] = await bundlesOf(kralanhs);
    const home = tempFolder('home');
    const [waiting, ends] = [new Set<string>(), new Set<string>()];
    for (const order of orders([first, third, doung, kralanh])) {
      const folder = join(tempFolder('advisor'), 'space');
      await taken(folder, home, [...order, ...order]);
      const desk = advisor(folder, home);
      waiting.add(JSON.stringify(shown(desk)));
      desk.close();
      await taken(folder, home, [second]);
      const later = advisor(folder, home);
      ends.add(JSON.stringify(shown(later)));
      later.close();
    }
    expect([waiting.size, ends.size]).toEqual([1, 1]);
    const problems = JSON.parse([...waiting][0] ?? '') as { cooperatives: { state: string; problems: object[] }[] };
    expect(problems.cooperatives.map(({ state }) => state)).toEqual(['pending', 'sound', 'sound']);
    const gap = /_(\d+-\d+)_[0-9a-f]{8}\.zip$/.exec(second)?.[1]?.replace('-', '–');
    expect(problems.cooperatives[0]?.problems).toContainEqual({ code: 'problem-pending', params: { gap } });
    expect(JSON.parse([...ends][0] ?? '')).toMatchObject({ cooperatives: [{ state: 'sound' }, {}, {}] });
    for (const coop of [chamkar, doungs, kralanhs]) coop.close();
  });
});

/** The book as it is now, as a backup that another laptop goes on with. */
function restored(coop: Practice, copy: Buffer): Practice {
  const path = join(tempFolder('book'), 'restored.sahakum');
  writeFileSync(path, copy);
  const other = new Practice(heldPorts(coop.home, { seed: 'restored' }), path).open();
  other.must('book.startEpoch', { reason: 'the laptop was repaired' });
  return other;
}

describe('a laptop that was restored', () => {
  it('and goes on under a new epoch from where it was heard of is one book still, and it is said', async () => {
    const coop = cooperative('Chamkar');
    const known = coop.session.view().events;
    const desk = advisor();
    expect(await verdicts(desk, await bundlesOf(coop))).toEqual(['received']);
    const copy = coop.sql((db) => db.serialize());
    pay(coop, 'P-1');
    const other = restored(coop, copy);
    pay(other, 'P-9', '7000');
    expect(await verdicts(desk, await bundlesOf(other))).toEqual(['received']);
    const [seen] = desk.must('workspace.view', {}).cooperatives;
    expect(seen).toMatchObject({ state: 'sound', epoch: 2, figures: { surplusKhr: -7000 } });
    expect(seen?.problems).toContainEqual({ code: 'problem-restored', params: { seq: known + 1 } });
    for (const each of [coop, other, desk]) each.close();
  });

  it('and posts again is a fork: both are kept, the figures stand still, and the place is named', async () => {
    const coop = cooperative('Chamkar');
    const common = coop.session.view().events;
    const copy = coop.sql((db) => db.serialize());
    pay(coop, 'P-1');
    const [one = ''] = await bundlesOf(coop);
    const other = restored(coop, copy);
    pay(other, 'P-9', '7000');
    const [two = ''] = await bundlesOf(other);
    const desk = advisor();
    expect(await verdicts(desk, [one, two])).toEqual(['received', 'fork']);
    const [seen] = desk.must('workspace.view', {}).cooperatives;
    expect(seen).toMatchObject({ state: 'fork', figures: { surplusKhr: -5000 } });
    expect(seen?.problems[0]).toEqual({ code: 'problem-fork', params: { seq: common + 1 } });
    expect(desk.must('workspace.acknowledgements', {})).toEqual([]);
    pay(other, 'P-10', '1000');
    expect(await verdicts(desk, await bundlesOf(other))).toEqual(['fork']);
    const coopId = seen?.coopId ?? '';
    await ended(desk, desk.must('workspace.settle', { coop: coopId, keep: 'theirs' }).job);
    const [settled] = desk.must('workspace.view', {}).cooperatives;
    expect(settled).toMatchObject({ state: 'sound', epoch: 2, figures: { surplusKhr: -8000 } });
    expect(desk.refused('workspace.settle', { coop: coopId, keep: 'ours' })).toEqual(['workspace-no-fork']);
    for (const each of [coop, other, desk]) each.close();
  });
});
