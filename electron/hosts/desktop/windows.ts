import { app, BrowserWindow } from 'electron';
import { BookWindow } from './book-window.ts';
import { chooseBook } from './dialogs.ts';
import { showMenu } from './menu.ts';
import { isSameBook } from './same-book.ts';

/** The open windows, each with its book: a book that is open already is brought to the front, never opened twice. */
export class Windows {
  readonly #home: string;
  readonly #open = new Set<BookWindow>();
  /** Those whose program still runs, the window closed or not. */
  readonly #running = new Set<BookWindow>();

  constructor(home: string) {
    this.#home = home;
  }

  /** Opens a book, in the window that has it, or in one without a book, or in a new one; null brings a window to the front. */
  show(book: string | null): void {
    const all = [...this.#open];
    const found = book === null ? all[0] : all.find((one) => isSameBook(one.book, book));
    if (found) {
      found.focus();
      return;
    }
    const empty = all.find((one) => one.book === null);
    if (!empty || book === null) {
      this.add(book);
      return;
    }
    empty.open(book);
    empty.focus();
  }

  add(book: string | null): BookWindow {
    const added = new BookWindow({ home: this.#home, book, onDesk: () => this.#takeNews(added) });
    this.#open.add(added);
    this.#running.add(added);
    added.window.once('closed', () => this.#open.delete(added));
    void added.ended.then(() => this.#running.delete(added));
    added.window.on('focus', () => this.#refreshMenu());
    return added;
  }

  get areRunning(): boolean {
    return this.#running.size > 0;
  }

  /** Quits when every program has finished what it was asked, unless a window was opened meanwhile. */
  async quitWhenEnded(): Promise<void> {
    await Promise.all([...this.#running].map(({ ended }) => ended));
    if (this.#open.size === 0) app.quit();
  }

  /** The window whose own page sent a message; undefined for anything else. */
  ofContents(contents: Electron.WebContents): BookWindow | undefined {
    return [...this.#open].find(({ window }) => window.webContents === contents);
  }

  get #front(): BookWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return [...this.#open].find(({ window }) => window === focused) ?? [...this.#open].at(-1);
  }

  /** A page may open a book that another window has: that one comes to the front, and this one puts it away again. */
  #takeNews(about: BookWindow): void {
    const holder = [...this.#open].find((one) => one !== about && isSameBook(one.book, about.book));
    if (holder) {
      about.leave();
      holder.focus();
    } else if (about.book !== null) app.addRecentDocument(about.book);
    this.#refreshMenu();
  }

  #refreshMenu(): void {
    const front = this.#front;
    if (!front) return;
    showMenu(front.language, front.recent, {
      chooseBook: () => void this.#choose(front),
      openBook: (path) => this.show(path),
      newWindow: () => void this.add(null),
    });
  }

  async #choose(front: BookWindow): Promise<void> {
    const chosen = await chooseBook(front);
    if (chosen !== null) this.show(chosen);
  }
}
