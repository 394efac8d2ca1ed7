import type { ReactElement } from 'react';
import { useState } from 'react';
import type { OrganicSettingsView, StandardView } from '../../../shared/contract/organic.ts';
import { formatKg } from '../../../shared/kernel/weight.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { ChoiceLine, DayLine, TextLine } from './form-lines.tsx';
import { OrganicHead } from './organic-head.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';
import '../../ui/paper.css';

interface SettingsFormProps {
  readonly settings: OrganicSettingsView;
  readonly standards: readonly StandardView[];
}

const FIELDS = ['fromDate', 'mainStandard', 'overQuota', 'tolerancePct', 'retentionKg'];

/** What the cooperative certifies by, from a day on; what was weighed before keeps what held then. */
function SettingsForm({ settings, standards }: SettingsFormProps): ReactElement {
  const { say, day } = useWords();
  const { today } = useBook();
  const [isWritten, setIsWritten] = useState(false);
  const { form, change } = useFacts({
    ...{ fromDate: today, mainStandard: settings.mainStandard, overQuota: settings.overQuota },
    ...{ tolerancePct: settings.tolerancePct, retentionKg: formatKg(settings.retentionG) },
  });
  const act = useAct({ procedure: 'organic.setSettings', fields: FIELDS, onDone: () => setIsWritten(true) });
  const lines = { form, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={say('certification.settings')}
      submit={say('certification.write')}
      act={act}
      onSend={() => void act.send({ ...form, overQuota: form.overQuota === 'block' ? 'block' : 'warn' })}
      onEnd={() => go({ screen: 'organic' })}
    >
      <p className="organic__wide organic__none soft">
        {settings.fromDate === ''
          ? say('certification.notSet')
          : say('certification.since', { date: day(settings.fromDate) })}
      </p>
      <DayLine lines={lines} name="fromDate" label={say('certification.from')} />
      <ChoiceLine
        lines={lines}
        name="mainStandard"
        label={say('certification.main')}
        choices={standards.map(({ code }) => ({ value: code, label: code }))}
      />
      <ChoiceLine
        lines={lines}
        name="overQuota"
        label={say('certification.overQuota')}
        choices={[
          { value: 'warn', label: say('certification.warn') },
          { value: 'block', label: say('certification.block') },
        ]}
      />
      <TextLine lines={lines} name="tolerancePct" label={say('certification.tolerance')} isFigure />
      <TextLine lines={lines} name="retentionKg" label={say('certification.retention')} isFigure />
      {isWritten ? (
        <p className="sentence organic__wide" role="status">
          {say('certification.written')}
        </p>
      ) : null}
    </ActForm>
  );
}

/** The figures of each standard, and where each comes from: settings, never constants of the program. */
function Standards({ standards }: { readonly standards: readonly StandardView[] }): ReactElement {
  const { say, nameOf } = useWords();
  const months = (count: number | null): string => (count === null ? '–' : say('certification.months', { count }));
  return (
    <section aria-labelledby="standards-title">
      <h2 id="standards-title" className="organic__form-title">
        {say('certification.standards')}
      </h2>
      <table className="paper__table organic__standards" aria-labelledby="standards-title">
        <thead>
          <tr>
            <th scope="col">{say('organic.standard')}</th>
            <th scope="col">{say('certification.annual')}</th>
            <th scope="col">{say('certification.perennial')}</th>
            <th scope="col">{say('certification.sale')}</th>
            <th scope="col">{say('certification.countedFrom')}</th>
            <th scope="col">{say('certification.source')}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((each) => (
            <tr key={each.code}>
              <th scope="row">
                {each.isMain ? <strong>{each.code}</strong> : each.code}
                <br />
                <span className="soft">{nameOf(each)}</span>
              </th>
              <td>{months(each.annualMonths)}</td>
              <td>{months(each.perennialMonths)}</td>
              <td>{months(each.inConversionSaleMonths)}</td>
              <td>
                {say(`certification.from.${each.countedFrom}`)} → {say(`certification.to.${each.measuredAgainst}`)}
              </td>
              <td className="soft" lang="en">
                {each.source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function CertificationScreen(): ReactElement {
  const { say } = useWords();
  const asked = useAsk('organic.standards', {});
  return (
    <div className="screen">
      <OrganicHead here="certification" title={say('certification.title')} />
      <Asked query={asked}>
        {({ settings, standards }) => (
          <>
            <SettingsForm settings={settings} standards={standards} />
            <Standards standards={standards} />
          </>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
