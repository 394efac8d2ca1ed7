import type { Notice } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import type { Connection } from '../book/connection.ts';
import type { Header } from '../bundles/header.ts';
import type { Rules } from '../bundles/verify-bundle.ts';
import type { SigningKey } from '../platform/minisign.ts';
import type { Places } from './folder.ts';

export interface Unsealed {
  readonly zip: Buffer;
  /** Throws BundleRefused where the signed part says that it was made for somebody else. */
  readonly checkMeant: (header: Header) => void;
}

/** What taking bundles in needs from outside the workspace: the rules of the books, this computer's key, and the day. */
export interface Work {
  readonly places: Places;
  readonly db: Connection;
  readonly rules: Omit<Rules, 'progress'>;
  /** What a book's reports say of it, as JSON; the version counts changes of what is asked. */
  readonly figures: { readonly version: number; readonly of: (book: Book) => string };
  readonly key: () => SigningKey;
  /** The bundle inside a file that may be encrypted for this computer. Throws BundleRefused. */
  readonly unseal: (file: Buffer) => Promise<Unsealed>;
  readonly today: string;
  readonly unique: () => string;
  /** How much of one file is done, of 1. Throws where the work is to stop. */
  readonly progress: (share: number) => void;
}

/** A replica cannot be read or written; said to the advisor as it is. */
export class ReplicaUnusable extends Error {
  override readonly name = 'ReplicaUnusable';
  readonly notices: readonly Notice[];
  constructor(notices: readonly Notice[]) {
    super(notices.map(({ code }) => code).join(', '));
    this.notices = notices;
  }
}

/** The file of a replica is there and holds no book that can be read: it can only be made anew from bundles. */
export class ReplicaUnreadable extends ReplicaUnusable {
  constructor() {
    super([{ code: 'problem-book-unreadable', params: {} }]);
  }
}
