import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperInput } from '../../shared/contract/papers.ts';
import { paperAsked } from '../../shared/contract/papers.ts';
import type { LaterHalfTask } from '../../electron/core/print-task.ts';
import { printLaterHalfTask, printTask } from '../../electron/core/print-task.ts';
import { laterFile } from '../../electron/printing/print-to-file.ts';
import { people } from '../support/khmer-texts.ts';
import { ACTOR, codesOf, openPractice, valueOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { hasPoppler, pagesOf, print } from '../support/printed-papers.ts';
import { MEMBERS } from '../support/small-coop.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The statements of so many members that two threads draw them, each a half. */
const MANY = 420;
const NEW_MEMBERS = MANY - 4;

const rows = Array.from({ length: NEW_MEMBERS }, (_, index) => {
  const { name_km, name_en, village_km } = people[index % people.length] ?? {
    name_km: '',
    name_en: '',
    village_km: '',
  };
  return `M-${String(index + 5)},${name_km},${name_en},F,1980,${village_km},,,G1,2021-01-15\n`;
});

const INPUT: PaperInput = { paper: 'member-statements', from: '2024-07-01', to: '2025-06-30', language: 'en' };

let practice: Practice;
beforeAll(() => {
  practice = openPractice({ files: { 'members.csv': MEMBERS + rows.join('') } });
});
afterAll(() => {
  practice.close();
});

function newFolder(): string {
  const folder = join(tempFolder('paper'), 'run');
  mkdirSync(folder);
  return folder;
}

const taskAt = (file: string): LaterHalfTask => ({
  book: practice.path,
  asked: paperAsked.parse(INPUT),
  making: file,
  stamp: { now: practice.session.ports.clock.now(), today: practice.session.ports.clock.today(), who: ACTOR },
  from: MANY / 2,
  head: practice.session.view().head,
});

describe('a paper of very many parts', () => {
  it('is one file with every member once, the same to the byte each time, with its progress to the end', async () => {
    const folder = newFolder();
    const progress: number[] = [];
    const watch = { onProgress: (done: number) => progress.push(done) };
    const [one, two] = [join(folder, 'one.pdf'), join(folder, 'two.pdf')];
    const made = valueOf(await print(practice, INPUT, { file: one, watch }));
    valueOf(await print(practice, INPUT, { file: two }));
    expect(readdirSync(folder)).toEqual(['one.pdf', 'two.pdf']);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(progress).toEqual(Array.from({ length: MANY }, (_, index) => index + 1));
    expect(made.pages).toBeGreaterThanOrEqual(MANY);
    if (!hasPoppler) return;
    const codes = pagesOf(one).flatMap((lines) => /\bM-\d+\b/.exec(lines.join('\n'))?.[0] ?? []);
    expect(new Set(codes).size).toBe(MANY);
  });

  it('leaves nothing when it is stopped while both threads draw', async () => {
    const folder = newFolder();
    const stop = new AbortController();
    const seen: (readonly string[])[] = [];
    const onProgress = (done: number): void => {
      if (done !== MANY / 2) return;
      seen.push(readdirSync(folder));
      stop.abort();
    };
    const made = await print(practice, INPUT, {
      file: join(folder, 'all.pdf'),
      watch: { signal: stop.signal, onProgress },
    });
    expect(codesOf(made)).toEqual(['paper-cancelled']);
    expect(seen).toMatchObject([
      [/^all\.pdf\.making-/, /^all\.pdf\.making-.*-later$/].map((name) => expect.stringMatching(name) as unknown),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has the later half drawn only of the very book that the first half reads', async () => {
    const folder = newFolder();
    const task = taskAt(join(folder, 'half.pdf'));
    expect(await printLaterHalfTask({ ...task, head: '00'.repeat(32) }, () => undefined)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    const drawn = await printLaterHalfTask(task, () => undefined);
    expect(drawn?.marks.length).toBe(MANY / 2);
  });

  it('is drawn by one thread where the other cannot write its half', async () => {
    const folder = newFolder();
    const task = taskAt(join(folder, 'all.pdf'));
    mkdirSync(laterFile(task.making));
    const made = valueOf(await printTask(task, () => undefined));
    expect(made.pages).toBeGreaterThanOrEqual(MANY);
    if (!hasPoppler) return;
    expect(pagesOf(task.making).length).toBe(made.pages);
  });
});
