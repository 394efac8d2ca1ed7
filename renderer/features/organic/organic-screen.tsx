import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { HOME, hrefOf } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { AreasBox, ListsBox, MembersBox } from './standing-boxes.tsx';
import { OrganicHead } from './organic-head.tsx';
import {
  ConditionsBox,
  ExpiringBox,
  NonconformitiesBox,
  NotInspectedBox,
  OverQuotaBox,
  ProposalsBox,
} from './waiting-boxes.tsx';

/** Certification at a glance: how the land stands, and what waits to be done; each line leads to its page. */
export function OrganicScreen(): ReactElement {
  const { say, day } = useWords();
  const dashboard = useAsk('organic.dashboard', {});
  useScreenKeys({ back: HOME });
  return (
    <div className="screen">
      <OrganicHead here="organic" title={say('organic.title')}>
        {dashboard.data ? (
          <span className="badge">
            {say('organic.asOf', { date: day(dashboard.data.asOf) })} · {dashboard.data.mainStandard}
          </span>
        ) : null}
        <Button
          component="a"
          href={hrefOf({ screen: 'inspect' })}
          leftSection={<IconClipboardCheck aria-hidden size={20} />}
        >
          {say('inspect.title')}
        </Button>
      </OrganicHead>
      <Asked query={dashboard}>
        {(view) => (
          <div className="organic__boxes">
            <AreasBox view={view} />
            <ProposalsBox view={view} />
            <NotInspectedBox view={view} />
            <ConditionsBox view={view} />
            <NonconformitiesBox view={view} />
            <ExpiringBox view={view} />
            <OverQuotaBox view={view} />
            <MembersBox view={view} />
            <ListsBox view={view} />
          </div>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
