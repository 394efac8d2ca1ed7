import type { ReactElement } from 'react';
import type { StatusOfParcel } from '../../../shared/contract/organic.ts';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useWords } from '../../ui/words.ts';

/** Whole kilograms. */
export function WholeKg({ kg }: { readonly kg: number }): ReactElement {
  return (
    <span className="figure">
      {groupDigits(kg)}
      <span className="figure__unit"> kg</span>
    </span>
  );
}

/** `In conversion (C2)`: the year of conversion goes with the word. */
export function StatusText({ status, year }: { readonly status: OrganicStatus; readonly year: number }): ReactElement {
  const { say } = useWords();
  return (
    <span className={`organic__status organic__status--${status}`}>
      {say(`status.${status}`)}
      {year > 0 ? ` (C${String(year)})` : ''}
    </span>
  );
}

/** Under a standard; conventional where nobody has decided anything. */
export const statusUnder = (statuses: readonly StatusOfParcel[], standard: string): StatusOfParcel | undefined =>
  statuses.find((each) => each.standard === standard);
