import { describe, expect, it } from 'vitest';
import type { PortAnswer, PortQuestion } from '../../shared/contract/port-messages.ts';
import { portTransport } from './port-transport.ts';

const ASK = { procedure: 'desk.view', input: {} } as const;

/** A program behind the port, played by the test: it hears what the page asks, and answers when the test says so. */
function newDesk() {
  let asked = 0;
  let hand: (port: MessagePort) => void = () => undefined;
  const transport = portTransport({
    connect: () => {
      asked += 1;
    },
    onPort: (listener) => {
      hand = listener;
    },
  });
  const handOver = () => {
    const { port1, port2 } = new MessageChannel();
    const heard: PortQuestion[] = [];
    port1.addEventListener('message', (event: MessageEvent<PortQuestion>) => heard.push(event.data));
    port1.start();
    hand(port2);
    return { heard, answer: (answer: PortAnswer) => port1.postMessage(answer), end: () => port1.close() };
  };
  return { transport, handOver, timesAsked: () => asked };
}

const untilHeard = (heard: readonly PortQuestion[], count: number) =>
  expect.poll(() => heard.length, { interval: 2 }).toBe(count);

describe('calls over a port', () => {
  it('asks for one port, and gives each call its own answer, in whatever order they come', async () => {
    const { transport, handOver, timesAsked } = newDesk();
    const calls = [transport.send(ASK), transport.send(ASK)];
    const { heard, answer, end } = handOver();
    await untilHeard(heard, 2);
    answer({ id: 2, outcome: 'of b' });
    answer({ id: 1, outcome: 'of a' });
    expect(await Promise.all(calls)).toEqual(['of a', 'of b']);
    expect(timesAsked()).toBe(1);
    end();
  });

  it('says that a fault happened, and goes on', async () => {
    const { transport, handOver } = newDesk();
    const { heard, answer, end } = handOver();
    const call = transport.send(ASK);
    await untilHeard(heard, 1);
    answer({ id: 1, failed: true });
    await expect(call).rejects.toThrow();
    end();
  });

  it('takes a question back, and tells the program so', async () => {
    const { transport, handOver } = newDesk();
    const { heard, end } = handOver();
    const away = new AbortController();
    const call = transport.send(ASK, away.signal);
    await untilHeard(heard, 1);
    away.abort();
    await expect(call).rejects.toThrow('taken back');
    await untilHeard(heard, 2);
    expect(heard[1]).toEqual({ takeBack: 1 });
    end();
  });

  it('fails what waits when the program ends, and the next call asks for a new port', async () => {
    const { transport, handOver, timesAsked } = newDesk();
    const first = handOver();
    const lost = transport.send(ASK);
    await untilHeard(first.heard, 1);
    first.end();
    await expect(lost).rejects.toThrow();
    const next = transport.send(ASK);
    const second = handOver();
    await untilHeard(second.heard, 1);
    second.answer({ id: 2, outcome: 'of b' });
    expect(await next).toBe('of b');
    expect(timesAsked()).toBe(1);
    second.end();
  });

  it('tells whoever listens that something else changed the book, until they listen no more', async () => {
    const { transport, handOver } = newDesk();
    const { answer, end } = handOver();
    let times = 0;
    const stop = transport.onChanged(() => {
      times += 1;
    });
    answer({ changed: true });
    await expect.poll(() => times, { interval: 2 }).toBe(1);
    stop();
    const call = transport.send(ASK);
    answer({ changed: true });
    answer({ id: 1, outcome: null });
    await call;
    expect(times).toBe(1);
    end();
  });
});
