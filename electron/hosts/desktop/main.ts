import { app, dialog } from 'electron';
import { homeFolder } from '../../platform/node-ports.ts';
import { joinPath } from '../../platform/files.ts';
import { findRendererFolder, readPages } from '../screens/pages.ts';
import { answerWindows } from './answer-windows.ts';
import { bookOfArguments } from './book-of-arguments.ts';
import { guardContents } from './guard-contents.ts';
import { handOver, takeOver } from './handed-over.ts';
import { closeToTheWorld, nameScheme, servePages } from './serve-pages.ts';
import { Windows } from './windows.ts';

/**
 * The desktop's main process: it opens windows, menus and dialogs, and nothing else. The books are kept by programs of their
 * own (core.ts), so that no long work there ever holds up a window.
 */
const home = homeFolder(process.env);
const windows = new Windows(home);
let asked = bookOfArguments(process.argv.slice(1), process.cwd());

/** The machine's own home for the window: its memory lies with ours, and each home has one running program. */
app.setPath('userData', joinPath(home, 'window'));
app.setAppUserModelId('coop.sahakum.desktop');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
nameScheme();
guardContents();

/** macOS hands a clicked file over by this event, also before the program is ready. */
app.on('open-file', (event, path) => {
  event.preventDefault();
  if (app.isReady()) windows.show(path);
  else asked = path;
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', (event) => {
  if (!windows.areRunning) return;
  event.preventDefault();
  void windows.quitWhenEnded();
});

function start(): void {
  const folder = findRendererFolder();
  if (folder === null) {
    dialog.showErrorBox(
      'សហគមន៍ Sahakum',
      'The screens are not built. Run “npm run build”, or install the program again.',
    );
    app.exit(1);
    return;
  }
  servePages(readPages(folder));
  closeToTheWorld();
  answerWindows(windows);
  const { webContents } = windows.add(asked).window;
  webContents.once('did-finish-load', () => process.send?.('open')); // the launcher waits for it
}

if (app.requestSingleInstanceLock(handOver(asked))) {
  app.on('second-instance', (...[, , , data]) => windows.show(takeOver(data)));
  void app.whenReady().then(start);
} else {
  app.quit();
}
