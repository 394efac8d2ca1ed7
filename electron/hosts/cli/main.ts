import { run } from './run.ts';

/** The program without a window: one command, its exit code, and nothing left open. */
process.exitCode = await run(process.argv.slice(2));
