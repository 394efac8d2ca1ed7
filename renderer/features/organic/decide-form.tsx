import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { MEMBER_APPROVALS, ORGANIC_STATUSES } from '../../../shared/domain/organic/types.ts';
import { DECIDER_WORDS } from '../../../shared/i18n/organic-words.ts';
import { statusText } from '../../../shared/i18n/status-text.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useBook } from '../../ui/book-context.ts';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { choicesOf, ChoiceLine, DayLine, LongLine, TextLine } from './form-lines.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

interface DecideFormProps {
  readonly party: string;
  /** Blank: it is about the member's own standing in the group. */
  readonly parcel: string;
  readonly onEnd: () => void;
}

const FIELDS = ['date', 'standard', 'status', 'decidedBy', 'decider', 'reason'];

/** A dated decision on a parcel's status, or on a member's standing, under a standard. The dry run says beforehand where the dates speak against it. */
export function DecideForm({ party, parcel, onEnd }: DecideFormProps): ReactElement {
  const { say, language } = useWords();
  const { today } = useBook();
  const standards = useAsk('organic.standards', {}).data;
  const { form, change } = useFacts({
    ...{
      date: today,
      standard: '',
      status: parcel === '' ? 'registered' : 'in-conversion',
      decidedBy: 'committee',
      decider: '',
      reason: '',
    },
  });
  const input: InputOf<'organic.decideStatus'> = {
    ...form,
    party,
    parcel,
    standard: form.standard || (standards?.settings.mainStandard ?? ''),
  };
  const act = useAct({ procedure: 'organic.decideStatus', fields: FIELDS, onDone: onEnd });
  const { outcome } = usePreview('organic.decideStatus', input.standard === '' ? null : input);
  const lines = { form: { ...form, standard: input.standard }, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={say('decide.title', { parcel: parcel || party })}
      submit={say('decide.write')}
      act={act}
      warnings={outcome?.ok ? outcome.warnings : []}
      onSend={() => void act.send(input)}
      onEnd={onEnd}
    >
      <DayLine lines={lines} name="date" label={say('decide.date')} />
      <ChoiceLine
        lines={lines}
        name="standard"
        label={say('organic.standard')}
        choices={(standards?.standards ?? []).map(({ code }) => ({ value: code, label: code }))}
      />
      <ChoiceLine
        lines={lines}
        name="status"
        label={say('decide.status')}
        choices={(parcel === '' ? MEMBER_APPROVALS : ORGANIC_STATUSES).map((status) => ({
          value: status,
          label: statusText(status, language),
        }))}
      />
      <ChoiceLine
        lines={lines}
        name="decidedBy"
        label={say('decide.decidedBy')}
        choices={choicesOf(DECIDER_WORDS, language)}
      />
      <TextLine lines={lines} name="decider" label={say('decide.decider')} />
      <LongLine lines={lines} name="reason" label={say('common.reason')} />
    </ActForm>
  );
}
