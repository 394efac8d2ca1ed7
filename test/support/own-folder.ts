import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_FOLDER } from './temp-folder.ts';

/** One folder for everything that a run of tests makes; it goes with the run, also where a worker of it was killed. */
export default function ownFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sahakum-tests-'));
  chmodSync(folder, 0o755); // some tests go on as a user who owns none of it
  process.env[TEST_FOLDER] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
