import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { present } from '../../shared/kernel/assert.ts';

/** The folder `resources`, beside the built program or, when it runs from its sources, at the top of the project. */
export function resourcesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'resources');
    if (existsSync(join(candidate, 'sample'))) return candidate;
    const up = dirname(folder);
    folder = present(up === folder ? null : up, 'the program has its resources');
  }
}

export const practiceFolder = (): string => join(resourcesFolder(), 'sample', 'tram-kak');

/** The chart of accounts of a cooperative that brings none of its own. */
export const chartFile = (): string => join(resourcesFolder(), 'charts', 'cooperative.csv');
