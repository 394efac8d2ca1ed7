import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { START_ADDRESS } from './answer-page.ts';
import type { BookWindow } from './book-window.ts';
import { chooseBook, chooseBundles, chooseFolder, choosePlace } from './dialogs.ts';
import type { Windows } from './windows.ts';

/** The five questions that a window may put to main; each is heard only from the page of a window of ours. */
export function answerWindows(windows: Windows): void {
  const senderOf = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): BookWindow | undefined => {
    const isOwnPage = senderFrame === sender.mainFrame && senderFrame.url.startsWith(START_ADDRESS);
    return isOwnPage ? windows.ofContents(sender) : undefined;
  };
  ipcMain.on('sahakum:connect', (event) => senderOf(event)?.connect());
  ipcMain.handle('sahakum:choose-book', (event) => {
    const asking = senderOf(event);
    return asking ? chooseBook(asking) : null;
  });
  ipcMain.handle('sahakum:choose-place', (event, suggestedName: unknown) => {
    const asking = senderOf(event);
    return asking && typeof suggestedName === 'string' ? choosePlace(asking, suggestedName) : null;
  });
  ipcMain.handle('sahakum:choose-folder', (event) => {
    const asking = senderOf(event);
    return asking ? chooseFolder(asking) : null;
  });
  ipcMain.handle('sahakum:choose-bundles', (event) => {
    const asking = senderOf(event);
    return asking ? chooseBundles(asking) : [];
  });
}
