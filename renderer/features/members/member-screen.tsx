import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { MemberPaper } from './member-paper.tsx';
import { Timeline } from './timeline.tsx';
import '../../ui/paper.css';
import './member.css';

const MEMBERS: Route = { screen: 'members' };

/** A member's page: the card, and beside it every paper of theirs. */
export function MemberScreen({ code }: { readonly code: string }): ReactElement {
  const { say, nameOf } = useWords();
  const card = useAsk('members.card', { code });
  const statement = (): void => go({ screen: 'statement', code });
  useCtrlKey('P', statement);
  useScreenKeys({ back: MEMBERS });
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>
          {code} {card.data ? nameOf(card.data) : ''}
        </h1>
        <a href={hrefOf({ screen: 'members' })}>{say('members.back')}</a>
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={statement}>
          {say('member.statement')}
          <KeyHint keys={['Ctrl', 'P']} />
        </Button>
      </div>
      <Asked query={card}>
        {(person) => (
          <div className="member">
            <MemberPaper card={person} />
            <Timeline code={code} />
          </div>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openPaper') },
          { keys: ['Ctrl', 'P'], means: say('keys.statement') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
