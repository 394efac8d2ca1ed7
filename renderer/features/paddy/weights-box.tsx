import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { errorOf } from '../../ui/field-errors.ts';
import { useWords } from '../../ui/words.ts';
import type { FieldName } from './purchase-form.ts';
import type { Purchase } from './use-purchase.ts';

interface NumberLineProps {
  readonly purchase: Purchase;
  readonly name: FieldName;
  readonly label: TextKey;
  readonly unit: string;
  /** Name under which a refusal speaks of it, where that is another. */
  readonly field?: string;
}

/** One figure of the slip: label, right-aligned digits, unit. Khmer digits become Latin while typing. */
export function NumberLine({ purchase, name, label, unit, field = name }: NumberLineProps): ReactElement {
  const { say, language } = useWords();
  const { fields, set, noticesOf, leave } = purchase;
  // Where one refusal speaks of several fields, those left blank have no part in it.
  const notices = field !== name && fields[name] === '' ? [] : noticesOf(field);
  return (
    <TextInput
      label={say(label)}
      name={name}
      value={fields[name]}
      className="number-line"
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      readOnly={purchase.sending}
      rightSection={<span className="number-line__unit">{unit}</span>}
      rightSectionWidth={unit === '' ? 10 : 44}
      error={errorOf(notices, language)}
      onBlur={() => leave(field)}
      onChange={(event) => set(name, figure(event.currentTarget.value))}
    />
  );
}

export function WeightsBox({ purchase }: { readonly purchase: Purchase }): ReactElement {
  const { say } = useWords();
  return (
    <fieldset className="box">
      <legend>{say('paddy.weights')}</legend>
      <NumberLine purchase={purchase} name="bags" label="paddy.bags" unit="" />
      <NumberLine purchase={purchase} name="grossKg" label="paddy.gross" unit="kg" />
      <NumberLine purchase={purchase} name="tareKg" label="paddy.tare" unit="kg" />
      <NumberLine purchase={purchase} name="moisturePct" label="paddy.moisture" unit="%" />
      <NumberLine purchase={purchase} name="impurityPct" label="paddy.impurity" unit="%" />
      <NumberLine purchase={purchase} name="loan" field="deductions" label="paddy.loan" unit="៛" />
      <NumberLine purchase={purchase} name="inputAdvance" field="deductions" label="paddy.inputAdvance" unit="៛" />
    </fieldset>
  );
}
