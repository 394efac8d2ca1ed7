import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { isCalendarDate } from '../../shared/kernel/calendar-date.ts';
import { figure } from '../../shared/kernel/plain-text.ts';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import { useWords } from './words.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly error?: ReactNode;
  readonly readOnly?: boolean;
  readonly name?: string;
  /** Said below while no day is written, where blank means something. */
  readonly hint?: string;
}

/** Letters of a whole day. */
const WHOLE = 10;

/** A day typed as year-month-day, in either set of digits; the month's name below says how it was read. */
export function DateField({
  label,
  value,
  onChange,
  error,
  name = 'date',
  hint,
  readOnly = false,
}: DateFieldProps): ReactElement {
  const { day, say, language } = useWords();
  const [left, setLeft] = useState(false);
  const isDay = isCalendarDate(value);
  // A day half typed is not yet wrong; one that is whole, or was left, is.
  const isWrong = !isDay && value !== '' && (left || value.length >= WHOLE);
  const wrong = isWrong ? noticeText({ code: 'date-not-a-day', params: { value } }, language) : undefined;
  return (
    <TextInput
      label={label}
      name={name}
      value={value}
      readOnly={readOnly}
      autoComplete="off"
      className="date-field"
      placeholder={say('date.form')}
      description={isDay ? day(value) : (hint ?? say('date.form'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error ?? wrong}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(figure(event.currentTarget.value).replaceAll('/', '-').slice(0, WHOLE))}
    />
  );
}
