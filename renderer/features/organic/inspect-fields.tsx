import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { StandardView } from '../../../shared/contract/organic.ts';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { formatHa } from '../../../shared/domain/organic/quota.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useWords } from '../../ui/words.ts';
import { UNSEEN } from './inspect-form.ts';
import type { ConditionTyped, InspectForm } from './inspect-form.ts';

export interface InspectFieldsProps {
  readonly form: InspectForm;
  readonly change: (change: Partial<InspectForm>) => void;
  readonly errorAt: (field: string) => ReactNode;
}

/** Under which standards the farm was looked at; the main one where none is chosen. */
export function StandardsField({
  form,
  change,
  standards,
}: InspectFieldsProps & { readonly standards: readonly StandardView[] }): ReactElement {
  const { say } = useWords();
  const chosen =
    form.standards.length > 0 ? form.standards : standards.filter(({ isMain }) => isMain).map(({ code }) => code);
  return (
    <fieldset className="organic__wide organic__checks">
      <legend>{say('inspection.standards')}</legend>
      {standards.map(({ code }) => (
        <Checkbox
          key={code}
          label={code}
          checked={chosen.includes(code)}
          onChange={(event) =>
            change({
              standards: event.currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code),
            })
          }
        />
      ))}
    </fieldset>
  );
}

/** Each parcel of the farm with what the register knows, and what was seen on it. */
export function SeenLines({
  form,
  change,
  errorAt,
  parcels,
}: InspectFieldsProps & { readonly parcels: readonly ParcelView[] }): ReactElement {
  const { say } = useWords();
  return (
    <table className="paper__table" aria-label={say('inspection.parcels')}>
      <thead>
        <tr>
          <th scope="col">{say('inspection.parcels')}</th>
          <th scope="col">{say('inspection.seenHa')}</th>
          <th scope="col">{say('inspection.seenYield')}</th>
        </tr>
      </thead>
      <tbody>
        {parcels.map((parcel, index) => {
          const seen = form.seen[parcel.code] ?? UNSEEN;
          const set = (part: Partial<typeof seen>): void =>
            change({ seen: { ...form.seen, [parcel.code]: { ...seen, ...part } } });
          return (
            <tr key={parcel.code}>
              <th scope="row">{parcel.code}</th>
              <td>
                <TextInput
                  aria-label={`${say('inspection.seenHa')} ${parcel.code}`}
                  placeholder={formatHa(parcel.areaM2)}
                  value={seen.seenHa}
                  maxLength={40}
                  inputMode="decimal"
                  error={errorAt(`parcels.${String(index)}.seenHa`)}
                  onChange={(event) => set({ seenHa: figure(event.currentTarget.value) })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={`${say('inspection.seenYield')} ${parcel.code}`}
                  placeholder={parcel.yieldKgPerHa}
                  value={seen.seenYieldKgPerHa}
                  maxLength={40}
                  inputMode="decimal"
                  error={errorAt(`parcels.${String(index)}.seenYieldKgPerHa`)}
                  onChange={(event) => set({ seenYieldKgPerHa: figure(event.currentTarget.value) })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const NO_CONDITION: ConditionTyped = { text: '', deadline: '' };

/** What has to be mended on the farm, and by when. */
export function ConditionLines({ form, change, errorAt }: InspectFieldsProps): ReactElement {
  const { say } = useWords();
  const { conditions } = form;
  const set = (at: number, part: Partial<ConditionTyped>): void =>
    change({ conditions: conditions.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <fieldset className="organic__conditions">
      <legend>{say('organic.conditions.title')}</legend>
      {conditions.map(({ text, deadline }, index) => (
        <div key={index} className="organic__condition">
          <TextInput
            label={say('condition.text', { no: index + 1 })}
            name={`condition-${String(index)}`}
            autoFocus={text === ''}
            value={text}
            maxLength={1000}
            autoComplete="off"
            error={errorAt(`conditions.${String(index)}.text`)}
            onChange={(event) => set(index, { text: event.currentTarget.value })}
          />
          <DateField
            label={say('condition.deadline')}
            name={`deadline-${String(index)}`}
            value={deadline}
            error={errorAt(`conditions.${String(index)}.deadline`)}
            onChange={(day) => set(index, { deadline: day })}
          />
          <Button
            variant="subtle"
            color="laterite"
            aria-label={say('condition.drop', { no: index + 1 })}
            onClick={() => change({ conditions: conditions.filter((_, at) => at !== index) })}
          >
            <IconTrash aria-hidden size={20} />
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        className="organic__add"
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={() => change({ conditions: [...conditions, NO_CONDITION] })}
      >
        {say('condition.add')}
      </Button>
    </fieldset>
  );
}
