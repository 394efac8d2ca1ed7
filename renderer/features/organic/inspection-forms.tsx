import type { ReactElement } from 'react';
import type { ConditionView, InspectionView } from '../../../shared/contract/organic-control.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useBook } from '../../ui/book-context.ts';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { ChoiceLine, DayLine, LongLine, TextLine } from './form-lines.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

interface EndProps {
  readonly onEnd: () => void;
}

const APPROVAL_OF = {
  approve: 'approved',
  'approve-with-conditions': 'conditional',
  refuse: 'refused',
  suspend: 'suspended',
} as const satisfies Readonly<Record<InspectionView['recommendation'], string>>;

const APPROVALS = ['approved', 'conditional', 'refused', 'suspended'] as const;

/** What the committee decides on an inspection; it begins at what the inspector recommends. */
export function DecideInspectionForm({ view, onEnd }: EndProps & { readonly view: InspectionView }): ReactElement {
  const { say } = useWords();
  const { today } = useBook();
  const { form, change } = useFacts({
    ...{ date: today, approval: APPROVAL_OF[view.recommendation], decider: '', reason: '' },
  });
  const act = useAct({
    procedure: 'organic.decideInspection',
    fields: ['date', 'approval', 'decider', 'reason'],
    onDone: onEnd,
  });
  const input = { inspection: view.id, ...form };
  const { outcome } = usePreview('organic.decideInspection', form.decider === '' ? null : input);
  const lines = { form, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={say('inspection.decide.title', { number: view.number })}
      submit={say('inspection.decide.write')}
      act={act}
      warnings={outcome?.ok ? outcome.warnings : []}
      onSend={() => void act.send(input)}
      onEnd={onEnd}
    >
      <DayLine lines={lines} name="date" label={say('decide.date')} />
      <ChoiceLine
        lines={lines}
        name="approval"
        label={say('inspection.decision')}
        choices={APPROVALS.map((value) => ({ value, label: say(`approval.${value}`) }))}
      />
      <TextLine lines={lines} name="decider" label={say('inspection.decider')} />
      <LongLine lines={lines} name="reason" label={say('common.reason')} />
    </ActForm>
  );
}

/** Somebody has seen that a condition is fulfilled. */
export function MeetConditionForm({
  condition,
  onEnd,
}: EndProps & { readonly condition: ConditionView }): ReactElement {
  const { say } = useWords();
  const { today } = useBook();
  const { form, change } = useFacts({ date: today, verifiedBy: '', note: '' });
  const act = useAct({
    procedure: 'organic.meetCondition',
    fields: ['date', 'verifiedBy', 'note'],
    onDone: onEnd,
  });
  const lines = { form, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={say('organic.is', { what: say('condition.text', { no: condition.no }), value: condition.text })}
      submit={say('condition.meet')}
      act={act}
      onSend={() => void act.send({ inspection: condition.inspection, no: condition.no, ...form })}
      onEnd={onEnd}
    >
      <DayLine lines={lines} name="date" label={say('common.date')} />
      <TextLine lines={lines} name="verifiedBy" label={say('organic.verifiedBy')} />
      <LongLine lines={lines} name="note" label={say('organic.note')} />
    </ActForm>
  );
}
