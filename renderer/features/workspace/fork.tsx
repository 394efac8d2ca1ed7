import { Alert, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Cooperative } from '../../../shared/contract/workspace.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useStartJob } from '../../client/use-start-job.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';
import { useArrivals } from './use-arrivals.ts';

const SIDES = ['ours', 'theirs'] as const;

/** Two books that part: where, what either side is, and the choice, which is made only after asking by telephone. */
export function Fork({ coop }: { readonly coop: Cooperative }): ReactElement {
  const { say } = useWords();
  const [isSure, setIsSure] = useState(false);
  const { start, busy, refusals } = useStartJob('workspace.settle');
  const job = useArrivals();
  const isRunning = job?.state === 'running';
  const parted = coop.problems.find(({ code }) => code === 'problem-fork')?.params['seq'];
  const seq = groupDigits(parted ?? '…');
  return (
    <section className="coop-fork" aria-label={say('fork.title', { seq })}>
      <h2>{say('fork.title', { seq })}</h2>
      <p>{say('fork.text')}</p>
      <div className="coop-fork__sides">
        {SIDES.map((side) => (
          <div key={side} className="coop-fork__side">
            <h3>{say(`fork.${side}`)}</h3>
            <p>{say(`fork.${side}.text`, { to: groupDigits(coop.toSeq), seq })}</p>
            <Button
              variant="outline"
              color="laterite"
              disabled={!isSure || busy || isRunning}
              onClick={() => void start({ coop: coop.coopId, keep: side })}
            >
              {say(`fork.keep.${side}`)}
            </Button>
          </div>
        ))}
      </div>
      <Checkbox
        label={say('fork.sure')}
        checked={isSure}
        onChange={(event) => setIsSure(event.currentTarget.checked)}
      />
      {isRunning ? <Alert role="status">{say('fork.settling')}</Alert> : null}
      <NoticeList notices={refusals.length > 0 ? refusals : (job?.refusals ?? [])} />
    </section>
  );
}
