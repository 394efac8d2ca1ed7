import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether the machine has a program that checks ours independently. */
export const hasProgram = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
