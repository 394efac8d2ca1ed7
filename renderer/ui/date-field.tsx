import { TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { isCalendarDate } from '../../shared/kernel/calendar-date.ts';
import { latinDigits } from '../../shared/kernel/plain-text.ts';
import { useWords } from './words.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly error?: ReactNode;
  readonly name?: string;
}

/** A day typed as year-month-day, in either set of digits; the month's name below says how it was read. */
export function DateField({ label, value, onChange, error, name = 'date' }: DateFieldProps): ReactElement {
  const { day, say } = useWords();
  return (
    <TextInput
      label={label}
      name={name}
      value={value}
      maxLength={10}
      autoComplete="off"
      className="date-field"
      placeholder={say('date.form')}
      description={isCalendarDate(value) ? day(value) : say('date.form')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      onChange={(event) => onChange(latinDigits(event.currentTarget.value).replaceAll('/', '-'))}
    />
  );
}
