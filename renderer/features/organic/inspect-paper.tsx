import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { MemberOrganic, StandardView } from '../../../shared/contract/organic.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { RECOMMENDATION_WORDS } from '../../../shared/i18n/organic-words.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { useWords } from '../../ui/words.ts';
import { ChecklistLines } from './checklist-lines.tsx';
import { choicesOf, DayLine, LongLine, TextLine } from './form-lines.tsx';
import type { FormLines } from './form-lines.tsx';
import { ConditionLines, SeenLines, StandardsField } from './inspect-fields.tsx';
import type { InspectForm, InspectText, Recommendation } from './inspect-form.ts';
import { FarmKnown } from './farm-known.tsx';

interface InspectPaperProps {
  readonly title: string;
  readonly form: InspectForm;
  readonly change: (change: Partial<InspectForm>) => void;
  readonly act: {
    readonly busy: boolean;
    readonly refusedTimes: number;
    readonly rest: readonly Notice[];
    readonly errorAt: (field: string) => ReactNode;
  };
  readonly warnings: readonly Notice[];
  readonly farm: MemberOrganic | null;
  readonly standards: readonly StandardView[];
  /** The field where the farmer is chosen, on a new report. */
  readonly farmer: ReactNode;
  readonly onSend: () => void;
  readonly onEnd: () => void;
}

/** Where a refusal of a visit's day or hour stands. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  firstDate: ['date', 'visits.0.date'],
  firstStart: ['visits.0.start'],
  firstEnd: ['visits.0.end'],
  secondDate: ['visits.1.date'],
  secondStart: ['visits.1.start'],
  secondEnd: ['visits.1.end'],
};

type HourName = 'firstStart' | 'firstEnd' | 'secondStart' | 'secondEnd';

function Hour({
  lines,
  name,
  label,
}: {
  readonly lines: FormLines<InspectText>;
  readonly name: HourName;
  readonly label: string;
}): ReactElement {
  return (
    <TextInput
      label={label}
      name={name}
      placeholder="08:30"
      maxLength={5}
      autoComplete="off"
      value={lines.form[name]}
      error={lines.errorAt(name)}
      onChange={(event) => lines.change({ [name]: figure(event.currentTarget.value) })}
    />
  );
}

function Visits({ lines }: { readonly lines: FormLines<InspectText> }): ReactElement {
  const { say } = useWords();
  return (
    <div className="organic__visits">
      <DayLine lines={lines} name="firstDate" label={say('inspection.firstVisit')} />
      <Hour lines={lines} name="firstStart" label={say('common.from')} />
      <Hour lines={lines} name="firstEnd" label={say('common.to')} />
      <DayLine
        lines={lines}
        name="secondDate"
        label={say('inspection.secondVisit')}
        hint={say('inspection.noSecond')}
      />
      <Hour lines={lines} name="secondStart" label={say('common.from')} />
      <Hour lines={lines} name="secondEnd" label={say('common.to')} />
    </div>
  );
}

function Result({ form, change }: Pick<InspectPaperProps, 'form' | 'change'>): ReactElement {
  const { say, language } = useWords();
  const choices = choicesOf(RECOMMENDATION_WORDS, language);
  return (
    <div className="organic__result">
      <NativeSelect
        label={say('inspection.recommendation')}
        name="recommendation"
        value={form.recommendation}
        data={[...choices]}
        onChange={(event) => {
          const value = choices.find((choice) => choice.value === event.currentTarget.value)?.value;
          if (value !== undefined) change({ recommendation: value as Recommendation });
        }}
      />
      <Checkbox
        label={say('inspection.isSigned')}
        name="isSigned"
        checked={form.isSigned}
        onChange={(event) => change({ isSigned: event.currentTarget.checked })}
      />
    </div>
  );
}

/** The inspection's form as the paper: the farm on the left, the checklist on the right, conditions and signatures below. */
export function InspectPaper(props: InspectPaperProps): ReactElement {
  const { title, form, change, act, warnings, farm, standards, farmer, onSend, onEnd } = props;
  const { say } = useWords();
  const errorAt = (field: string): ReactNode =>
    PLACES[field]?.map((place) => act.errorAt(place)).find((error) => error !== undefined) ?? act.errorAt(field);
  const lines: FormLines<InspectText> = {
    form: form.texts,
    change: (part) => change({ texts: { ...form.texts, ...part } }),
    errorAt,
  };
  const fields = { form, change, errorAt };
  return (
    <PaperForm
      label={title}
      className="organic__inspect"
      busy={act.busy}
      refusedTimes={act.refusedTimes}
      onPost={onSend}
      onLeave={onEnd}
    >
      <div className="box organic__column">
        {farmer}
        {farm ? <FarmKnown farm={farm} /> : null}
        <StandardsField {...fields} standards={standards} />
        <div className="organic__pair">
          <TextLine lines={lines} name="inspector" label={say('inspection.inspector')} />
          <TextLine lines={lines} name="interviewee" label={say('inspection.interviewee')} />
        </div>
        <Visits lines={lines} />
        {farm && farm.parcels.length > 0 ? <SeenLines {...fields} parcels={farm.parcels} /> : null}
        <LongLine lines={lines} name="stockSeen" label={say('inspection.stockSeen')} />
        <LongLine lines={lines} name="lastSeason" label={say('inspection.lastSeason')} />
      </div>
      <div className="box organic__column">
        <ChecklistLines form={form} change={change} />
        <LongLine lines={lines} name="findings" label={say('inspection.findings')} />
        <ConditionLines {...fields} />
        <Result form={form} change={change} />
        <NoticeList notices={act.rest} />
        <NoticeList notices={warnings} kind="warning" />
        <div className="organic__form-foot">
          <Button type="submit" disabled={act.busy}>
            {say('inspect.write')}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
          <Button variant="default" onClick={onEnd}>
            {say('common.cancel')}
            <KeyHint keys={['Esc']} />
          </Button>
        </div>
      </div>
    </PaperForm>
  );
}
