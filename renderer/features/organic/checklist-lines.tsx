import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { ANSWER_WORDS, CHECKLIST_ITEMS, checklistText } from '../../../shared/i18n/organic-words.ts';
import { useWords } from '../../ui/words.ts';
import { ANSWERS, UNANSWERED } from './inspect-form.ts';
import type { Answer, InspectForm } from './inspect-form.ts';

interface ChecklistProps {
  readonly form: InspectForm;
  readonly change: (change: Partial<InspectForm>) => void;
}

interface AnswerFieldProps {
  readonly label: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}

function AnswerField({ label, value, onChange }: AnswerFieldProps): ReactElement {
  const { language } = useWords();
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onChange(ANSWERS.find((known) => known === event.currentTarget.value) ?? '')}
      data={ANSWERS.map((answer) => ({
        value: answer,
        label: answer === '' ? '…' : ANSWER_WORDS[answer][language],
      }))}
    />
  );
}

/** The checklist with the answers of the first visit and, once there is one, of the second. */
export function ChecklistLines({ form, change }: ChecklistProps): ReactElement {
  const { say, language } = useWords();
  const hasSecond = form.texts.secondDate !== '';
  return (
    <table className="paper__table organic__checklist" aria-label={say('inspection.checklist')}>
      <thead>
        <tr>
          <th scope="col">{say('inspection.checklist')}</th>
          <th scope="col">{say('inspection.first')}</th>
          {hasSecond ? <th scope="col">{say('inspection.second')}</th> : null}
          <th scope="col">{say('organic.note')}</th>
        </tr>
      </thead>
      <tbody>
        {CHECKLIST_ITEMS.map((item) => {
          const text = checklistText(item, language);
          const answer = form.answers[item] ?? UNANSWERED;
          const set = (part: Partial<typeof answer>): void =>
            change({ answers: { ...form.answers, [item]: { ...answer, ...part } } });
          return (
            <tr key={item}>
              <th scope="row">{text}</th>
              <td>
                <AnswerField
                  label={say('organic.is', { what: say('inspection.first'), value: text })}
                  value={answer.first}
                  onChange={(first) => set({ first })}
                />
              </td>
              {hasSecond ? (
                <td>
                  <AnswerField
                    label={say('organic.is', { what: say('inspection.second'), value: text })}
                    value={answer.second}
                    onChange={(second) => set({ second })}
                  />
                </td>
              ) : null}
              <td>
                <TextInput
                  aria-label={say('organic.is', { what: say('organic.note'), value: text })}
                  value={answer.note}
                  maxLength={300}
                  autoComplete="off"
                  onChange={(event) => set({ note: event.currentTarget.value })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
