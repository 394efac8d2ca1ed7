import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportBundle, inspectBundle, verifyBundles } from '../../electron/core/bundles.ts';
import type { Kept } from '../../electron/bundles/export-book.ts';
import { contentsOf, readBundle } from '../support/forged-bundle.ts';
import { cli } from '../support/run-cli.ts';
import { heldPorts } from '../support/held-ports.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice, valueOf } from '../support/open-practice.ts';
import { onPath } from '../support/system-programs.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A book goes out as a signed bundle, and other programs than ours agree that it is what it says. */
async function exported(practice: Practice, logPerBundle?: number): Promise<{ folder: string; kept: readonly Kept[] }> {
  const folder = tempFolder('stick');
  const size = logPerBundle === undefined ? {} : { logPerBundle };
  const asked = { ports: heldPorts(practice.home), book: practice.path, folder, ...size };
  return { folder, kept: valueOf(await exportBundle(asked)) };
}

const only = (kept: readonly Kept[]): Kept => {
  const [first] = kept;
  if (!first || kept.length > 1) throw new Error(`${kept.length} bundles`);
  return first;
};

const programExit = (folder: string, program: string, args: readonly string[]): number | null =>
  spawnSync(program, args, { cwd: folder }).status;

describe('a bundle', () => {
  it('is the same every time, and stands alone under its name', async () => {
    const practice = openPractice();
    const [one, two] = [await exported(practice), await exported(practice)];
    const name = only(one.kept).name;
    expect(name).toMatch(/^PREY-KHLA-FARMER-COOPERA_[0-9a-f]{8}_1-\d+_[0-9a-f]{8}\.zip$/);
    expect(only(two.kept)).toEqual(only(one.kept));
    expect(readBundle(two.folder, name).equals(readBundle(one.folder, name))).toBe(true);
    expect(readdirSync(one.folder)).toEqual([name]);
    practice.close();
  });

  it('goes on where the book has gone on, and says so', async () => {
    const practice = openPractice();
    const before = only((await exported(practice)).kept);
    practice.must('ledger.postVoucher', {
      ...{
        date: '2024-08-02',
        kind: 'payment',
        reference: 'P-1',
        cashAccount: '1110',
        account: '5110',
        amount: '5000',
      },
    });
    const { folder, kept } = await exported(practice);
    const after = only(kept);
    expect([after.from, after.to > before.to, after.id === before.id]).toEqual([1, true, false]);
    const [seen] = valueOf(await inspectBundle(practice, join(folder, after.name)));
    expect(seen?.header.chain.to_seq).toBe(after.to);
    expect(await verifyBundles(practice, [join(folder, after.name)])).toMatchObject({ ok: true });
    practice.close();
  });

  it.runIf(onPath('unzip') && onPath('minisign') && onPath('sha256sum'))(
    'is read by unzip, sha256sum and minisign',
    async () => {
      const practice = openPractice();
      const { folder, kept } = await exported(practice);
      const { name } = only(kept);
      const [seen] = valueOf(await inspectBundle(practice, join(folder, name)));
      const key = seen?.header.writer_key ?? '';
      const minisign = ['-V', '-P', key, '-m', 'tagmanifest-sha256.txt', '-x', 'tagmanifest-sha256.txt.minisig'];
      expect(programExit(folder, 'unzip', ['-tq', name])).toBe(0);
      expect(programExit(folder, 'unzip', ['-q', name])).toBe(0);
      expect(programExit(folder, 'sha256sum', ['--strict', '-c', 'manifest-sha256.txt'])).toBe(0);
      expect(programExit(folder, 'sha256sum', ['--strict', '-c', 'tagmanifest-sha256.txt'])).toBe(0);
      expect(programExit(folder, 'minisign', minisign)).toBe(0);
      writeFileSync(join(folder, 'tagmanifest-sha256.txt'), 'changed');
      expect(programExit(folder, 'minisign', minisign)).toBe(1);
      practice.close();
    },
  );

  it('holds no private field, and no cell that a spreadsheet would carry out', async () => {
    const practice = openPractice();
    for (const [code, nameEn] of [
      ['M-71', '=HYPERLINK("http://x","y")'],
      ['M-72', '+855 12 345'],
      ['M-73', '@សុខ "ក", ខ'],
    ] as const)
      practice.must('members.admit', {
        ...{ code, nameEn, nameKm: nameEn, sex: 'F', birthYear: '1980', villageKm: '-', villageEn: '-' },
        ...{ phone: '099 777 31', group: 'G1', joinedOn: '2024-07-01' },
      });
    const { folder, kept } = await exported(practice);
    const contents = contentsOf(readBundle(folder, only(kept).name));
    for (const [name, content] of contents)
      for (const phone of ['012 555001', '099 777 31'])
        expect(`${name} ${String(content.includes(phone))}`).toBe(`${name} false`);
    const parties = contents.get('data/tables/parties.csv')?.toString('utf8') ?? '';
    expect(parties.startsWith('\ufeffparty,name_km,name_en,')).toBe(true);
    expect(parties).toContain(`M-71,"'=HYPERLINK(""http://x"",""y"")"`);
    expect(parties).toContain(`M-72,'+855 12 345`);
    expect(parties).toContain(`M-73,"'@សុខ ""ក"", ខ"`);
    practice.close();
  });

  it('goes out as several where a book is too large for one, each after those before it', async () => {
    const practice = openPractice();
    const { folder, kept } = await exported(practice, 5_000);
    const files = kept.map(({ name }) => join(folder, name));
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.slice(1).map(({ from }) => from)).toEqual(kept.slice(0, -1).map(({ to }) => to + 1));
    expect(await verifyBundles(practice, files)).toMatchObject({ ok: true });
    expect(await verifyBundles(practice, files.slice(1))).toMatchObject({
      refusals: [{ code: 'bundle-earlier-needed' }],
    });
    expect(await verifyBundles(practice, [...files.slice(0, 1), ...files.slice(0, 1)])).toMatchObject({
      refusals: [{ code: 'bundle-does-not-follow' }],
    });
    const again = await exported(practice, 5_000);
    expect(again.kept).toEqual(kept);
    practice.close();
  });

  it('is stopped on request, and leaves nothing', async () => {
    const practice = openPractice();
    const folder = tempFolder('stick');
    const stop = new AbortController();
    const making = exportBundle(
      { ports: heldPorts(practice.home), book: practice.path, folder },
      { signal: stop.signal },
    );
    setTimeout(() => {
      stop.abort();
    }, 30);
    expect(await making).toMatchObject({ refusals: [{ code: 'bundle-cancelled' }] });
    expect(readdirSync(folder)).toEqual([]);
    practice.close();
  });
});

