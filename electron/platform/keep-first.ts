import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { syncFolder } from './files.ts';
import { makingMark, removeIfLetGo, removeLeftovers } from './leftovers.ts';

const OWNER_ONLY = 0o600;

/**
 * A secret that is made once: onto the disk under another name, then under its own if no other program was first. Both then
 * use that one.
 */
export function keepFirst(folder: string, name: string, content: string): void {
  const beginning = `${name}.making-`;
  removeLeftovers(folder, beginning);
  const making = join(folder, beginning + makingMark(randomBytes(6).toString('hex')));
  try {
    const file = openSync(making, 'wx', OWNER_ONLY);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    takeName(making, join(folder, name));
    // What a key was used for must not outlive the key through a power cut.
    syncFolder(folder);
  } finally {
    removeIfLetGo(making);
  }
}

function takeName(making: string, path: string): void {
  try {
    linkSync(making, path);
  } catch (error) {
    // Where files have one name only (a home on a USB stick), the whole key is moved there.
    if (errorCode(error) !== 'EEXIST' && !existsSync(path)) renameSync(making, path);
  }
}
