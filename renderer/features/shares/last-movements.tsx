import { Button, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ShareMovementRow } from '../../../shared/contract/shares.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useAsk } from '../../client/use-ask.ts';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

const STEP = 10;
const MOST = 500;

const signed = (shares: number): string => `${shares > 0 ? '+' : '−'} ${groupDigits(Math.abs(shares))}`;

function Line({ row }: { readonly row: ShareMovementRow }): ReactElement {
  const { say, day, nameOf } = useWords();
  const holder = row.changes.at(-1)?.party.code ?? '';
  const to: Route = row.entry === null ? { screen: 'member', code: holder } : { screen: 'entry', id: row.entry };
  return (
    <li>
      <a href={hrefOf(to)}>
        <span className={row.isReversed ? 'is-struck' : undefined}>
          {row.number} · {day(row.date)} · {say(`shares.kind.${row.kind}`)}
          <br />
          <span className="soft">
            {row.changes
              .map(({ party }) => nameOf(party))
              .slice(0, 2)
              .join(' → ')}
          </span>
        </span>
        <span className={`figure${row.isReversed ? ' is-struck' : ''}`}>{signed(row.changes.at(-1)?.shares ?? 0)}</span>
      </a>
    </li>
  );
}

/** The movements posted last; each leads to its entry. */
export function LastMovements(): ReactElement {
  const { say } = useWords();
  const [limit, setLimit] = useState(STEP);
  const asked = useAsk('shares.movements', { limit }, { keepLast: true });
  const rows = asked.data?.rows ?? [];
  return (
    <Paper withBorder p="sm" component="section" aria-label={say('shares.last')}>
      <Title order={2} size="h4">
        {say('shares.last')}
      </Title>
      {asked.data && rows.length === 0 ? <p className="soft">{say('shares.empty')}</p> : null}
      <ul className="link-list">
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {(asked.data?.total ?? 0) > rows.length && limit < MOST ? (
        <Button variant="default" mt="xs" onClick={() => setLimit(Math.min(limit * 2, MOST))}>
          {say('vouchers.more')}
        </Button>
      ) : null}
    </Paper>
  );
}
