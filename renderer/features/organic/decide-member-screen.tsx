import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { DecideForm } from './decide-form.tsx';
import { DecisionTable } from './decision-table.tsx';
import { OrganicHead } from './organic-head.tsx';

/** A member enters the group, is suspended, taken back or leaves it: a dated decision beside those that stand. */
export function DecideMemberScreen({ code }: { readonly code: string }): ReactElement {
  const { say, nameOf } = useWords();
  const farm = useAsk('organic.member', { party: code }).data;
  return (
    <div className="screen">
      <OrganicHead here="organic" title={`${code} ${farm ? nameOf(farm.party) : ''}`} />
      <DecideForm party={code} parcel="" onEnd={() => go({ screen: 'member', code })} />
      {farm ? <DecisionTable decisions={farm.decisions} label={say('organic.decisions')} /> : null}
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
