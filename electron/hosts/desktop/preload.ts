import { contextBridge, ipcRenderer } from 'electron';

/**
 * The door between a window and the program: it hands on the port to the book, and lets five questions through. It has no
 * other power, and imports nothing, so that it can be read whole.
 */
ipcRenderer.on('sahakum:port', (event) => window.postMessage('sahakum:port', window.location.origin, event.ports));

contextBridge.exposeInMainWorld('sahakum', {
  connect: (): void => ipcRenderer.send('sahakum:connect'),
  chooseBook: (): Promise<unknown> => ipcRenderer.invoke('sahakum:choose-book'),
  choosePlace: (suggestedName: unknown): Promise<unknown> =>
    ipcRenderer.invoke('sahakum:choose-place', String(suggestedName)),
  chooseFolder: (): Promise<unknown> => ipcRenderer.invoke('sahakum:choose-folder'),
  chooseBundles: (): Promise<unknown> => ipcRenderer.invoke('sahakum:choose-bundles'),
});
