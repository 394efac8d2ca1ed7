import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { useBook } from '../../ui/book-context.ts';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { DayLine } from './form-lines.tsx';
import { factsOf, PARCEL_FIELDS, ParcelFacts, registerInput, useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

interface ChangeParcelProps {
  readonly parcel: ParcelView;
  readonly onEnd: () => void;
}

/** What is so of a parcel from a day on; before that day it stays as it was. */
export function ChangeParcelForm({ parcel, onEnd }: ChangeParcelProps): ReactElement {
  const { say } = useWords();
  const { today } = useBook();
  const facts = useFacts(factsOf(parcel, today));
  const [isRetired, setIsRetired] = useState(parcel.isRetired);
  const act = useAct({ procedure: 'organic.changeParcel', fields: PARCEL_FIELDS, onDone: onEnd });
  const lines = { ...facts, errorAt: act.errorAt };
  const input = registerInput(facts.form, { parcel: parcel.code, party: parcel.party.code });
  return (
    <ActForm
      label={say('parcel.change.title', { parcel: parcel.code })}
      submit={say('parcel.change.write')}
      act={act}
      onSend={() => void act.send({ ...input, fromDate: facts.form.fromDate, isRetired })}
      onEnd={onEnd}
    >
      <DayLine lines={lines} name="fromDate" label={say('parcel.change.from')} />
      <ParcelFacts lines={lines} />
      <Checkbox
        className="organic__wide"
        label={say('parcel.leaves')}
        checked={isRetired}
        onChange={(event) => setIsRetired(event.currentTarget.checked)}
      />
    </ActForm>
  );
}
