import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { TOKEN_HEADER } from '../../electron/hosts/http/security.ts';
import { cliEnvironment } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { ROOT } from '../support/tool-path.ts';

/** The README's `npm start` itself, on a machine without a display, up to the address that it says. */
const BUILDS_WITHIN_MS = 180_000;
const ADDRESS = /^Sahakum is open at (http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)$/m;

interface Address {
  readonly origin: string;
  readonly token: string;
}

let npm: ChildProcess | null = null;
let said = '';

function startNpm(): Promise<Address> {
  const env = { ...cliEnvironment(tempFolder('home')), DISPLAY: '', WAYLAND_DISPLAY: '', INIT_CWD: undefined };
  const child = spawn('npm', ['start'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  npm = child;
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const [, origin, token] = ADDRESS.exec(said) ?? [];
      if (origin !== undefined && token !== undefined) resolve({ origin, token });
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`npm start ended: ${said}`)));
  });
}

/** As a terminal does it at Ctrl+C: every program of the group hears the signal. */
function ctrlC(): Promise<void> {
  return new Promise((resolve) => {
    npm?.once('close', () => resolve());
    process.kill(-(npm?.pid ?? 0), 'SIGINT');
  });
}

const isAnswering = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

afterEach(() => {
  if (npm?.pid !== undefined && npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGKILL');
});

describe.skipIf(process.platform !== 'linux')('npm start without a display', () => {
  it(
    'says why it is the browser and where, serves the screens and the program there, and ends by Ctrl+C',
    { timeout: BUILDS_WITHIN_MS },
    async () => {
      const { origin, token } = await startNpm();
      expect(said).toContain('ទីនេះគ្មានអេក្រង់');
      expect(said).toContain('There is no display here for a window, so Sahakum opens for a browser.');

      const page = await (await fetch(origin)).text();
      const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
      expect((await fetch(new URL(script, origin))).status).toBe(200);

      const answer = await fetch(`${origin}/api/call`, {
        method: 'POST',
        headers: { [TOKEN_HEADER]: token, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ procedure: 'desk.view', input: {} }),
      });
      expect(await answer.json()).toMatchObject({ ok: true, value: { open: null } });

      await ctrlC();
      await expect.poll(() => isAnswering(origin)).toBe(false);
    },
  );
});
