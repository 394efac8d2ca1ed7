import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Dashboard } from '../../../shared/contract/statements.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { useWords } from '../../ui/words.ts';
import { Attention } from './attention.tsx';
import { BoughtChart } from './bought-chart.tsx';
import { CashChart } from './cash-chart.tsx';
import { BoughtBox, CashBox, DebtsBox } from './figures-boxes.tsx';
import { FirstSteps } from './first-steps.tsx';
import './home.css';

function Figures({ view }: { readonly view: Dashboard }): ReactElement {
  const { lastEntryDate } = useBook();
  return (
    <>
      <Attention view={view} />
      <div className="home__figures">
        <CashBox view={view} />
        <DebtsBox view={view} />
        <BoughtBox view={view} />
      </div>
      {lastEntryDate === null ? (
        <FirstSteps />
      ) : (
        <div className="home__charts">
          <CashChart view={view} />
          <BoughtChart view={view} />
        </div>
      )}
    </>
  );
}

/** The morning's look at an open book: cash, debts, purchases, and what waits to be done. */
export function HomeScreen(): ReactElement {
  const { say, day, nameOf } = useWords();
  const { settings } = useBook();
  const view = useAsk('statements.dashboard', {});
  return (
    <div className="screen home">
      <p className="print-only">{nameOf(settings)}</p>
      <div className="screen__head">
        <h1>{say('home.title')}</h1>
        {view.data ? <span className="soft">{say('home.asOf', { date: day(view.data.asOf) })}</span> : null}
        <Button
          variant="default"
          className="no-print home__print"
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => window.print()}
        >
          {say('home.print')}
        </Button>
      </div>
      <Asked query={view}>{(found) => <Figures view={found} />}</Asked>
      <PlainKeys />
    </div>
  );
}
