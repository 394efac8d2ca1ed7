import { BrowserWindow, dialog, MessageChannelMain, utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import { PORT_HANDED_OVER } from '../../../shared/contract/port-messages.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { WINDOW_TEXTS } from '../../../shared/i18n/screens/window.ts';
import { START_ADDRESS } from './answer-page.ts';
import type { FromCore, RecentLine, ToCore } from './core-messages.ts';
import { keepPlace, lastPlace } from './keep-place.ts';
import { USUAL_SIZE } from './window-place.ts';

const CORE = fileURLToPath(new URL('./core.js', import.meta.url));
const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));
/** Time for what the window had sent to be posted, be it a long import, before the program is ended by force. */
const CLOSES_WITHIN_MS = 60_000;

/**
 * One window and the program that keeps its book. The window is sandboxed and can only ask; when the program ends, the window
 * says so, and asking again starts it with the same book.
 */
export class BookWindow {
  readonly window: BrowserWindow;
  /** Once the window is closed and the program behind it has finished and ended. */
  readonly ended: Promise<void>;
  readonly #onDesk: () => void;
  #core: UtilityProcess | null = null;
  book: string | null;
  language: Language = 'km';
  recent: readonly RecentLine[] = [];

  constructor(options: { readonly home: string; readonly book: string | null; readonly onDesk: () => void }) {
    const { home, book, onDesk } = options;
    this.book = book;
    this.#onDesk = onDesk;
    this.window = newWindow(home);
    this.window.once('close', () => keepPlace(home, this.window));
    this.ended = new Promise((resolve) => {
      this.window.once('closed', () => this.#endCore(resolve));
    });
    this.#startCore();
    void this.window.loadURL(START_ADDRESS);
  }

  /** Hands the window a port of its own to its book. */
  connect(): void {
    const core = this.#core ?? this.#startCore();
    const { port1, port2 } = new MessageChannelMain();
    core.postMessage({ kind: 'port' } satisfies ToCore, [port1]);
    this.window.webContents.postMessage(PORT_HANDED_OVER, null, [port2]);
  }

  open(path: string): void {
    this.book = path; // The next start finds it here already; where it does not open, the core says so.
    (this.#core ?? this.#startCore()).postMessage({ kind: 'open', path } satisfies ToCore);
  }

  /** Puts the book away, since another window has it. */
  leave(): void {
    this.#core?.postMessage({ kind: 'leave' } satisfies ToCore);
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  #startCore(): UtilityProcess {
    const core = utilityProcess.fork(CORE, [], { serviceName: 'sahakum-core' });
    core.on('message', (message: FromCore) => this.#hear(message));
    core.once('exit', (code) => {
      if (code !== 0) process.stderr.write(`The program that keeps the book ended with ${String(code)}.\n`);
      if (this.#core === core) this.#core = null;
    });
    this.#core = core;
    if (this.book !== null) this.open(this.book);
    return core;
  }

  #hear(message: FromCore): void {
    if (message.kind === 'desk') {
      this.book = message.book;
      this.language = message.language;
      this.recent = message.recent;
      this.#onDesk();
      return;
    }
    if (this.window.isDestroyed()) return;
    void dialog.showMessageBox(this.window, {
      type: 'warning',
      message: WINDOW_TEXTS['window.notOpened'][this.language],
      detail: `${message.path}\n${message.message}`,
    });
  }

  #endCore(hasEnded: () => void): void {
    const core = this.#core;
    if (!core) {
      hasEnded();
      return;
    }
    core.postMessage({ kind: 'close' } satisfies ToCore);
    const late = setTimeout(() => core.kill(), CLOSES_WITHIN_MS);
    core.once('exit', () => {
      clearTimeout(late);
      hasEnded();
    });
  }
}

function newWindow(home: string): BrowserWindow {
  const { bounds, isMaximized } = lastPlace(home);
  const window = new BrowserWindow({
    ...(bounds ?? USUAL_SIZE),
    title: 'សហគមន៍ Sahakum',
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false, // its word lists would be fetched from the network
    },
  });
  if (isMaximized) window.maximize();
  return window;
}
