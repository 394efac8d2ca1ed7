import { Button } from '@mantine/core';
import { IconColumns, IconFileSpreadsheet, IconInbox, IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { WorkspaceView } from '../../../shared/contract/workspace.ts';
import { useMakeAndSave } from '../../client/use-make-and-save.ts';
import { useTell } from '../../client/use-tell.ts';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useWords } from '../../ui/words.ts';
import { BarChart } from './bar-chart.tsx';
import { CooperativeTable } from './cooperative-table.tsx';
import { InWorkspace } from './in-workspace.tsx';
import { useKeptView } from './kept-view.ts';
import { SaveAcknowledgements, SavedAcknowledgements, useAcknowledgements } from './save-acknowledgements.tsx';
import type { Acknowledging } from './save-acknowledgements.tsx';
import { sortCooperatives } from './sort-cooperatives.ts';

interface OfView {
  readonly view: WorkspaceView;
}

function Top({ view, acknowledging }: OfView & { readonly acknowledging: Acknowledging }): ReactElement {
  const { say } = useWords();
  const toLookAt = view.cooperatives.filter(({ problems }) => problems.length > 0).length;
  useCtrlKey('I', () => go({ screen: 'arrivals' }));
  return (
    <div className="screen__head">
      <h1>{say('workspace.title')}</h1>
      <span className="soft" title={view.path}>
        {view.folderName} · {say('workspace.count', { count: view.cooperatives.length })}
        {toLookAt === 0 ? '' : ` · ${say('workspace.look', { count: toLookAt })}`}
      </span>
      <span className="coop-top">
        <Button component="a" href={hrefOf({ screen: 'arrivals' })} leftSection={<IconInbox aria-hidden size={20} />}>
          {say('arrivals.title')}
          <KeyHint keys={['Ctrl', 'I']} />
        </Button>
        <SaveAcknowledgements work={acknowledging} />
        <Button
          component="a"
          href={hrefOf({ screen: 'advisor-key' })}
          variant="default"
          leftSection={<IconKey aria-hidden size={20} />}
        >
          {say('advisorKey.title')}
        </Button>
      </span>
    </div>
  );
}

/** What can be done with the table: choose some of it to compare, or take it away. */
function TableTools({ marked }: { readonly marked: readonly string[] }): ReactElement {
  const { say } = useWords();
  const { make, busy, saved, refusals } = useMakeAndSave('workspace.export');
  const coops = marked.length >= 2 ? { coops: marked.join(',') } : {};
  return (
    <div className="coop-tools">
      <Button
        component="a"
        variant="default"
        href={hrefOf({ screen: 'compare', ...coops })}
        leftSection={<IconColumns aria-hidden size={20} />}
      >
        {marked.length >= 2 ? say('workspace.compare', { count: marked.length }) : say('workspace.compare.all')}
      </Button>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          disabled={busy}
          leftSection={<IconFileSpreadsheet aria-hidden size={20} />}
          onClick={() => void make({ format })}
        >
          {say(`workspace.${format}`)}
        </Button>
      ))}
      <span role="status" className="coop-saved">
        {saved.map(({ path, isDownload }) => say(isDownload ? 'preview.downloaded' : 'preview.saved', { path }))}
      </span>
      <NoticeList notices={refusals} />
      <p className="soft coop-units">{say('workspace.units')}</p>
    </div>
  );
}

function Cooperatives({ view }: OfView): ReactElement {
  const { nameOf } = useWords();
  const [{ order, marked, drawn }, change] = useKeptView(view.path);
  const sorted = sortCooperatives(view.cooperatives, order, nameOf);
  const chosen = sorted.map(({ coopId }) => coopId).filter((coop) => marked.has(coop));
  return (
    <>
      <CooperativeTable
        cooperatives={sorted}
        today={view.today}
        order={order}
        onOrder={(next) => change({ order: next })}
        marked={marked}
        onMark={(coop) =>
          change({
            marked: new Set(marked.has(coop) ? [...marked].filter((each) => each !== coop) : [...marked, coop]),
          })
        }
      />
      <TableTools marked={chosen} />
      <BarChart cooperatives={sorted} chosen={drawn} onChoose={(id) => change({ drawn: id })} />
    </>
  );
}

function Nobody(): ReactElement {
  const { say } = useWords();
  return (
    <EmptyTeaches
      title={say('workspace.empty.title')}
      text={say('workspace.empty.text')}
      example={say('workspace.empty.example')}
    />
  );
}

function Workspace({ view }: OfView): ReactElement {
  const { say } = useWords();
  const acknowledging = useAcknowledgements();
  const closing = useTell('workspace.close');
  return (
    <div className="screen coop-screen coop-screen--wide">
      <Top view={view} acknowledging={acknowledging} />
      <SavedAcknowledgements work={acknowledging} />
      {view.cooperatives.length === 0 ? <Nobody /> : <Cooperatives view={view} />}
      <div className="coop-foot">
        <span className="soft">{view.path}</span>
        <Button variant="subtle" disabled={closing.busy} onClick={() => void closing.tell({})}>
          {say('workspace.close')}
        </Button>
      </div>
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openCoop') },
          { keys: ['Space'], means: say('keys.pick') },
          { keys: ['Tab', 'Enter'], means: say('keys.sort') },
          { keys: ['Ctrl', 'I'], means: say('keys.takeIn') },
          { keys: ['Ctrl', 'S'], means: say('keys.saveAcks') },
        ]}
      />
    </div>
  );
}

/** Every cooperative that the advisor helps, side by side, with what is wrong standing out. */
export function WorkspaceScreen(): ReactElement {
  const { say } = useWords();
  return <InWorkspace title={say('workspace.title')}>{(view) => <Workspace view={view} />}</InWorkspace>;
}
