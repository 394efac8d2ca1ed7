/** Where a reader was in a long table, by the address of its screen: Back and a reload come to the same line again. */
export interface Place {
  readonly top: number;
  readonly active: number;
}

const KEY = 'sahakum.place ';

export function placeAt(address: string): Place | null {
  const text = window.sessionStorage.getItem(KEY + address);
  const [top, active] = (text ?? '').split(' ').map(Number);
  return top === undefined || active === undefined || !Number.isFinite(top + active) ? null : { top, active };
}

export const keepPlace = (address: string, { top, active }: Place): void =>
  window.sessionStorage.setItem(KEY + address, `${String(Math.round(top))} ${String(active)}`);
