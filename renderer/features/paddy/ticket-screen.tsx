import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useWords } from '../../ui/words.ts';
import { PayTicket } from './pay-ticket.tsx';
import { TicketPaper } from './ticket-paper.tsx';
import { VoidTicket } from './void-ticket.tsx';
import './paddy.css';

type Doing = 'nothing' | 'paying' | 'voiding';

/** What can still happen to a ticket: it is paid, printed again, or voided with a reason. */
function Actions({ ticket }: { readonly ticket: TicketView }): ReactElement {
  const { say } = useWords();
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = (): void => {
    focusMain();
    setDoing('nothing');
  };
  // It was handed out when the paddy was bought: this one says that it is a copy.
  const receipt = (): void => go({ screen: 'receipt', id: ticket.id, isCopy: true });
  useCtrlKey('P', receipt);
  if (doing === 'paying') return <PayTicket ticket={ticket} onEnd={stop} />;
  if (doing === 'voiding') return <VoidTicket ticket={ticket} onEnd={stop} />;
  return (
    <Group mt="md" className="no-print paper-actions">
      {ticket.openKhr > 0 && !ticket.voided ? (
        <Button onClick={() => setDoing('paying')}>{say('ticket.pay')}</Button>
      ) : null}
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={receipt}>
        {say('paddy.receipt')}
        <KeyHint keys={['Ctrl', 'P']} />
      </Button>
      {ticket.voided ? null : (
        <Button variant="outline" color="laterite" onClick={() => setDoing('voiding')}>
          {say('ticket.void')}
        </Button>
      )}
      <a href={hrefOf({ screen: 'paddy' })}>{say('ticket.next')}</a>
    </Group>
  );
}

export function TicketScreen({ id }: { readonly id: number }): ReactElement {
  const { say } = useWords();
  const ticket = useAsk('paddy.ticket', { ticket: id });
  return (
    <div className="screen">
      <Asked query={ticket} title={say('ticket.title')}>
        {(view) => (
          <>
            <TicketPaper ticket={view} />
            <Actions ticket={view} />
          </>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
          { keys: ['Ctrl', 'P'], means: say('paddy.receipt') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['Alt', '←'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
