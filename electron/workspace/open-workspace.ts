import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Connection } from '../book/connection.ts';
import { storageRefusal } from '../book/storage-error.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import type { Places } from './folder.ts';
import { isWorkspace, isWorkspaceOrFree, makeFolders, placesIn } from './folder.ts';
import { openStore, StoreFromFuture } from './store.ts';

/** An advisor's workspace on the disk, and what it remembers. */
export interface OpenWorkspace {
  readonly places: Places;
  readonly db: Connection;
}

/** Makes the folder and what is in it where there is none and `make` says so. */
export function openWorkspace(
  path: string,
  { unique, make }: { readonly unique: string; readonly make: boolean },
): Outcome<OpenWorkspace> {
  const places = placesIn(path);
  const { folder } = places;
  try {
    // Beside a workspace others may lay what they like: a system its own files, an advisor the table that was saved.
    if (!isWorkspace(places) && !(make && isWorkspaceOrFree(places)))
      return refuse('workspace-not-folder', { path: folder }, 'path');
    makeFolders(places);
    return done({ places, db: openStore(places.db, unique) });
  } catch (error) {
    const reason = reasonOf(error);
    if (error instanceof StoreFromFuture) return refuse('workspace-from-future', { path: folder }, 'path');
    const code = errorCode(error);
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code))
      return refuse('workspace-damaged', { path: folder, reason }, 'path');
    if (/^(E[A-Z]+|SQLITE_(CANTOPEN|READONLY|PERM).*)$/.test(code))
      return refuse('workspace-not-writable', { path: folder, reason }, 'path');
    const refused = storageRefusal(error);
    if (refused) return refused;
    throw error;
  }
}
