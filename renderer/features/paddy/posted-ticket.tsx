import type { ReactElement } from 'react';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { Steps } from './steps.tsx';
import '../../ui/paper.css';

/** The slip just posted, as the farmer takes it home, until the next farmer steps up. */
export function PostedTicket({ posted }: { readonly posted: PurchaseOutput }): ReactElement {
  const { say, day, nameOf } = useWords();
  const { ticket } = posted;
  return (
    <section className="paper paper--small" aria-label={say('paddy.posted')}>
      <p className="posted__done" role="status">
        <IconCircleCheck aria-hidden size={22} /> {say('paddy.postedAs', { number: ticket.number })}
      </p>
      <dl className="pairs pairs--figures">
        <div>
          <dt>{say('common.date')}</dt>
          <dd>{day(ticket.date)}</dd>
        </div>
        <div>
          <dt>{say('paddy.farmer')}</dt>
          <dd>
            {ticket.party.code} {nameOf(ticket.party)}
          </dd>
        </div>
      </dl>
      <Steps ticket={ticket} />
      <Group justify="space-between">
        <Button
          component="a"
          href={hrefOf({ screen: 'receipt', id: ticket.id })}
          leftSection={<IconPrinter aria-hidden size={20} />}
        >
          {say('paddy.receipt')}
          <KeyHint keys={['Ctrl', 'P']} />
        </Button>
        <a href={hrefOf({ screen: 'ticket', id: ticket.id })}>{say('paddy.openTicket')}</a>
      </Group>
    </section>
  );
}
