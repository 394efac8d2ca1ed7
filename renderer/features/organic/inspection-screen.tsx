import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ConditionView, InspectionView } from '../../../shared/contract/organic-control.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { DecideInspectionForm, MeetConditionForm } from './inspection-forms.tsx';
import { InspectionReport } from './inspection-report.tsx';
import { OrganicHead } from './organic-head.tsx';
import { PrintButton } from './print-button.tsx';

const INSPECTIONS: Route = { screen: 'inspections' };

type Doing = 'nothing' | 'deciding' | ConditionView;

interface ActionsProps {
  readonly view: InspectionView;
  readonly onDecide: () => void;
}

function Actions({ view, onDecide }: ActionsProps): ReactElement {
  const { say } = useWords();
  const isDecided = view.decisions.length > 0;
  return (
    <div className="organic__actions no-print">
      {isDecided ? null : (
        <>
          <Button
            component="a"
            href={hrefOf({ screen: 'inspect-again', id: view.id })}
            variant={view.isSigned ? 'default' : 'filled'}
          >
            {say('inspect.again')}
          </Button>
          <Button variant={view.isSigned ? 'filled' : 'default'} onClick={onDecide}>
            {say('inspection.decide')}
          </Button>
        </>
      )}
      {isDecided ? (
        <Button component="a" variant="default" href={hrefOf({ screen: 'farmer-list' })}>
          {say('list.title')}
        </Button>
      ) : null}
    </div>
  );
}

function Report({ view }: { readonly view: InspectionView }): ReactElement {
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = (): void => {
    focusMain();
    setDoing('nothing');
  };
  return (
    <>
      {doing === 'nothing' ? <Actions view={view} onDecide={() => setDoing('deciding')} /> : null}
      {doing === 'deciding' ? <DecideInspectionForm view={view} onEnd={stop} /> : null}
      {typeof doing === 'object' ? <MeetConditionForm key={doing.no} condition={doing} onEnd={stop} /> : null}
      <InspectionReport view={view} onMeet={setDoing} />
    </>
  );
}

/** One inspection: its report, and what follows upon it. */
export function InspectionScreen({ id }: { readonly id: number }): ReactElement {
  const { say } = useWords();
  const view = useAsk('organic.inspection', { inspection: id });
  useScreenKeys({ back: INSPECTIONS });
  return (
    <div className="screen">
      <OrganicHead here="inspections" title={`${say('inspection.title')} ${view.data?.number ?? ''}`}>
        <PrintButton to={{ screen: 'report-paper', id }} label={say('ticket.print')} />
      </OrganicHead>
      <Asked query={view}>{(found) => <Report view={found} />}</Asked>
      <KeySheet
        rows={[
          { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
