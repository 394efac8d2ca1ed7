import { expect, it } from 'vitest';
import { runStage } from '../support/run-stage.ts';

/** A stage that hangs is ended, and whoever reads the log is told. */
const said = (script: string, longestMs: number): readonly [number | null, string] => {
  let text = '';
  const stage = { name: 'tests of patience', program: process.execPath, words: ['-e', script], longestMs };
  const status = runStage(stage, (more) => {
    text += more;
  });
  return [status, text];
};

it('says that a stage was ended for its time', () => {
  const [status, text] = said('setTimeout(() => {}, 60_000)', 600);
  expect(status).toBeNull();
  expect(text).toContain('The stage “tests of patience” was ended: it had not come to its end after 0.01 minutes.');
});

it('says nothing of one that came to its own end', () => {
  expect(said('process.exit(3)', 60_000)).toEqual([3, '']);
});
