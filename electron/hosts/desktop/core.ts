import type { MessageEvent, MessagePortMain } from 'electron';
import type { DeskView } from '../../../shared/contract/book.ts';
import type { PortAnswer, PortQuestion } from '../../../shared/contract/port-messages.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { Session } from '../../core/session.ts';
import { threadsEnded } from '../../platform/long-thread.ts';
import { nodePorts } from '../../platform/node-ports.ts';
import { userName } from '../../platform/user-name.ts';
import { CallQueue } from './call-queue.ts';
import type { FromCore, ToCore } from './core-messages.ts';

/**
 * The program that keeps the book of one window, in a process of its own (Electron's utility process): the only one with a
 * connection to it. Main hands it the window's port, and the window asks over that.
 */
const main = process.parentPort;
const session = new Session(nodePorts());
const actor = userName();
const ports = new Set<MessagePortMain>();
const PORTS_CLOSE_WITHIN_MS = 2_000;
const TRY_EVERY_MS = 20;

const tellMain = (message: FromCore): void => main.postMessage(message);

function log(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}

const deskView = (): Outcome<unknown> => session.call({ procedure: 'desk.view', input: {} }, actor);

function tellDesk(): void {
  const seen = deskView();
  if (!seen.ok) return;
  const { open, recent, look } = seen.value as DeskView;
  tellMain({
    kind: 'desk',
    book: open?.path ?? null,
    language: look.language,
    recent: recent
      .filter((book) => book.exists)
      .map((book) => ({
        path: book.path,
        name: (look.language === 'km' ? book.nameKm : book.nameEn) || book.fileName,
      })),
  });
}

const isDeskCommand = (envelope: unknown): boolean => {
  const { procedure } = (envelope ?? {}) as { readonly procedure?: unknown };
  return typeof procedure === 'string' && procedure.startsWith('desk.') && procedure !== 'desk.view';
};

const queue = new CallQueue((envelope) => {
  const outcome = session.call(envelope, actor);
  if (isDeskCommand(envelope)) tellDesk();
  return outcome;
}, log);

function takePort(port: MessagePortMain): void {
  ports.add(port);
  port.on('message', ({ data }: MessageEvent) => queue.hear(port, data as PortQuestion));
  port.on('close', () => {
    ports.delete(port);
    queue.forget(port);
  });
  port.start();
}

function tellPages(): void {
  for (const port of ports) port.postMessage({ changed: true } satisfies PortAnswer);
}

function open(path: string): void {
  const opened = session.open(path);
  if (!opened.ok) {
    const message = opened.refusals.map((notice) => noticeText(notice, 'both')).join('\n');
    tellMain({ kind: 'not-opened', path, message });
  }
  tellDesk();
  tellPages();
}

function leave(): void {
  session.closeBook();
  tellDesk();
  tellPages();
}

/** Ends when the window's ports are closed, for then all that it had sent has come, and when that has been answered. */
function close(triesLeft = PORTS_CLOSE_WITHIN_MS / TRY_EVERY_MS): void {
  if (queue.isEmpty && (ports.size === 0 || triesLeft <= 0)) {
    session.close();
    void threadsEnded().then(() => process.exit(0));
    return;
  }
  setTimeout(() => close(triesLeft - 1), TRY_EVERY_MS);
}

main.on('message', ({ data, ports: [port] }: MessageEvent) => {
  const message = data as ToCore;
  if (message.kind === 'open') open(message.path);
  else if (message.kind === 'port' && port) takePort(port);
  else if (message.kind === 'leave') leave();
  else if (message.kind === 'close') close();
});
tellDesk();
