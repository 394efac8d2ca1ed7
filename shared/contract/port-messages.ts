/**
 * What crosses the port between a window and the program that keeps its book: calls by number, each answered once. Beside
 * them the window takes a question back, and hears that something else than itself has changed the book.
 */
export type PortQuestion = { readonly id: number; readonly envelope: unknown } | { readonly takeBack: number };

export type PortAnswer =
  | { readonly id: number; readonly outcome: unknown }
  /** A fault of the program: nothing was posted, and its log has the rest. */
  | { readonly id: number; readonly failed: true }
  | { readonly changed: true };

/** The word by which a window is handed its port. */
export const PORT_HANDED_OVER = 'sahakum:port';
