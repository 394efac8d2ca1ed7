import { IconAlertTriangle, IconArrowsSplit, IconCircleCheck, IconInbox, IconPuzzle } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Cooperative, CooperativeState } from '../../../shared/contract/workspace.ts';
import { useWords } from '../../ui/words.ts';

type Shown = CooperativeState | 'look';

const ICONS: Readonly<Record<Shown, Icon>> = {
  sound: IconCircleCheck,
  look: IconAlertTriangle,
  pending: IconPuzzle,
  fork: IconArrowsSplit,
  empty: IconInbox,
};

const TONES: Readonly<Record<Shown, string>> = {
  sound: '',
  look: ' badge--warn',
  pending: ' badge--warn',
  fork: ' badge--stop',
  empty: ' badge--warn',
};

/** A book may be whole and still want a look. */
const shownState = ({ state, problems }: Cooperative): Shown =>
  state === 'sound' && problems.length > 0 ? 'look' : state;

/** How a cooperative's book stands: an icon and a word, and a colour beside them. */
export function StateBadge({ coop }: { readonly coop: Cooperative }): ReactElement {
  const { say } = useWords();
  const shown = shownState(coop);
  const StateIcon = ICONS[shown];
  return (
    <span className={`badge coop-state${TONES[shown]}`}>
      <StateIcon aria-hidden size={18} /> {say(`workspace.state.${shown}`)}
    </span>
  );
}
