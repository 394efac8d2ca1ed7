import { TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { DateField } from './date-field.tsx';
import { useWords } from './words.ts';

interface DayAndNumberProps {
  readonly form: { readonly date: string; readonly reference: string };
  readonly change: (change: { readonly date?: string; readonly reference?: string }) => void;
  readonly errorAt: (field: string) => ReactNode;
}

/** The day that a paper was written on, and the number that stands on it. */
export function DayAndNumber({ form, change, errorAt }: DayAndNumberProps): ReactElement {
  const { say } = useWords();
  return (
    <>
      <DateField
        label={say('common.date')}
        value={form.date}
        onChange={(date) => change({ date })}
        error={errorAt('date')}
      />
      <TextInput
        label={say('common.reference')}
        name="reference"
        maxLength={40}
        autoComplete="off"
        placeholder={say('paddy.referenceHint')}
        value={form.reference}
        error={errorAt('reference')}
        onChange={(event) => change({ reference: event.currentTarget.value })}
      />
    </>
  );
}
