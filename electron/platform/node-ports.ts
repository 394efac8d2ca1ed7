import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Ids, Ports } from './ports.ts';

/** The ports as a running program has them. */
const CAMBODIA_OFFSET_MS = 7 * 60 * 60 * 1000;

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date(Date.now() + CAMBODIA_OFFSET_MS).toISOString().slice(0, 10),
};

export const randomIds: Ids = { hex: (bytes) => randomBytes(bytes).toString('hex') };

export function homeFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env['SAHAKUM_HOME'];
  if (own) return own;
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Sahakum');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sahakum');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'sahakum');
}

export const nodePorts = (): Ports => ({ clock: systemClock, ids: randomIds, home: homeFolder(process.env) });
