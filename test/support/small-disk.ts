import { spawnSync } from 'node:child_process';
import { tempFolder } from './temp-folder.ts';

/** A disk of so many kB, where the machine lets us make one (root on Linux); null elsewhere. */
export interface SmallDisk {
  readonly folder: string;
  readonly remove: () => void;
}

export function smallDisk(kb: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = tempFolder('disk');
  const args = ['-t', 'tmpfs', '-o', `size=${String(kb)}k`, 'tmpfs', folder];
  if (spawnSync('mount', args, { stdio: 'ignore' }).status !== 0) return null;
  return { folder, remove: () => void spawnSync('umount', ['-l', folder], { stdio: 'ignore' }) };
}
