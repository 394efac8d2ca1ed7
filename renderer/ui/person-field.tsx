import type { ReactElement } from 'react';
import { PartyPicker } from './party-picker.tsx';
import type { PartyPickerProps } from './party-picker.tsx';

/** Who a paper names: the code is blank while a name is only being typed, for then nobody is chosen yet. */
interface Named {
  readonly code: string;
  readonly text: string;
}

interface PersonFieldProps extends Omit<PartyPickerProps, 'onType' | 'onPick'> {
  readonly onChange: (person: Named) => void;
}

export function PersonField({ onChange, ...picker }: PersonFieldProps): ReactElement {
  return (
    <PartyPicker
      {...picker}
      onType={(text) => onChange({ code: '', text })}
      onPick={({ code, nameKm, nameEn }) => onChange({ code, text: `${code} ${nameKm || nameEn}` })}
    />
  );
}
