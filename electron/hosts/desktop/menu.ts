import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../../shared/i18n/language.ts';
import { WINDOW_TEXTS } from '../../../shared/i18n/screens/window.ts';
import type { RecentLine } from './core-messages.ts';

export interface MenuDeeds {
  readonly chooseBook: () => void;
  readonly openBook: (path: string) => void;
  readonly newWindow: () => void;
}

type Said = (key: keyof typeof WINDOW_TEXTS) => string;

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** The menu in the language of the window in front; the books opened lately are the core's own list. */
export function showMenu(language: Language, recent: readonly RecentLine[], deeds: MenuDeeds): void {
  const say: Said = (key) => WINDOW_TEXTS[key][language];
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const menus = [...own, bookMenu(say, recent, deeds), editMenu(say), viewMenu(say)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

const bookMenu = (say: Said, recent: readonly RecentLine[], deeds: MenuDeeds): MenuItemConstructorOptions => ({
  label: say('menu.book'),
  submenu: [
    { label: say('menu.open'), accelerator: 'CmdOrCtrl+O', click: deeds.chooseBook },
    {
      label: say('menu.recent'),
      enabled: recent.length > 0,
      submenu: recent.map(({ path, name }) => ({
        // A single & would underline the letter that follows it.
        label: name.replaceAll('&', '&&'),
        toolTip: path,
        click: () => deeds.openBook(path),
      })),
    },
    LINE,
    { label: say('menu.newWindow'), accelerator: 'CmdOrCtrl+N', click: deeds.newWindow },
    { label: say('menu.closeWindow'), role: 'close' },
    { label: say('menu.quit'), role: 'quit' },
  ],
});

const editMenu = (say: Said): MenuItemConstructorOptions => ({
  label: say('menu.edit'),
  submenu: [
    { label: say('menu.undo'), role: 'undo' },
    { label: say('menu.redo'), role: 'redo' },
    LINE,
    { label: say('menu.cut'), role: 'cut' },
    { label: say('menu.copy'), role: 'copy' },
    { label: say('menu.paste'), role: 'paste' },
    { label: say('menu.selectAll'), role: 'selectAll' },
  ],
});

const viewMenu = (say: Said): MenuItemConstructorOptions => ({
  label: say('menu.view'),
  submenu: [
    { label: say('menu.larger'), role: 'zoomIn' },
    { label: say('menu.smaller'), role: 'zoomOut' },
    { label: say('menu.usual'), role: 'resetZoom' },
    LINE,
    { label: say('menu.fullScreen'), role: 'togglefullscreen' },
  ],
});
