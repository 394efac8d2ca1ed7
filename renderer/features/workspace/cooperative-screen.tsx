import { Alert, Button, Paper, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Cooperative, CooperativeFigures, WorkspaceView } from '../../../shared/contract/workspace.ts';
import { groupDigits, monthText } from '../../../shared/i18n/format.ts';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import { useTell } from '../../client/use-tell.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go, HOME, hrefOf } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { FIGURES, FigureText, figureTitle } from './figures.tsx';
import { Fork } from './fork.tsx';
import { InWorkspace } from './in-workspace.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveAcknowledgements, SavedAcknowledgements, useAcknowledgements } from './save-acknowledgements.tsx';
import { SetAside } from './set-aside.tsx';
import { StateBadge } from './state-badge.tsx';
import { useArrivals } from './use-arrivals.ts';

interface FactsProps {
  readonly title: string;
  readonly isFigures?: boolean;
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly children?: ReactNode;
}

function Facts({ title, isFigures = false, facts, children }: FactsProps): ReactElement {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      <dl className={`pairs${isFigures ? ' pairs--figures' : ''}`}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Paper>
  );
}

/** None, one, or several. */
const OPEN_MONTHS: readonly TextKey[] = ['coop.months.none', 'home.attention.month', 'home.attention.months'];

function Figures({ figures }: { readonly figures: CooperativeFigures }): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const [first, last] = [figures.unlockedMonths[0], figures.unlockedMonths.at(-1)].map((month) =>
    month === undefined ? '' : monthText(month, language),
  );
  const count = figures.unlockedMonths.length;
  const openMonths = say(OPEN_MONTHS[Math.min(count, 2)] ?? 'coop.months.none', {
    count,
    first: first ?? '',
    last: last ?? '',
  });
  return (
    <>
      <Facts
        title={say('coop.figures', { date: day(figures.asOf) })}
        isFigures
        facts={[
          ...FIGURES.map(
            (figure) =>
              [say(figureTitle(figure.id)), <FigureText figure={figure} value={figure.of(figures)} hasUnit />] as const,
          ),
        ]}
      />
      <Facts
        title={say('coop.boxes')}
        isFigures
        facts={figures.boxes.map(
          (box) => [nameOf(box), <MoneyText minor={box.balanceMinor} currency={box.currency} />] as const,
        )}
      >
        <p className="coop-more">{openMonths}</p>
      </Facts>
    </>
  );
}

function Arrived({ coop }: { readonly coop: Cooperative }): ReactElement {
  const { say, day } = useWords();
  const restored = coop.epoch - 1;
  const dayOr = (date: string): string => (date === '' ? '–' : day(date));
  return (
    <Facts
      title={say('coop.arrived')}
      facts={[
        [say('coop.received'), dayOr(coop.receivedOn)],
        [say('coop.lastEvent'), dayOr(coop.lastEventOn)],
        [say('coop.records'), groupDigits(coop.toSeq)],
        [say('coop.epoch'), restored > 0 ? say('coop.epoch.times', { count: restored }) : say('coop.epoch.never')],
      ]}
    >
      <p className="coop-more">
        <span className="soft">{say('coop.key')}</span>
        <br />
        <code className="coop-words">{coop.fingerprint}</code>
      </p>
      <p className="soft coop-lead">{say('coop.key.text')}</p>
    </Facts>
  );
}

function OpenIt({ coop }: { readonly coop: Cooperative }): ReactElement {
  const { say } = useWords();
  const opening = useTell('workspace.openReplica');
  const isBusy = useArrivals()?.state === 'running';
  const open = async (): Promise<void> => {
    const outcome = await opening.tell({ coop: coop.coopId });
    if (outcome?.ok) go(HOME);
  };
  return (
    <>
      <Button
        autoFocus
        disabled={opening.busy || isBusy || coop.figures === null}
        leftSection={<IconEye aria-hidden size={20} />}
        onClick={() => void open()}
      >
        {say('coop.open')}
      </Button>
      <NoticeList notices={opening.refusals} />
    </>
  );
}

interface OfOne {
  readonly coop: Cooperative;
  readonly view: WorkspaceView;
}

function One({ coop, view }: OfOne): ReactElement {
  const { say, nameOf } = useWords();
  const acknowledging = useAcknowledgements([coop.coopId]);
  const aside = view.quarantine.filter(({ claims }) => claims?.coopId === coop.coopId);
  return (
    <div className="screen coop-screen">
      <div className="screen__head">
        <h1>{nameOf(coop)}</h1>
        <StateBadge coop={coop} />
        <a href={hrefOf({ screen: 'workspace' })}>{say('workspace.back')}</a>
        <span className="coop-top">
          <OpenIt coop={coop} />
          <SaveAcknowledgements work={acknowledging} />
        </span>
      </div>
      <SavedAcknowledgements work={acknowledging} />
      <ProblemList problems={coop.problems} />
      {coop.state === 'fork' ? <Fork coop={coop} /> : null}
      <div className="coop-facts">
        {coop.figures ? <Figures figures={coop.figures} /> : <Alert color="gray">{say('coop.figures.none')}</Alert>}
        <Arrived coop={coop} />
      </div>
      <SetAside files={aside} />
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('coop.open') },
          { keys: ['Ctrl', 'S'], means: say('keys.saveAcks') },
          { keys: ['Esc'], means: say('keys.workspace') },
        ]}
      />
    </div>
  );
}

/** One cooperative of the workspace: what is wrong, what has arrived of it, and the way into its book. */
export function CooperativeScreen({ coop: id }: { readonly coop: string }): ReactElement {
  const { say } = useWords();
  useScreenKeys({ back: { screen: 'workspace' } });
  return (
    <InWorkspace title={say('workspace.title')}>
      {(view) => {
        const coop = view.cooperatives.find(({ coopId }) => coopId === id);
        if (coop) return <One coop={coop} view={view} />;
        return (
          <div className="screen coop-screen">
            <h1>{say('coop.unknown')}</h1>
            <a href={hrefOf({ screen: 'workspace' })}>{say('workspace.back')}</a>
          </div>
        );
      }}
    </InWorkspace>
  );
}
