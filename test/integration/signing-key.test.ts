import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/core/bundles.ts';
import { KeyRefused, signingKey } from '../../electron/platform/keys.ts';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import { heldPorts } from '../support/held-ports.ts';
import { codesOf, openPractice } from '../support/open-practice.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { withoutRights } from '../support/without-rights.ts';

/** The key of a computer: made once, never a second in its place, and without it nothing is signed. */
const SECRET = 'signing-key.txt';
const PUBLIC = 'signing-key.pub';

function homeWithKey(): { readonly home: string; readonly secret: string; readonly open: string } {
  const home = tempFolder('home');
  signingKey(home);
  return { home, secret: join(home, 'keys', SECRET), open: join(home, 'keys', PUBLIC) };
}

function refusedWith(home: string): string {
  try {
    signingKey(home);
    return 'a key';
  } catch (error) {
    if (!(error instanceof KeyRefused)) throw error;
    for (const language of ['km', 'en'] as const) expect(noticeText(error.notice, language)).toContain('key');
    return error.notice.code;
  }
}

describe('a key', () => {
  it('is made once, for its owner alone', () => {
    const { home, secret, open } = homeWithKey();
    const { publicText } = signingKey(home);
    expect(signingKey(home).publicText).toBe(publicText);
    expect(readFileSync(open, 'utf8')).toBe(`untrusted comment: Sahakum signing key\n${publicText}\n`);
    expect(readdirSync(join(home, 'keys'))).toEqual([PUBLIC, SECRET]);
    if (process.platform === 'win32') return;
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('that lacks its open half gets it again, and is the same', () => {
    const { home, open } = homeWithKey();
    const before = readFileSync(open, 'utf8');
    rmSync(open);
    signingKey(home);
    expect(readFileSync(open, 'utf8')).toBe(before);
  });

  it('whose making was killed leaves nothing that stays', () => {
    const home = tempFolder('home');
    mkdirSync(join(home, 'keys'));
    writeFileSync(join(home, 'keys', `${SECRET}.making-999999999-aa`), 'half a k');
    signingKey(home);
    expect(readdirSync(join(home, 'keys'))).toEqual([PUBLIC, SECRET]);
  });
});

describe('no second key is made', () => {
  it('where the secret half is gone', () => {
    const { home, secret } = homeWithKey();
    rmSync(secret);
    expect(refusedWith(home)).toBe('key-lost');
    expect(existsSync(secret)).toBe(false);
  });

  it.each(['', 'half a ke', '0123456789abcdef\n', '0123456789abcdef\nAAAA\n'])('where it is damaged: %j', (text) => {
    const { home, secret } = homeWithKey();
    writeFileSync(secret, text);
    expect(refusedWith(home)).toBe('key-damaged');
    expect(readFileSync(secret, 'utf8')).toBe(text);
  });

  it('where the halves are of two keys', () => {
    const [one, two] = [homeWithKey(), homeWithKey()];
    writeFileSync(one.open, readFileSync(two.open));
    expect(refusedWith(one.home)).toBe('key-halves-differ');
  });

  it.runIf(process.platform !== 'win32')('where it may not be kept or read', () => {
    const home = tempFolder('home');
    chmodSync(home, 0o555);
    expect(withoutRights(() => refusedWith(home))).toBe('key-not-kept');
    const { home: other } = homeWithKey();
    chmodSync(other, 0o755);
    expect(withoutRights(() => refusedWith(other))).toBe('key-not-kept');
  });

  it('and no bundle without one', async () => {
    const practice = openPractice();
    const folder = tempFolder('stick');
    const asked = { ports: heldPorts(practice.home), book: practice.path, folder };
    mkdirSync(join(practice.home, 'keys'));
    writeFileSync(join(practice.home, 'keys', SECRET), 'not a key');
    expect(codesOf(await exportBundle(asked))).toEqual(['key-damaged']);
    expect(readdirSync(folder)).toEqual([]);
    practice.close();
  });
});

it(
  'four programs that send at once, on a computer that has no key yet, sign with one',
  { timeout: 240_000 },
  async () => {
    const practice = openPractice();
    practice.close();
    const folders = [1, 2, 3, 4].map(() => tempFolder('stick'));
    const exits = folders.map((folder) => {
      const args = [CLI, 'bundle', 'export', practice.path, '--to', folder];
      const child = spawn(process.execPath, args, { env: cliEnvironment(practice.home), stdio: 'ignore' });
      return new Promise((resolve) => child.once('exit', resolve));
    });
    expect(await Promise.all(exits)).toEqual([0, 0, 0, 0]);
    expect(new Set(folders.flatMap((folder) => readdirSync(folder))).size).toBe(1);
    expect(readdirSync(join(practice.home, 'keys'))).toEqual([PUBLIC, SECRET]);
  },
);
