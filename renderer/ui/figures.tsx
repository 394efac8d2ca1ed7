import type { ReactElement } from 'react';
import { formatHa } from '../../shared/domain/organic/quota.ts';
import { RIEL_SIGN, amountText, groupDigits, kgText } from '../../shared/i18n/format.ts';
import type { Currency } from '../../shared/kernel/money.ts';

interface MoneyTextProps {
  readonly minor: number;
  readonly currency?: Currency;
  /** Nothing is written as a dash, as in a register's empty column. */
  readonly dash?: boolean;
  readonly bare?: boolean;
}

/** An amount with its unit in a lighter tone: digits of one width, so that columns line up. */
export function MoneyText({ minor, currency = 'KHR', dash = false, bare = false }: MoneyTextProps): ReactElement {
  if (dash && minor === 0) return <span className="figure figure--none">–</span>;
  return (
    <span className="figure">
      {amountText(minor, currency)}
      {bare ? null : <span className="figure__unit"> {currency === 'KHR' ? RIEL_SIGN : currency}</span>}
    </span>
  );
}

export function KgText({ grams }: { readonly grams: number }): ReactElement {
  return (
    <span className="figure">
      {kgText(grams)}
      <span className="figure__unit"> kg</span>
    </span>
  );
}

/** Hectares of square metres, with the unit in a lighter tone. */
export function HaText({ areaM2 }: { readonly areaM2: number }): ReactElement {
  return (
    <span className="figure">
      {groupDigits(formatHa(areaM2))}
      <span className="figure__unit"> ha</span>
    </span>
  );
}
