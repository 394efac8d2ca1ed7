import { run } from './run.ts';

/** The program without a window: one command, its exit code, and nothing left open. */
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A fault of the program itself: its transaction was rolled back, so the book is as it was before the command.
  process.stderr.write(
    `Sahakum failed, and what it was doing was undone; what it had answered stands. Please report this:\n${faultText(error)}\n`,
  );
  process.exitCode = 70;
}

function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
