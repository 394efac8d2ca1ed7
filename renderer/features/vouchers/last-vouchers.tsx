import { Button, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

const STEP = 10;
const MOST = 500;

/** The vouchers posted last; each leads to its entry. */
export function LastVouchers(): ReactElement {
  const { say, day, nameOf } = useWords();
  const [limit, setLimit] = useState(STEP);
  const asked = useAsk('ledger.vouchers', { limit }, { keepLast: true });
  const rows = asked.data?.rows ?? [];
  const total = asked.data?.total ?? 0;
  return (
    <Paper withBorder p="sm" component="section" aria-label={say('vouchers.last')}>
      <Title order={2} size="h4">
        {say('vouchers.last')}
      </Title>
      {asked.data && rows.length === 0 ? <p className="soft">{say('vouchers.empty')}</p> : null}
      <ul className="link-list">
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hrefOf({ screen: 'entry', id: row.id })}>
              <span className={row.isReversed ? 'is-struck' : undefined}>
                {row.number} · {day(row.date)}
                <br />
                <span className="soft">{row.description || nameOf(row.account)}</span>
              </span>
              <span className={row.isReversed ? 'is-struck' : undefined}>
                {row.kind === 'payment' ? '− ' : row.kind === 'receipt' ? '+ ' : '⇄ '}
                <MoneyText minor={row.amountMinor} currency={row.currency} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {total > rows.length && limit < MOST ? (
        <Button variant="default" mt="xs" onClick={() => setLimit(Math.min(limit * 2, MOST))}>
          {say('vouchers.more')}
        </Button>
      ) : null}
    </Paper>
  );
}
