import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Language, Said } from '../../../shared/i18n/language.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { DateField } from '../../ui/date-field.tsx';

/** The lines of a form of certification: each shows what is typed, and what is wrong with it beside it. */
export interface FormLines<K extends string> {
  readonly form: Readonly<Record<K, string>>;
  readonly change: (change: Partial<Readonly<Record<K, string>>>) => void;
  readonly errorAt: (field: string) => ReactNode;
}

interface LineProps<K extends string> {
  readonly lines: FormLines<K>;
  readonly name: K;
  readonly label: string;
  readonly hint?: string;
}

const changeOf = <K extends string>(name: K, value: string): Partial<Readonly<Record<K, string>>> =>
  ({ [name]: value }) as Partial<Readonly<Record<K, string>>>;

interface TextLineProps<K extends string> extends LineProps<K> {
  /** A number: Khmer digits become Latin while typing. */
  readonly isFigure?: boolean;
  readonly isWide?: boolean;
}

export function TextLine<K extends string>(props: TextLineProps<K>): ReactElement {
  const { lines, name, label, hint, isFigure = false, isWide = false } = props;
  return (
    <TextInput
      label={label}
      name={name}
      value={lines.form[name]}
      placeholder={hint ?? ''}
      maxLength={300}
      autoComplete="off"
      error={lines.errorAt(name)}
      {...(isWide ? { className: 'organic__wide' } : {})}
      {...(isFigure ? { inputMode: 'decimal' as const } : {})}
      onChange={({ currentTarget: { value } }) => lines.change(changeOf(name, isFigure ? figure(value) : value))}
    />
  );
}

/** A few sentences. */
export function LongLine<K extends string>({ lines, name, label, hint }: LineProps<K>): ReactElement {
  return (
    <Textarea
      className="organic__wide"
      label={label}
      name={name}
      autosize
      minRows={1}
      maxRows={4}
      maxLength={1000}
      value={lines.form[name]}
      placeholder={hint ?? ''}
      error={lines.errorAt(name)}
      onChange={(event) => lines.change(changeOf(name, event.currentTarget.value))}
    />
  );
}

export function DayLine<K extends string>({ lines, name, label, hint }: LineProps<K>): ReactElement {
  return (
    <DateField
      label={label}
      name={name}
      value={lines.form[name]}
      error={lines.errorAt(name)}
      onChange={(day) => lines.change(changeOf(name, day))}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceLineProps<K extends string> extends LineProps<K> {
  readonly choices: readonly Choice[];
}

export function ChoiceLine<K extends string>({ lines, name, label, choices }: ChoiceLineProps<K>): ReactElement {
  return (
    <NativeSelect
      label={label}
      name={name}
      value={lines.form[name]}
      error={lines.errorAt(name)}
      data={[...choices]}
      onChange={(event) => lines.change(changeOf(name, event.currentTarget.value))}
    />
  );
}

/** Every word of a list as a choice, in its order. */
export const choicesOf = (words: Readonly<Record<string, Said>>, language: Language): readonly Choice[] =>
  Object.entries(words).map(([value, said]) => ({ value, label: said[language] }));
