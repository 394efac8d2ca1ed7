/** `npm run check`: the one command that says whether a change may be kept. */
import { runChecks } from './check-steps.ts';

const { passed, failed } = runChecks();
process.stdout.write(`${passed} checks passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
