import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasFailedLately, rememberFailure } from './failed-fetch.mjs';
import { hasDisplay } from './open-window.mjs';

/**
 * `npm start` in a tree of its own, with programs in the place of Electron, of its fetcher and of the browser host, which
 * only tell what they were given. The window's program is a script, so these run where a script is a program.
 */
const VERSION = '45.4.1';
const WINDOW = {
  opens: `process.send('open'); setTimeout(() => process.exit(0), 50);`,
  handsOver: `process.exit(0);`,
  diesEarly: `process.exit(133);`,
  diesLate: `process.send('open'); setTimeout(() => process.exit(9), 50);`,
};
const FETCHES_NOTHING = `process.exit(1);`;
const HANGS = `setInterval(() => undefined, 1000);`;

/** As npm starts it, at a desk with a screen, in the terminal of a program that is Electron's too. */
const ENV = { DISPLAY: ':7', WAYLAND_DISPLAY: '', ELECTRON_RUN_AS_NODE: '1', npm_lifecycle_event: 'start' };

let root: string;
const at = (path: string): string => join(root, path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** A program in the place of Electron, as its package would have fetched it. */
function writeWindow(deeds: string, folder = 'node_modules/electron'): void {
  const tells = `require('node:fs').writeFileSync(${JSON.stringify(at('window.json'))}, JSON.stringify(process.argv.slice(2)));`;
  write(`${folder}/dist/electron.cjs`, `#!${process.execPath}\n${tells}\n${deeds}\n`);
  chmodSync(at(`${folder}/dist/electron.cjs`), 0o755);
  write(`${folder}/dist/version`, `v${VERSION}`);
  write(`${folder}/path.txt`, 'electron.cjs');
}

const forgetFailure = (): void => rmSync(at('node_modules/electron/fetch-failed.txt'));

const windowWords = (): unknown => {
  const file = at('window.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

interface Start {
  readonly words?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

function start({ words = [], env = {} }: Start = {}): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('electron/hosts/launcher/start.mjs'), ...words], {
    encoding: 'utf8',
    cwd: at('desk'),
    env: { ...process.env, ...ENV, INIT_CWD: at('desk'), ...env },
  });
  return { status, said: stdout + stderr };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'my សហគមន៍ '));
  cpSync(import.meta.dirname, at('electron/hosts/launcher'), { recursive: true });
  for (const book of ['ត្រាំកក់ 1.sahakum', 'a.sahakum', 'b.sahakum']) write(`desk/${book}`, '');
  write('package.json', '{ "type": "module" }');
  write('out/main/cli.js', 'console.log(`browser ${JSON.stringify(process.argv.slice(2))}`);');
  write('node_modules/electron/package.json', JSON.stringify({ version: VERSION }));
  write('node_modules/electron/index.js', `throw new Error('the package was loaded, which starts a download');`);
  write('node_modules/electron/install.js', FETCHES_NOTHING);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('takes only Linux to be without a display, where neither X11 nor Wayland is named', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
});

