import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesIn } from '../../electron/workspace/folder.ts';
import { lockWorkspace } from '../../electron/workspace/lock.ts';
import { sentFile } from '../support/advisor.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { advisor, arrivals, bundlesOf, cooperative, imported, pay, shown, verdicts } from '../support/workspaces.ts';
import { ended, fetched, until } from '../support/wait-for-job.ts';

/** An advisor takes bundles in, sees the cooperatives side by side, and opens one to read it. */
describe('a workspace', () => {
  it('takes in the whole book of a cooperative, and says what its reports say', async () => {
    const coop = cooperative('Chamkar');
    pay(coop, 'P-1');
    const [bundle = ''] = await bundlesOf(coop);
    const desk = advisor();
    const [arrival] = await arrivals(desk, [bundle]);
    expect(arrival).toMatchObject({ verdict: 'received', coop: { nameEn: 'Chamkar Cooperative' } });
    expect(arrival?.notices.map(({ code }) => code)).toEqual(['arrival-first-key']);
    const [seen] = desk.must('workspace.view', {}).cooperatives;
    expect(seen).toMatchObject({ state: 'sound', toSeq: coop.session.view().events, head: coop.session.view().head });
    // 5,000,000 + 2,030,000 + 60,000,000 in the opening, less the 5,000 paid; shares of 20,000, 50,000 and 5,000.
    expect(seen?.figures).toMatchObject({
      cashKhr: 67_025_000,
      capitalKhr: 75_000,
      surplusKhr: -5000,
      members: 4,
      women: 2,
    });
    coop.close();
    desk.close();
  });

  it('hands out the acknowledgement, as the job’s file and again later', async () => {
    const coop = cooperative('Chamkar');
    const desk = advisor();
    const view = await imported(desk, await bundlesOf(coop));
    expect(view.files.map(({ fileName }) => fileName)).toEqual([expect.stringMatching(/^CHAMKAR-.*\.ack$/)]);
    const [given] = desk.must('workspace.acknowledgements', {});
    expect(given).toMatchObject({ toSeq: coop.session.view().events });
    const content = fetched(desk, view).toString();
    expect(readFileSync(join(desk.path, 'acknowledgements', given?.fileName ?? ''), 'utf8')).toBe(content);
    coop.close();
    desk.close();
  });

  it('knows a bundle that it has, by any name, and takes it in once', async () => {
    const coop = cooperative('Chamkar');
    const [bundle = ''] = await bundlesOf(coop);
    const desk = advisor();
    expect(await verdicts(desk, [bundle, bundle, bundle])).toEqual(['received', 'already', 'already']);
    const before = shown(desk);
    expect(await verdicts(desk, [bundle])).toEqual(['already']);
    expect(shown(desk)).toEqual(before);
    coop.close();
    desk.close();
  });

  it('is asked for beside the open book, and no other folder is taken for one', () => {
    const book = openPractice();
    expect(book.refused('workspace.view', {})).toEqual(['workspace-none-open']);
    expect(book.refused('workspace.open', { path: join(book.path, '..') })).toEqual(['workspace-not-folder']);
    expect(existsSync(join(book.path, '..', 'workspace.db'))).toBe(false);
    const folder = join(book.path, '..', 'space');
    book.must('workspace.open', { path: folder });
    expect(book.must('book.view', {}).isReplica).toBe(false);
    expect(readdirSync(folder)).toContain('workspace.db');
    book.must('workspace.close', {});
    expect(book.refused('workspace.import', { files: [{ path: 'x' }] })).toEqual(['workspace-none-open']);
    book.close();
  });
});

