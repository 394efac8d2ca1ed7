import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { NonconformityView } from '../../../shared/contract/organic-control.ts';
import { GRADE_WORDS, SOURCE_WORDS } from '../../../shared/i18n/organic-words.ts';
import { findMembers } from '../../client/find-parties.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useBook } from '../../ui/book-context.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { PersonField } from '../../ui/person-field.tsx';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { choicesOf, ChoiceLine, DayLine, LongLine, TextLine } from './form-lines.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

interface EndProps {
  readonly onEnd: () => void;
}

type Raise = InputOf<'organic.raiseNonconformity'>;

const RAISE_FIELDS = [
  ...['date', 'source', 'party', 'parcel', 'standard', 'rule', 'description', 'grade', 'sanction'],
  ...['correctiveAction', 'deadline', 'responsible'],
];

/** Something on a farm is not as the standard asks: what, how grave, and what is to be done by when. */
export function RaiseForm({ onEnd }: EndProps): ReactElement {
  const { say, language } = useWords();
  const { today } = useBook();
  const standards = useAsk('organic.standards', {}).data;
  const [person, setPerson] = useState({ code: '', text: '' });
  const parcels = useAsk('organic.parcels', { party: person.code }, { enabled: person.code !== '' }).data?.rows ?? [];
  const { form, change } = useFacts({
    ...{ date: today, source: 'internal', parcel: '', standard: '', rule: '', description: '', grade: 'minor' },
    ...{ sanction: '', correctiveAction: '', deadline: '', responsible: '' },
  });
  const act = useAct({ procedure: 'organic.raiseNonconformity', fields: RAISE_FIELDS, onDone: onEnd });
  const standard = form.standard || (standards?.settings.mainStandard ?? '');
  const input: Raise = {
    ...form,
    standard,
    party: person.code || '?',
    source: form.source as Raise['source'],
    grade: form.grade as Raise['grade'],
  };
  const { outcome } = usePreview('organic.raiseNonconformity', person.code === '' ? null : input);
  const lines = { form: { ...form, standard }, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={say('nc.raise')}
      submit={say('nc.write')}
      act={act}
      warnings={outcome?.ok ? outcome.warnings : []}
      onSend={() => void act.send(input)}
      onEnd={onEnd}
    >
      <PersonField
        label={say('parcel.member')}
        name="party"
        text={person.text}
        search={findMembers}
        error={act.refusedTimes > 0 && person.code === '' ? say('parcel.needMember') : act.errorAt('party')}
        onChange={setPerson}
      />
      <ChoiceLine
        lines={lines}
        name="parcel"
        label={say('parcel.title')}
        choices={[
          { value: '', label: say('nc.noParcel') },
          ...parcels.map(({ code }) => ({ value: code, label: code })),
        ]}
      />
      <DayLine lines={lines} name="date" label={say('nc.found')} />
      <ChoiceLine lines={lines} name="source" label={say('nc.source')} choices={choicesOf(SOURCE_WORDS, language)} />
      <ChoiceLine
        lines={lines}
        name="standard"
        label={say('organic.standard')}
        choices={(standards?.standards ?? []).map(({ code }) => ({ value: code, label: code }))}
      />
      <ChoiceLine lines={lines} name="grade" label={say('nc.grade')} choices={choicesOf(GRADE_WORDS, language)} />
      <TextLine lines={lines} name="rule" label={say('nc.rule')} />
      <LongLine lines={lines} name="description" label={say('nc.description')} />
      <LongLine lines={lines} name="correctiveAction" label={say('nc.action')} />
      <DayLine lines={lines} name="deadline" label={say('condition.deadline')} />
      <TextLine lines={lines} name="responsible" label={say('nc.responsible')} />
      <TextLine lines={lines} name="sanction" label={say('nc.sanction')} />
    </ActForm>
  );
}

/** What was found, and what is to be done about it. */
function Found({ row }: { readonly row: NonconformityView }): ReactElement {
  const { say, day } = useWords();
  const facts = [
    ['nc.description', row.description],
    ['nc.rule', row.rule],
    ['nc.action', row.correctiveAction],
    ['nc.sanction', row.sanction],
    ['nc.responsible', row.responsible],
    ['condition.deadline', day(row.deadline)],
  ] as const;
  return (
    <dl className="pairs organic__wide">
      {facts.map(([term, fact]) =>
        fact === '' ? null : (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** One that is closed is only read. */
export function ClosedNonconformity({ row, onEnd }: EndProps & { readonly row: NonconformityView }): ReactElement {
  const { say, day } = useWords();
  return (
    <section className="organic__form" aria-label={row.number} onKeyDown={panelKeys({ send: onEnd, close: onEnd })}>
      <h2 className="organic__form-title">{row.number}</h2>
      <Found row={row} />
      {row.closed ? (
        <p className="organic__wide organic__none">
          {say('nc.closedBy', { date: day(row.closed.date), name: row.closed.verifiedBy })} {row.closed.evidence}
        </p>
      ) : null}
      <div className="organic__wide organic__form-foot">
        <Button autoFocus variant="default" onClick={onEnd}>
          {say('common.close')}
          <KeyHint keys={['Esc']} />
        </Button>
      </div>
    </section>
  );
}

/** The corrective action was seen to be done. */
export function CloseForm({ row, onEnd }: EndProps & { readonly row: NonconformityView }): ReactElement {
  const { say, nameOf, language } = useWords();
  const { today } = useBook();
  const { form, change } = useFacts({ date: today, verifiedBy: '', evidence: '' });
  const act = useAct({
    procedure: 'organic.closeNonconformity',
    fields: ['date', 'verifiedBy', 'evidence'],
    onDone: onEnd,
  });
  const lines = { form, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={`${row.number} · ${row.party.code} ${nameOf(row.party)} · ${GRADE_WORDS[row.grade][language]}`}
      submit={say('nc.close')}
      act={act}
      onSend={() => void act.send({ nonconformity: row.id, ...form })}
      onEnd={onEnd}
    >
      <Found row={row} />
      <DayLine lines={lines} name="date" label={say('common.date')} />
      <TextLine lines={lines} name="verifiedBy" label={say('organic.verifiedBy')} />
      <LongLine lines={lines} name="evidence" label={say('nc.evidence')} />
    </ActForm>
  );
}
