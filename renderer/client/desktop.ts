/**
 * What the window of the desktop can do that a browser cannot: hand over the port to the book, and ask with the system's own
 * dialogs where a file is. It is all that the preload (electron/hosts/desktop/preload.ts) lets through.
 */
export interface Desktop {
  /** Asks for a port to the program that keeps the book; it arrives as a message of this window. */
  readonly connect: () => void;
  /** The book that was chosen, null where none was. */
  readonly chooseBook: () => Promise<string | null>;
  /** Where a file is to be saved, null where that was given up. */
  readonly choosePlace: (suggestedName: string) => Promise<string | null>;
  /** A folder, to work in or to save into; null where none was chosen. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Bundles that have arrived, as many as there are; none where that was given up. */
  readonly chooseBundles: () => Promise<readonly string[]>;
}

declare global {
  interface Window {
    readonly sahakum?: Desktop;
  }
}

/** Undefined in a browser: there a path is typed. */
export const desktop: Desktop | undefined = typeof window === 'undefined' ? undefined : window.sahakum;