describe('many bundles', () => {
  it('are taken in beside the calls, with progress, and can be stopped between two', { timeout: 120_000 }, async () => {
    const coops = Array.from({ length: 7 }, (_, at) => cooperative(`Phum ${at}`));
    const files: string[] = [];
    for (const coop of coops) files.push(...(await bundlesOf(coop, 6000)));
    expect(files.length).toBeGreaterThan(20);
    const desk = advisor();
    const { job } = desk.must('workspace.import', { files: files.map((path) => ({ path })) });
    const total = files.length * 1000;
    await until(() => desk.must('jobs.view', { job }).done > 2000, 'a few bundles');
    expect(desk.must('jobs.view', { job })).toMatchObject({ kind: 'arrivals', state: 'running', total });
    expect(desk.refused('workspace.openReplica', { coop: '0123456789abcdef' })).toEqual(['workspace-coop-unknown']);
    expect(desk.must('jobs.cancel', { job }).state).toBe('cancelled');
    await until(() => !isAtWork(desk), 'the end of the import');
    const half = desk.must('workspace.view', {}).cooperatives;
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(coops.length);
    const view = await imported(desk, [...files].reverse());
    expect([view.state, view.done, view.total]).toEqual(['done', total, total]);
    const { cooperatives, quarantine } = desk.must('workspace.view', {});
    expect(quarantine).toEqual([]);
    expect(cooperatives.map(({ state, head }) => `${state} ${head}`)).toEqual(
      coops.map((coop) => `sound ${coop.session.view().head}`),
    );
    for (const each of [...coops, desk]) each.close();
  });
});

/** Another import would be turned away. */
function isAtWork(desk: Practice): boolean {
  const held = lockWorkspace(placesIn(desk.path));
  held?.release();
  return held === null;
}

describe('the round', () => {
  it('goes by encrypted bundles, an acknowledgement, and a delta; a lost one heals', { timeout: 60_000 }, async () => {
    const coop = cooperative('Chamkar');
    const desk = advisor();
    await until(() => desk.must('workspace.key', {}).recipient !== '', 'the key');
    const { recipient } = desk.must('workspace.key', {});
    const first = await sentFile(coop, { recipient });
    expect(first).toMatch(/\.age$/);
    expect(await verdicts(desk, [first])).toEqual(['received']);
    // The acknowledgement is lost, and given again.
    const saved = await ended(desk, desk.must('workspace.saveAcknowledgements', {}).job);
    const bytesBase64 = fetched(desk, saved).toString('base64');
    coop.must('bundles.acknowledge', { bytesBase64 });
    pay(coop, 'P-1');
    const delta = await sentFile(coop, { isDelta: true, recipient });
    pay(coop, 'P-2');
    // The first delta is lost: the next has all that is new since what was acknowledged.
    const next = await sentFile(coop, { isDelta: true, recipient });
    const [arrival] = await arrivals(desk, [next]);
    expect(arrival).toMatchObject({ verdict: 'received', toSeq: coop.session.view().events });
    expect(arrival?.fromSeq).toBeGreaterThan(1);
    expect(await verdicts(desk, [delta])).toEqual(['already']);
    const stranger = advisor();
    const [refused] = await arrivals(stranger, [next]);
    expect([refused?.verdict, refused?.notices[0]?.code]).toEqual(['quarantined', 'bundle-for-another']);
    const bytes = readFileSync(first).toString('base64');
    const { job } = stranger.must('workspace.import', { files: [{ fileName: '..\\x.age', bytesBase64: bytes }] });
    expect((await ended(stranger, job)).arrivals[0]).toMatchObject({ fileName: 'x.age', verdict: 'quarantined' });
    for (const each of [coop, desk, stranger]) each.close();
  });

  it('ends in a table that any program reads', async () => {
    const coop = cooperative('Chamkar');
    pay(coop, 'P-1');
    const desk = advisor();
    await verdicts(desk, await bundlesOf(coop));
    const view = await ended(desk, desk.must('workspace.export', { format: 'csv' }).job);
    expect(view.files[0]?.fileName).toBe('cooperatives.csv');
    const [heading = '', row = ''] = fetched(desk, view).toString().split('\n');
    const cells = new Map(heading.split(',').map((name, at) => [name, row.split(',')[at]]));
    expect(['cash_khr', 'cash_usd', 'capital_khr', 'surplus_khr', 'women'].map((name) => cells.get(name))).toEqual([
      ...['67025000', '500.00', '75000', '-5000', '2'],
    ]);
    for (const each of [coop, desk]) each.close();
  });
});
