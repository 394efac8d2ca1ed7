import { Paper, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

const SHOWN = 8;

export function LastTickets({ party }: { readonly party: string }): ReactElement {
  const { say, day } = useWords();
  const tickets = useAsk('paddy.tickets', { party, limit: SHOWN });
  const rows = tickets.data?.rows ?? [];
  return (
    <Paper withBorder p="md" component="section" aria-label={say('tickets.last')}>
      <Title order={2} size="h4">
        {say('tickets.last')}
      </Title>
      {tickets.data && rows.length === 0 ? <p className="soft">{say('tickets.empty.member')}</p> : null}
      <ul className="link-list">
        {rows.map((ticket) => (
          <li key={ticket.id}>
            <a href={hrefOf({ screen: 'ticket', id: ticket.id })}>
              <span>
                <span className={ticket.voided ? 'is-struck' : undefined}>
                  {ticket.number} · {day(ticket.date)}
                </span>{' '}
                {ticket.voided ? <span className="badge badge--stop">{say('ticket.isVoid')}</span> : null}
              </span>
              <span className={ticket.voided ? 'is-struck' : undefined}>
                <KgText grams={ticket.netG} /> · <MoneyText minor={ticket.valueKhr} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
