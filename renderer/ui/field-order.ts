/**
 * Enter goes on as the hand goes down the paper: to the next field of the form, and from the last to the button that
 * posts. A group of choices is one step.
 */
const STEPS =
  'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled), button[type=submit]:not(:disabled)';

const isStep = (element: HTMLElement): boolean =>
  !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);

export function focusField(element: HTMLElement | null | undefined): void {
  element?.focus();
  if (element instanceof HTMLInputElement && element.type !== 'radio') element.select();
}

export function focusNext(form: HTMLElement, from: Element): void {
  const steps = [...form.querySelectorAll<HTMLElement>(STEPS)].filter((element) => isStep(element) || element === from);
  const name = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : null;
  const rest = steps.slice(steps.findIndex((element) => element === from) + 1);
  focusField(rest.find((element) => name === null || element.getAttribute('name') !== name));
}

/** The first field that is marked as wrong, for the eye and for the keyboard. */
export const focusFirstWrong = (form: HTMLElement): void =>
  focusField(form.querySelector<HTMLElement>('[aria-invalid=true]'));
