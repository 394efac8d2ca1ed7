import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { ChoiceLine, DayLine, TextLine } from './form-lines.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

type SeasonInput = InputOf<'organic.recordSeason'>;
type UsedInput = NonNullable<SeasonInput['inputs']>[number];

const NO_INPUT: UsedInput = { product: '', supplier: '', quantity: '', unit: 'kg', date: '', isPermitted: true };

const FIELDS = [
  ...['year', 'season', 'crop', 'variety', 'sownOn', 'harvestedOn', 'harvestKg', 'seedSource', 'seedOrganic', 'note'],
];

interface InputLineProps {
  readonly input: UsedInput;
  readonly no: number;
  readonly change: (change: Partial<UsedInput>) => void;
}

/** One thing put on the field. What is not permitted ends the parcel's status, and that is said here. */
function InputLine({ input, no, change }: InputLineProps): ReactElement {
  const { say } = useWords();
  return (
    <fieldset className="organic__wide organic__input">
      <legend>{say('season.input', { no })}</legend>
      <TextInput
        label={say('season.product')}
        autoFocus
        value={input.product}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => change({ product: event.currentTarget.value })}
      />
      <TextInput
        label={say('season.supplier')}
        value={input.supplier ?? ''}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => change({ supplier: event.currentTarget.value })}
      />
      <TextInput
        label={say('season.quantity')}
        value={input.quantity}
        maxLength={40}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => change({ quantity: figure(event.currentTarget.value) })}
      />
      <TextInput
        label={say('season.unit')}
        value={input.unit}
        maxLength={20}
        autoComplete="off"
        onChange={(event) => change({ unit: event.currentTarget.value })}
      />
      <DateField
        label={say('common.date')}
        name={`input-${String(no)}`}
        value={input.date}
        onChange={(date) => change({ date })}
      />
      <NativeSelect
        label={say('season.isPermitted')}
        value={input.isPermitted ? 'yes' : 'no'}
        onChange={(event) => change({ isPermitted: event.currentTarget.value === 'yes' })}
        data={[
          { value: 'yes', label: say('season.permitted') },
          { value: 'no', label: say('season.prohibited') },
        ]}
      />
      {input.isPermitted ? null : (
        <p role="alert" className="organic__wide organic__prohibited">
          {say('season.prohibited.warning')}
        </p>
      )}
    </fieldset>
  );
}

interface SeasonFormProps {
  readonly parcel: ParcelView;
  readonly onEnd: () => void;
}

/** One season of a parcel: what grew, from which seed, what was put on it, and what came off it. */
export function SeasonForm({ parcel, onEnd }: SeasonFormProps): ReactElement {
  const { say } = useWords();
  const { today } = useBook();
  const { form, change } = useFacts({
    ...{ year: today.slice(0, 4), season: '', crop: parcel.crop, variety: parcel.variety },
    ...{ sownOn: '', harvestedOn: '', harvestKg: '', seedSource: '', seedOrganic: '', note: '' },
  });
  const [inputs, setInputs] = useState<readonly UsedInput[]>([]);
  const act = useAct({ procedure: 'organic.recordSeason', fields: FIELDS, onDone: onEnd });
  const lines = { form, change, errorAt: act.errorAt };
  const seedOrganic = (['yes', 'no', ''] as const).find((one) => one === form.seedOrganic) ?? '';
  const input = { ...form, seedOrganic, parcel: parcel.code, inputs: [...inputs] };
  const { outcome } = usePreview('organic.recordSeason', inputs.some(({ isPermitted }) => !isPermitted) ? input : null);
  return (
    <ActForm
      label={say('season.title', { parcel: parcel.code })}
      submit={say('season.write')}
      act={act}
      warnings={outcome?.ok ? outcome.warnings : []}
      onSend={() => void act.send(input)}
      onEnd={onEnd}
    >
      <TextLine lines={lines} name="year" label={say('season.year')} isFigure />
      <TextLine lines={lines} name="season" label={say('season.season')} hint={say('season.season.hint')} />
      <TextLine lines={lines} name="crop" label={say('parcel.crop')} />
      <TextLine lines={lines} name="variety" label={say('paddy.variety')} />
      <DayLine lines={lines} name="sownOn" label={say('season.sownOn')} />
      <DayLine lines={lines} name="harvestedOn" label={say('season.harvestedOn')} />
      <TextLine lines={lines} name="harvestKg" label={say('season.harvestKg')} isFigure />
      <TextLine lines={lines} name="seedSource" label={say('season.seedSource')} />
      <ChoiceLine
        lines={lines}
        name="seedOrganic"
        label={say('season.seedOrganic')}
        choices={[
          { value: '', label: say('season.seed.unknown') },
          { value: 'yes', label: say('season.seed.yes') },
          { value: 'no', label: say('season.seed.no') },
        ]}
      />
      <TextLine lines={lines} name="note" label={say('organic.note')} isWide />
      {inputs.map((input, index) => (
        <InputLine
          key={index}
          input={input}
          no={index + 1}
          change={(part) => setInputs((now) => now.map((each, at) => (at === index ? { ...each, ...part } : each)))}
        />
      ))}
      <Button
        className="organic__wide organic__add"
        variant="default"
        leftSection={<IconPlus aria-hidden size={18} />}
        onClick={() => setInputs((now) => [...now, NO_INPUT])}
      >
        {say('season.addInput')}
      </Button>
    </ActForm>
  );
}
