import { Button, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useJobs, useStart } from '../../client/use-job.ts';
import { DateField } from '../../ui/date-field.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { LanguageChoice, usePaperChoice } from './paper-choice.tsx';
import './papers.css';

/** Every member's statement in one file: the paper of the yearly assembly. */
function AllStatements(): ReactElement {
  const { say } = useWords();
  const choice = usePaperChoice();
  const [[from, to], setPeriod] = useState<readonly [string, string]>(['', '']);
  const { start, refusals, busy } = useStart({
    procedure: 'papers.print',
    asked: {
      paper: 'member-statements',
      language: choice?.paperLanguage ?? 'both',
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    },
  });
  const make = async (): Promise<void> => {
    const job = await start();
    if (job !== null) go({ screen: 'job', job });
  };
  return (
    <Paper withBorder p="md" component="section" className="papers__all" aria-labelledby="papers-all">
      <Title order={2} size="h3" id="papers-all">
        {say('papers.all')}
      </Title>
      <p>{say('papers.all.text')}</p>
      <form
        noValidate
        onKeyDown={panelKeys({ send: () => void make(), close: () => window.history.back() })}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className="papers__fields">
          <DateField
            label={say('common.from')}
            name="from"
            value={from}
            hint={say('papers.period')}
            onChange={(day) => setPeriod([day, to])}
          />
          <DateField
            label={say('common.to')}
            name="to"
            value={to}
            hint={say('papers.period')}
            onChange={(day) => setPeriod([from, day])}
          />
          {choice ? (
            <div>
              <span className="papers__label">{say('paper.language')}</span>
              <LanguageChoice choice={choice} />
            </div>
          ) : null}
        </div>
        <NoticeList notices={refusals} />
        <Button type="submit" size="md" disabled={busy || !choice} mt="sm">
          {say('papers.all.make')}
          <KeyHint keys={['Ctrl', '↵']} />
        </Button>
      </form>
    </Paper>
  );
}

/** The other papers are asked for where their figures stand. */
function Others(): ReactElement {
  const { say } = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('papers.title')}>
      <Title order={2} size="h4">
        {say('papers.one')}
      </Title>
      <p>
        {say('papers.one.text')} <a href={hrefOf({ screen: 'members' })}>{say('papers.one.open')}</a>
      </p>
      <Title order={2} size="h4">
        {say('papers.receipt')}
      </Title>
      <p>
        {say('papers.receipt.text')} <a href={hrefOf({ screen: 'tickets' })}>{say('papers.receipt.open')}</a>
      </p>
      <Title order={2} size="h4">
        {say('papers.balance')}
      </Title>
      <p>
        <a href={hrefOf({ screen: 'balance-sheet' })}>{say('papers.balance.open')}</a>
      </p>
    </Paper>
  );
}

function Line({ job }: { readonly job: JobView }): ReactElement {
  const { say } = useWords();
  const name = job.paper === null ? '' : say(`paper.${job.paper}`);
  return (
    <li>
      <a href={hrefOf({ screen: 'job', job: job.id })}>
        <span>{job.title === '' ? name : job.title}</span>
        <span className="soft">
          {job.pages > 0 ? `${say('paper.pages', { count: groupDigits(job.pages) })} · ` : ''}
          {say(`job.state.${job.state}`)}
        </span>
      </a>
    </li>
  );
}

function Lately(): ReactElement {
  const { say } = useWords();
  const jobs = (useJobs().data ?? []).filter(({ kind }) => kind === 'paper');
  return (
    <section aria-labelledby="papers-lately">
      <h2 id="papers-lately" className="papers__lately">
        {say('papers.lately')}
      </h2>
      {jobs.length === 0 ? <p className="soft">{say('papers.lately.none')}</p> : null}
      <ul className="link-list">
        {jobs.map((job) => (
          <Line key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

/** What the book can put on paper, and what was made lately. */
export function PapersScreen(): ReactElement {
  const { say } = useWords();
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>{say('papers.title')}</h1>
      </div>
      <div className="papers">
        <AllStatements />
        <Others />
      </div>
      <Lately />
      <KeySheet
        rows={[
          { keys: ['Ctrl', 'Enter'], means: say('papers.all.make') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