describe('the command line', () => {
  it('exports, inspects and verifies', () => {
    const practice = openPractice();
    practice.close();
    const { home } = practice;
    const stick = tempFolder('stick');
    expect(cli(['bundle', 'export', practice.path, '--to', stick], { home })).toMatchObject({ status: 0, stderr: '' });
    const file = join(stick, readdirSync(stick)[0] ?? '');
    const inspected = cli(['bundle', 'inspect', file, '--lang', 'both'], { home }).stdout;
    expect(inspected).toContain('Prey Khla Farmer Cooperative');
    expect(inspected).toContain('tables: accounts, entries, lines, ');
    expect(inspected).toMatch(/សូមប្រើ bundle verify មុននឹងជឿ។\n[^]*use bundle verify before you believe it\.\n$/);
    expect(cli(['bundle', 'verify', file], { home })).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(file, readFileSync(file).subarray(0, 4000));
    expect(cli(['bundle', 'verify', file, '--lang', 'both'], { home })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/។\nThe file is not a bundle/) as unknown,
    });
    const recipient = ['bundle', 'export', practice.path, '--to', tempFolder(), '--recipient', 'age1x'];
    expect(cli(recipient, { home })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('age1x') as unknown,
    });
    expect(cli(['bundle', 'export', practice.path, '--to', file], { home })).toMatchObject({ status: 1 });
    expect(cli(['bundle', 'verify'], { home })).toMatchObject({ status: 2 });
    expect(cli(['bundle', 'pack', file], { home })).toMatchObject({ status: 2 });
  });
});

describe('the book’s view of its bundles', () => {
  it('says how far the last one went, and nothing where there was none', async () => {
    const practice = openPractice();
    expect(practice.must('book.view', {}).lastBundle).toBeNull();
    const { kept } = await exported(practice);
    practice.must('ledger.setRate', { date: '2024-08-01', currency: 'USD', khrPerUnit: '4050' });
    const { lastBundle, events, today } = practice.must('book.view', {});
    expect(lastBundle).toEqual({ to: only(kept).to, sentOn: today });
    expect(events).toBe(only(kept).to + 1);
    writeFileSync(join(practice.home, 'bundles-sent.json'), '{"cut');
    expect(practice.must('book.view', {}).lastBundle).toBeNull();
    practice.close();
  });
});
