import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
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
  useScreenKeys({ back: MEMBERS });
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>
          {code} {card.data ? nameOf(card.data) : ''}
        </h1>
        <a href={hrefOf({ screen: 'members' })}>{say('members.back')}</a>
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
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