it('remembers a fetch that came to nothing for an hour, and no note from a clock that was set back', () => {
  const note = at('fetch-failed.txt');
  expect(hasFailedLately(note)).toBe(false);
  rememberFailure(note);
  const hour = 60 * 60_000;
  const ages = [5_000, hour + 5_000, -5_000].map((age) => hasFailedLately(note, () => statSync(note).mtimeMs + age));
  expect(ages).toEqual([true, false, false]);
  rememberFailure(at('no such folder/note.txt'));
});

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('opens the window with the book, by its path from where it was typed, and no browser', () => {
    writeWindow(WINDOW.opens);
    expect(start({ words: ['ត្រាំកក់ 1.sahakum'] })).toEqual({ status: 0, said: '' });
    expect(windowWords()).toEqual([at(''), `--book=${at('desk/ត្រាំកក់ 1.sahakum')}`]);
  });

  it('ends in peace where the window of an earlier start has taken the book over', () => {
    writeWindow(WINDOW.handsOver);
    expect(start()).toEqual({ status: 0, said: '' });
  });

  it('passes on how a window ended that had been open, and opens no browser after it', () => {
    writeWindow(WINDOW.diesLate);
    expect(start()).toEqual({ status: 9, said: '' });
  });

  it('opens the browser where the window ends before it has opened, saying so in both languages', () => {
    writeWindow(WINDOW.diesEarly);
    const { status, said } = start({ words: ['a.sahakum'] });
    expect(status).toBe(0);
    expect(said).toContain('The window ended before it had opened');
    expect(said).toContain('បង្អួចបានបិទមុនពេលវាបើក');
    expect(said).toContain('browser ["serve","a.sahakum"]');
  });

  it('fetches the program where it is missing, and then opens it', () => {
    writeWindow(WINDOW.opens, 'elsewhere');
    const fetches = `import { cpSync } from 'node:fs'; cpSync(${JSON.stringify(at('elsewhere'))}, '.', { recursive: true });`;
    write('node_modules/electron/install.js', fetches);
    expect(start().said).toMatch(/Fetching Electron[^\n]*\n$/);
    expect(windowWords()).toEqual([at('')]);
  });

  it('opens the browser where the program cannot be fetched, is half there, or is of another version', () => {
    expect(start().said).toMatch(/Electron, the program of the window, could not be got[^]*browser \["serve"\]/);
    forgetFailure();
    writeWindow(WINDOW.opens);
    write('node_modules/electron/dist/version', 'v44.0.0');
    expect(start().said).toContain('could not be got');
    rmSync(at('node_modules/electron'), { recursive: true });
    expect(start().said, 'an installation without Electron').toContain('could not be got');
    expect(windowWords()).toBeNull();
  });

  it('does not try again soon after a fetch that came to nothing, and says the same', () => {
    write(
      'node_modules/electron/install.js',
      `import { appendFileSync } from 'node:fs'; appendFileSync('tries.txt', 'x');`,
    );
    expect(start().said).toContain('Fetching Electron');
    const second = start().said;
    expect(second).not.toContain('Fetching Electron');
    expect(second).toMatch(/could not be got[^]*browser \["serve"\]/);
    expect(readFileSync(at('node_modules/electron/tries.txt'), 'utf8')).toBe('x');
  });

  it('refuses a book that is no file, in both languages, and opens nothing', () => {
    writeWindow(WINDOW.opens);
    mkdirSync(at('desk/folder.sahakum'));
    for (const book of ['gone.sahakum', 'folder.sahakum']) {
      const { status, said } = start({ words: [book] });
      expect(status).toBe(1);
      expect(said).toMatch(new RegExp(`^រកមិនឃើញសៀវភៅ ${book}[^\\n]*\\nThe book ${book} is not there[^\\n]*\\n$`, 'u'));
    }
    expect(windowWords()).toBeNull();
  });

  it('does not wait for ever for a fetcher that hears nothing', () => {
    write('node_modules/electron/install.js', HANGS);
    const { said } = start({ env: { SAHAKUM_FETCH_WITHIN_MS: '300' } });
    expect(said).toContain('could not be got');
    expect(said).toContain('browser ["serve"]');
  });

  it.runIf(process.platform === 'linux')('neither fetches nor starts a window where there is no display', () => {
    writeWindow(WINDOW.opens);
    const { said } = start({ env: { DISPLAY: '' } });
    expect(said).toContain('There is no display here');
    expect(said).toContain('browser ["serve"]');
    expect(windowWords()).toBeNull();
  });

  it('opens the browser where it is asked to, by name or by what only the browser takes', () => {
    writeWindow(WINDOW.opens);
    const { said } = start({ words: ['--browser', 'b.sahakum'] });
    expect(said).toContain('as it was asked to');
    expect(said).toContain('browser ["serve","b.sahakum"]');
    expect(start({ words: ['--port', '8017'] }).said).toContain('browser ["serve","--port","8017"]');
    expect(windowWords()).toBeNull();
  });
});
