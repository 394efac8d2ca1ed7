import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { shortDateText } from '../../../shared/i18n/format.ts';
import { PROVINCES } from '../../../shared/i18n/provinces.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { useWords } from '../../ui/words.ts';
import type { NewBookForm } from './new-book-form.ts';
import { firstDayOf, PADDY_METHODS } from './new-book-form.ts';

export interface QuestionProps {
  readonly form: NewBookForm;
  readonly change: (change: Partial<NewBookForm>) => void;
  readonly errorAt: (field: string) => ReactNode;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface TypedProps extends QuestionProps {
  readonly field: keyof NewBookForm;
  readonly label: string;
  readonly isFigure?: boolean;
  readonly hint?: string;
}

function Typed({ form, change, errorAt, field, label, isFigure = false, hint }: TypedProps): ReactElement {
  return (
    <TextInput
      label={label}
      name={field}
      className={isFigure ? 'new-book__figure' : undefined}
      inputMode={isFigure ? 'decimal' : 'text'}
      maxLength={isFigure ? 40 : 300}
      autoComplete="off"
      spellCheck={false}
      placeholder={hint}
      value={form[field]}
      error={errorAt(field)}
      onChange={({ currentTarget: { value } }) => change({ [field]: isFigure ? figure(value) : value })}
    />
  );
}

interface FrameProps {
  readonly number?: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** One question with its fields beside it, as on a printed form. */
export function Question({ number, title, children }: FrameProps): ReactElement {
  return (
    <fieldset className="new-book__question">
      <legend>
        {number === undefined ? null : <span className="new-book__number">{number}</span>} {title}
      </legend>
      <div className="new-book__fields">{children}</div>
    </fieldset>
  );
}

export function WhoQuestions(props: QuestionProps): ReactElement {
  const { form, change, errorAt } = props;
  const { say, language } = useWords();
  return (
    <>
      <Question number={1} title={say('new.q.name')}>
        <Typed {...props} field="nameKm" label={say('new.nameKm')} hint={say('new.nameKm.hint')} />
        <Typed {...props} field="nameEn" label={say('new.nameEn')} hint={say('new.nameEn.hint')} />
      </Question>
      <Question number={2} title={say('new.q.place')}>
        <NativeSelect
          label={say('new.province')}
          name="provinceCode"
          value={form.provinceCode}
          error={errorAt('provinceCode')}
          onChange={(event) => change({ provinceCode: event.currentTarget.value })}
          data={[
            { value: '', label: say('common.choose') },
            ...PROVINCES.map(([value, name]) => ({ value, label: name[language] })),
          ]}
        />
      </Question>
    </>
  );
}

export function YearQuestions(props: QuestionProps): ReactElement {
  const { form, change, errorAt } = props;
  const { say, day, language } = useWords();
  const firstDay = firstDayOf(form);
  return (
    <>
      <Question number={3} title={say('new.q.year')}>
        <NativeSelect
          label={say('new.yearStart')}
          name="yearStart"
          value={form.yearStart}
          error={errorAt('yearStart')}
          description={firstDay === null ? undefined : say('new.firstDay', { date: day(firstDay) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => change({ yearStart: event.currentTarget.value })}
          data={MONTHS.map((value) => ({ value, label: shortDateText(`2000-${value}-01`, language) }))}
        />
        <Typed {...props} field="firstYear" label={say('new.firstYear')} isFigure />
      </Question>
      <Question number={4} title={say('new.q.share')}>
        <Typed
          {...props}
          field="sharePar"
          label={say('new.sharePar')}
          isFigure
          hint={say('new.example', { figure: '20000' })}
        />
      </Question>
    </>
  );
}

/** How it weighs paddy, if it buys any: the percents are this cooperative's own, so none is written beforehand. */
export function PaddyQuestion(props: QuestionProps): ReactElement {
  const { form, change, errorAt } = props;
  const { say } = useWords();
  const buys = form.paddyMethod !== '' && form.paddyMethod !== 'none';
  return (
    <Question number={5} title={say('new.q.paddy')}>
      <NativeSelect
        className="new-book__wide"
        label={say('new.paddy')}
        name="paddyMethod"
        value={form.paddyMethod}
        error={errorAt('paddyMethod')}
        onChange={(event) => change({ paddyMethod: event.currentTarget.value })}
        data={[
          { value: '', label: say('common.choose') },
          ...PADDY_METHODS.map((value) => ({ value, label: say(`new.paddy.${value}`) })),
        ]}
      />
      {buys ? (
        <>
          <Typed
            {...props}
            field="baseMoisturePct"
            label={say('new.baseMoisture')}
            isFigure
            hint={say('new.example', { figure: '14' })}
          />
          {form.paddyMethod === 'percent-per-point' ? (
            <Typed
              {...props}
              field="percentPerPoint"
              label={say('new.percentPerPoint')}
              isFigure
              hint={say('new.example', { figure: '1' })}
            />
          ) : null}
          <Typed
            {...props}
            field="impurityAllowedPct"
            label={say('new.impurityAllowed')}
            isFigure
            hint={say('new.example', { figure: '2' })}
          />
        </>
      ) : null}
    </Question>
  );
}
