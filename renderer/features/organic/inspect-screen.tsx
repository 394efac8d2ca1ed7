import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InspectionView } from '../../../shared/contract/organic-control.ts';
import { findMembers } from '../../client/find-parties.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import { dropKept, keepForm, keptForm } from '../../ui/form-memory.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { PersonField } from '../../ui/person-field.tsx';
import { go, hrefOf, redo } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { blankInspection, formOfInspection, inspectionInput } from './inspect-form.ts';
import type { InspectForm } from './inspect-form.ts';
import { InspectPaper } from './inspect-paper.tsx';
import { OrganicHead } from './organic-head.tsx';
import { useAct } from './use-act.ts';

/** Refusals that have a place on the form; a list has as many as a farm may have lines. */
const LINES = Array.from({ length: 100 }, (_, at) => String(at));
const FIELDS: readonly string[] = [
  ...['date', 'party', 'inspector', 'interviewee', 'stockSeen', 'lastSeason', 'findings'],
  ...['visits.0.date', 'visits.0.start', 'visits.0.end', 'visits.1.date', 'visits.1.start', 'visits.1.end'],
  ...LINES.flatMap((at) => [`parcels.${at}.seenHa`, `parcels.${at}.seenYieldKgPerHa`]),
  ...LINES.flatMap((at) => [`conditions.${at}.text`, `conditions.${at}.deadline`]),
];

function Keys(): ReactElement {
  const { say } = useWords();
  return (
    <KeySheet
      rows={[
        { keys: ['Enter'], means: say('keys.nextField') },
        { keys: ['Ctrl', 'Enter'], means: say('inspect.write') },
        { keys: ['Esc'], means: say('keys.cancel') },
        { keys: ['↑', '↓'], means: say('keys.choose') },
      ]}
    />
  );
}

/** A form half filled, of this farm, from before the screen was left. */
function keptOr(blank: InspectForm, book: string): InspectForm {
  const { json } = keptForm(book, `inspect ${blank.party}`);
  return json === undefined ? blank : (JSON.parse(json) as InspectForm);
}

/** A farm is inspected: what is typed stays while the screen is away, and is written down once. */
export function InspectScreen({ member }: { readonly member: string }): ReactElement {
  const { say } = useWords();
  const { today, path } = useBook();
  const [form, setForm] = useState(() => keptOr(blankInspection(member, today), path));
  const standards = useAsk('organic.standards', {}).data;
  const farm = useAsk('organic.member', { party: form.party }, { enabled: form.party !== '' }).data ?? null;
  const known = { mainStandard: standards?.settings.mainStandard ?? '', parcels: farm?.parcels ?? [] };
  const name = `inspect ${member}`;
  const change = (part: Partial<InspectForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    keepForm(path, name, { json: JSON.stringify(next) });
  };
  const act = useAct({
    procedure: 'organic.recordInspection',
    fields: FIELDS,
    onDone: ({ id }) => {
      dropKept(path, name);
      redo({ screen: 'inspection', id });
    },
  });
  const input = { party: form.party || '?', ...inspectionInput(form, known) };
  const { outcome } = usePreview('organic.recordInspection', farm && standards ? input : null);
  const needsFarmer = act.refusedTimes > 0 && form.party === '' ? say('parcel.needMember') : act.errorAt('party');
  return (
    <div className="screen">
      <OrganicHead here="inspections" title={say('inspect.title')}>
        {form.party === '' ? null : (
          <a href={hrefOf({ screen: 'blank-form', code: form.party })}>{say('inspect.blankForm')}</a>
        )}
      </OrganicHead>
      <InspectPaper
        title={say('inspect.title')}
        form={form}
        change={change}
        act={act}
        warnings={outcome?.ok ? outcome.warnings : []}
        farm={farm}
        standards={standards?.standards ?? []}
        farmer={
          <PersonField
            label={say('parcel.member')}
            name="party"
            text={form.partyText}
            search={findMembers}
            error={needsFarmer}
            onChange={({ code, text }) => change({ party: code, partyText: text })}
          />
        }
        onSend={() => void act.send(input)}
        onEnd={() => window.history.back()}
      />
      <Keys />
    </div>
  );
}

function Again({ view }: { readonly view: InspectionView }): ReactElement {
  const { say } = useWords();
  const [form, setForm] = useState(() => formOfInspection(view));
  const standards = useAsk('organic.standards', {}).data;
  const farm = useAsk('organic.member', { party: view.party.code }).data ?? null;
  const known = { mainStandard: standards?.settings.mainStandard ?? '', parcels: farm?.parcels ?? [] };
  const back = (): void => go({ screen: 'inspection', id: view.id });
  const act = useAct({ procedure: 'organic.amendInspection', fields: FIELDS, onDone: back });
  const input = { inspection: view.id, ...inspectionInput(form, known), date: view.date };
  const { outcome } = usePreview('organic.amendInspection', farm && standards ? input : null);
  return (
    <InspectPaper
      title={`${say('inspect.again')} ${view.number}`}
      form={form}
      change={(part) => setForm((now) => ({ ...now, ...part }))}
      act={act}
      warnings={outcome?.ok ? outcome.warnings : []}
      farm={farm}
      standards={standards?.standards ?? []}
      farmer={null}
      onSend={() => void act.send(input)}
      onEnd={back}
    />
  );
}

/** The second visit to a farm, a correction, or the signatures, before anything is decided upon the report. */
export function InspectAgainScreen({ id }: { readonly id: number }): ReactElement {
  const { say } = useWords();
  const view = useAsk('organic.inspection', { inspection: id });
  return (
    <div className="screen">
      <OrganicHead here="inspections" title={`${say('inspect.again')} ${view.data?.number ?? ''}`} />
      <Asked query={view}>{(found) => <Again view={found} />}</Asked>
      <Keys />
    </div>
  );
}
