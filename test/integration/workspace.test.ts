import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPractice } from '../support/open-practice.ts';
import { advisor, arrivals, bundlesOf, cooperative, imported, pay, shown, verdicts } from '../support/workspaces.ts';
import { fetched } from '../support/wait-for-job.ts';

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
