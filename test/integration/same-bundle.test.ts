import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentsOf, readBundle } from '../support/forged-bundle.ts';
import { openPractice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';
import { cliMust } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The same events under the same key are the same bundle, wherever, whenever and from whichever file it is made. */
interface Made {
  readonly name: string;
  readonly bytes: Buffer;
}

function exported(book: string, home: string, env: Readonly<Record<string, string>> = {}): Made {
  const folder = tempFolder('stick');
  cliMust(['bundle', 'export', book, '--to', folder], { home, env });
  const [name = ''] = readdirSync(folder);
  return { name, bytes: readBundle(folder, name) };
}

it('from the book, from one built anew, from a copy elsewhere, and in every time zone', { timeout: 240_000 }, () => {
  const practice = richBook(openPractice());
  practice.close();
  const { path, home } = practice;
  const first = exported(path, home);

  const rebuilt = join(tempFolder('rebuilt'), 'again.sahakum');
  cliMust(['rebuild', path, '--to', rebuilt], { home });
  const [copy, elsewhere] = [join(tempFolder('copy'), 'other name.sahakum'), tempFolder('home')];
  copyFileSync(path, copy);
  cpSync(join(home, 'keys'), join(elsewhere, 'keys'), { recursive: true });

  const others = [
    exported(path, home),
    exported(rebuilt, home),
    exported(copy, elsewhere),
    ...['Asia/Phnom_Penh', 'America/Los_Angeles', 'UTC'].map((TZ) =>
      exported(path, home, { TZ, LANG: 'km_KH.UTF-8', LC_ALL: 'C' }),
    ),
  ];
  for (const { name, bytes } of others) {
    expect(name).toBe(first.name);
    expect(bytes.equals(first.bytes)).toBe(true);
  }
});

it('under another key it differs in nothing but what names the key', () => {
  const practice = richBook(openPractice());
  practice.close();
  const [one, two] = [exported(practice.path, practice.home), exported(practice.path, tempFolder('home'))];
  const [ours, theirs] = [contentsOf(one.bytes), contentsOf(two.bytes)];
  const differing = [...ours].filter(([name, content]) => !theirs.get(name)?.equals(content)).map(([name]) => name);
  expect(differing).toEqual(['README.txt', 'bundle.json', 'tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig']);
});
