import { dialog } from 'electron';
import { basename } from 'node:path';
import { WINDOW_TEXTS } from '../../../shared/i18n/screens/window.ts';
import type { BookWindow } from './book-window.ts';

/** The system's own dialogs: they only answer a path, and touch no file. */
export async function chooseBook({ window, language }: BookWindow): Promise<string | null> {
  const filters = [{ name: WINDOW_TEXTS['window.books'][language], extensions: ['sahakum'] }];
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
  return filePaths[0] ?? null;
}

/** A window suggests a name, never a folder. */
export async function choosePlace({ window }: BookWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(suggestedName) });
  return canceled || filePath === '' ? null : filePath;
}

export async function chooseFolder({ window }: BookWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return filePaths[0] ?? null;
}

/** As many as arrived; `.zip.age` ends with age for the system. */
export async function chooseBundles({ window, language }: BookWindow): Promise<readonly string[]> {
  const filters = [{ name: WINDOW_TEXTS['window.bundles'][language], extensions: ['zip', 'age'] }];
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'], filters });
  return filePaths;
}
