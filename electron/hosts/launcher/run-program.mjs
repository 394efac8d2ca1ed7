/**
 * Runs a program in our place: its exit code becomes ours, and a signal sent to us reaches it. No shell is between, so
 * that paths with spaces or Khmer letters arrive as they are, on Windows too.
 */
import { spawn } from 'node:child_process';

/** npm moves to the project's folder before it runs a script; the paths that were typed are meant from where they were typed. */
export function atCaller() {
  const { INIT_CWD: caller } = process.env;
  if (process.env.npm_lifecycle_event !== undefined && caller !== undefined) process.chdir(caller);
}

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A Ctrl+C at the keyboard already reaches every program of the terminal, so it is passed on only when it came from
 * elsewhere; twice would cut short the closing of the book. What comes back tells whether any signal came.
 */
export function passSignals(child) {
  const atKeyboard = process.stdin.isTTY === true;
  let came = false;
  for (const signal of PASSED_ON) {
    process.on(signal, () => {
      came = true;
      if (signal !== 'SIGINT' || !atKeyboard) child.kill(signal);
    });
  }
  return () => came;
}

export function endLike(code, signal) {
  if (signal === null) {
    process.exitCode = code ?? 1;
    return;
  }
  for (const name of PASSED_ON) process.removeAllListeners(name);
  if (process.platform === 'win32') process.exitCode = 1;
  else process.kill(process.pid, signal);
}

/** Starts the program; `stdout` is 'inherit', or 'pipe' for a caller that reads its lines. */
export function runProgram(program, args, stdout = 'inherit') {
  const child = spawn(program, args, { stdio: ['inherit', stdout, 'inherit'] });
  passSignals(child);
  child.once('error', (error) => {
    process.stderr.write(`Sahakum could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('close', endLike);
  return child;
}
