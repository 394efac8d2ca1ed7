import type { Said } from '../language.ts';

/** The desktop's own window: its menu, and the titles of the system's dialogs. */
export const WINDOW_TEXTS = {
  'menu.book': { km: 'សៀវភៅ', en: 'Book' },
  'menu.open': { km: 'បើកសៀវភៅ…', en: 'Open a book…' },
  'menu.recent': { km: 'សៀវភៅដែលបានបើកថ្មីៗ', en: 'Opened lately' },
  'menu.newWindow': { km: 'បង្អួចថ្មី', en: 'New window' },
  'menu.closeWindow': { km: 'បិទបង្អួច', en: 'Close the window' },
  'menu.quit': { km: 'ចាកចេញ', en: 'Quit' },
  'menu.edit': { km: 'កែ', en: 'Edit' },
  'menu.undo': { km: 'មិនធ្វើវិញ', en: 'Undo' },
  'menu.redo': { km: 'ធ្វើវិញ', en: 'Redo' },
  'menu.cut': { km: 'កាត់', en: 'Cut' },
  'menu.copy': { km: 'ចម្លង', en: 'Copy' },
  'menu.paste': { km: 'បិទភ្ជាប់', en: 'Paste' },
  'menu.selectAll': { km: 'ជ្រើសរើសទាំងអស់', en: 'Select all' },
  'menu.view': { km: 'មើល', en: 'View' },
  'menu.larger': { km: 'អក្សរធំជាងមុន', en: 'Larger' },
  'menu.smaller': { km: 'អក្សរតូចជាងមុន', en: 'Smaller' },
  'menu.usual': { km: 'ទំហំធម្មតា', en: 'Usual size' },
  'menu.fullScreen': { km: 'ពេញអេក្រង់', en: 'Full screen' },
  'window.books': { km: 'សៀវភៅសហគមន៍', en: 'Sahakum books' },
  'window.bundles': { km: 'កញ្ចប់របស់សហគមន៍', en: 'Bundles of cooperatives' },
  'window.notOpened': { km: 'មិនអាចបើកសៀវភៅបានទេ', en: 'The book was not opened' },
} as const satisfies Readonly<Record<string, Said>>;
