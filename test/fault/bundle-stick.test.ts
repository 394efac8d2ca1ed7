import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/core/bundles.ts';
import type { Built } from '../../electron/bundles/export.ts';
import { keepBundle } from '../../electron/bundles/keep-bundle.ts';
import { writePieces } from '../../electron/bundles/write-zip.ts';
import { syncFolder } from '../../electron/platform/files.ts';
import { heldPorts } from '../support/held-ports.ts';
import type { Practice } from '../support/open-practice.ts';
import { codesOf, openPractice } from '../support/open-practice.ts';
import { cli } from '../support/run-cli.ts';
import { smallDisk } from '../support/small-disk.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What happens to sticks: full, pulled out half-way, write-protected, gone. Nothing half-done stays on them. */
const asked = (practice: Practice, folder: string): Parameters<typeof exportBundle>[0] => ({
  ports: heldPorts(practice.home),
  book: practice.path,
  folder,
});

describe('a stick', () => {
  it('that is full', async () => {
    const disk = smallDisk(12);
    if (!disk) return;
    const practice = openPractice();
    try {
      expect(codesOf(await exportBundle(asked(practice, disk.folder)))).toEqual(['bundle-no-room']);
      expect(readdirSync(disk.folder)).toEqual([]);
      const { status, stderr } = cli(['bundle', 'export', practice.path, '--to', disk.folder, '--lang', 'both'], {
        home: practice.home,
      });
      expect([status, stderr]).toEqual([1, expect.stringMatching(/។\nThere is no more room in /)]);
      expect((await practice.session.verify()).faults).toEqual([]);
    } finally {
      disk.remove();
      practice.close();
    }
  });

  it('that is no folder, or lies below a file', async () => {
    const practice = openPractice();
    const file = join(tempFolder('stick'), 'file');
    writeFileSync(file, 'mine');
    for (const folder of [file, join(file, 'below')])
      expect(codesOf(await exportBundle(asked(practice, folder)))).toEqual(['folder-not-writable']);
    practice.close();
  });

  it('whose files of other programs stay, while what a dead export left goes', async () => {
    const practice = openPractice();
    const folder = tempFolder('stick');
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((resolve) => dead.once('close', resolve));
    const left = [`sahakum-bundle.making-${String(dead.pid)}-aa`, 'sahakum-bundle.making-'];
    const others = [`sahakum-bundle.making-${String(process.ppid)}-bb`, 'holiday.part', 'sahakum.zip'];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), '');
    expect((await exportBundle(asked(practice, folder))).ok).toBe(true);
    for (const name of left) expect(existsSync(join(folder, name))).toBe(false);
    for (const name of others) expect(existsSync(join(folder, name))).toBe(true);
    practice.close();
  });
});

/** A bundle of one file; the hand that writes it is a stand-in for a stick. */
const built: Built = {
  header: {} as Built['header'],
  id: '',
  name: 'whole.zip',
  encrypted: null,
  members: [{ name: 'a', sha256: '', crc: 0, bytes: 3, packedBytes: 4096, packed: [Buffer.alloc(4096, 1)] }],
};

function corrupt(path: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, change(readFileSync(path)));
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

describe('a bundle that could not be written whole', () => {
  const trying = (write: typeof writePieces): { readonly folder: string; readonly why: string } => {
    const folder = tempFolder('stick');
    try {
      keepBundle(built, { folder, making: join(folder, 'making'), tables: [], write });
      return { folder, why: 'kept' };
    } catch (error) {
      return { folder, why: (error as Error).message };
    }
  };

  it.each(['ENOSPC', 'EIO', 'ENOENT'])('for %s leaves nothing', (code) => {
    const { folder, why } = trying((path) => {
      writeFileSync(path, 'half of i');
      throw fault(code);
    });
    expect([why, readdirSync(folder)]).toEqual([code, []]);
  });

  it('because the stick was pulled out with the half on it', () => {
    const { folder, why } = trying((path) => {
      rmSync(join(path, '..'), { recursive: true });
      throw fault('EIO');
    });
    expect([why, existsSync(folder)]).toEqual(['EIO', false]);
  });

  it.each([
    ['a byte', (path: string) => corrupt(path, (bytes) => bytes.fill(2, 100, 101))],
    ['its end', (path: string) => corrupt(path, (bytes) => bytes.subarray(0, -1))],
    ['everything', (path: string) => corrupt(path, () => Buffer.alloc(0))],
    ['its place', (path: string) => rmSync(path)],
  ])('since the stick lost %s is told before it has a name', (_what, lose) => {
    const { folder, why } = trying((path, pieces) => {
      writePieces(path, pieces);
      lose(path);
    });
    expect([why, readdirSync(folder)]).toEqual(['bundle-not-read-back', []]);
  });
});

it('a system that cannot put a folder onto the disk is no hindrance', () => {
  const folder = tempFolder('stick');
  syncFolder(folder);
  mkdirSync(join(folder, 'x'));
  chmodSync(join(folder, 'x'), 0o000);
  syncFolder(join(folder, 'x'));
  expect(() => {
    syncFolder(join(folder, 'gone'));
  }).toThrow('ENOENT');
});
