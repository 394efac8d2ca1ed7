import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { PortAnswer } from '../../../shared/contract/port-messages.ts';
import { CallQueue } from './call-queue.ts';

const newPort = () => {
  const heard: PortAnswer[] = [];
  return { heard, postMessage: (answer: PortAnswer) => void heard.push(answer) };
};

function newQueue(answer: (envelope: unknown) => unknown = (envelope) => envelope) {
  const [worked, faults]: [unknown[], unknown[]] = [[], []];
  const queue = new CallQueue(
    (envelope) => {
      worked.push(envelope);
      return answer(envelope);
    },
    (fault) => faults.push(fault),
  );
  return { queue, worked, faults };
}

async function untilEmpty(queue: CallQueue): Promise<void> {
  while (!queue.isEmpty) await soon();
  await soon();
}

it('answers one after the other, in the order in which they came, each to the port that asked', async () => {
  const { queue } = newQueue();
  const [one, two] = [newPort(), newPort()];
  queue.hear(one, { id: 1, envelope: 'a' });
  queue.hear(two, { id: 1, envelope: 'b' });
  queue.hear(one, { id: 2, envelope: 'c' });
  expect(one.heard, 'nothing is answered while the port is being heard').toEqual([]);
  await untilEmpty(queue);
  expect(one.heard).toEqual([
    { id: 1, outcome: 'a' },
    { id: 2, outcome: 'c' },
  ]);
  expect(two.heard).toEqual([{ id: 1, outcome: 'b' }]);
});

it('never works on a question that was taken back while it waited', async () => {
  const { queue, worked } = newQueue();
  const [one, two] = [newPort(), newPort()];
  queue.hear(one, { id: 1, envelope: 'a' });
  queue.hear(two, { id: 1, envelope: 'b' });
  queue.hear(one, { takeBack: 1 });
  await untilEmpty(queue);
  expect(worked).toEqual(['b']);
  expect(one.heard).toEqual([]);
});

it('posts what a window had sent before it was closed, and works no more on what it only asked', async () => {
  const { queue, worked } = newQueue();
  const [gone, here] = [newPort(), newPort()];
  const posting = { procedure: 'paddy.purchase', input: {}, key: 'k-1' };
  queue.hear(gone, { id: 1, envelope: { procedure: 'ledger.view', input: {} } });
  queue.hear(gone, { id: 2, envelope: { ...posting, dryRun: true } });
  queue.hear(gone, { id: 3, envelope: posting });
  queue.hear(here, { id: 1, envelope: 'asked' });
  queue.forget(gone);
  await untilEmpty(queue);
  expect(worked).toEqual([posting, 'asked']);
});

it('says that a fault happened, without its words, and goes on with the next', async () => {
  const fault = new Error('a line of the book');
  const { queue, faults } = newQueue((envelope) => {
    if (envelope === 'bad') throw fault;
    return envelope;
  });
  const port = newPort();
  queue.hear(port, { id: 1, envelope: 'bad' });
  queue.hear(port, { id: 2, envelope: 'good' });
  await untilEmpty(queue);
  expect(faults).toEqual([fault]);
  expect(port.heard).toEqual([
    { id: 1, failed: true },
    { id: 2, outcome: 'good' },
  ]);
});
