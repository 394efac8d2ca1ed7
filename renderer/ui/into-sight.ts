/** As a ref: what has just been opened comes into sight, whole. */
export const intoSight = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};
