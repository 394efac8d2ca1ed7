/**
 * What was typed on a form and not yet posted, for as long as this tab is open: leaving the screen loses nothing. Each book
 * has its own.
 */

const keyOf = (book: string, form: string): string => `sahakum.form ${form} ${book}`;

export function keptForm(book: string, form: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(book, form)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, string>>) : {};
  } catch {
    return {}; // Another program's words under this key are nobody's form.
  }
}

export const keepForm = (book: string, form: string, fields: Readonly<Record<string, string>>): void =>
  window.sessionStorage.setItem(keyOf(book, form), JSON.stringify(fields));

export const dropKept = (book: string, form: string): void => window.sessionStorage.removeItem(keyOf(book, form));
