/** The step `imports` of the checks: says each import that the table of rooms refuses, or that too little was read. */
import { importsOfTree, PLAUSIBLE_FILE_COUNT } from './imports-of-tree.ts';
import { ROOT } from './tool-path.ts';

const { fileCount, breaches } = await importsOfTree(ROOT);
for (const { rule, from, to } of breaches) process.stdout.write(`${rule}: ${from} → ${to}\n`);
if (fileCount <= PLAUSIBLE_FILE_COUNT) process.stdout.write(`only ${fileCount} files were read\n`);
process.exitCode = breaches.length === 0 && fileCount > PLAUSIBLE_FILE_COUNT ? 0 : 1;
