import { IconAlertTriangle, IconCircleCheck, IconFileText, IconLockOpen, IconSend } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Dashboard } from '../../../shared/contract/statements.ts';
import { groupDigits, monthText } from '../../../shared/i18n/format.ts';
import { useBook } from '../../ui/book-context.ts';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface Waiting {
  readonly icon: Icon;
  readonly text: string;
  readonly to: Route;
}

function useWaiting({ attention }: Dashboard): readonly Waiting[] {
  const { say, nameOf, day, language } = useWords();
  const { behindSentinel, lastBundle, events } = useBook();
  const { unlockedMonths, drafts, boxesBelowZero } = attention;
  const [first, last] = [unlockedMonths[0], unlockedMonths.at(-1)];
  const desk: Route = { screen: 'desk' };
  return [
    ...(behindSentinel ? [{ icon: IconAlertTriangle, text: say('home.attention.behind'), to: desk }] : []),
    ...boxesBelowZero.map((box) => ({
      icon: IconAlertTriangle,
      text: say('home.attention.below', { box: nameOf(box) }),
      to: { screen: 'register', account: box.code } as const,
    })),
    ...(drafts === 0
      ? []
      : [
          {
            icon: IconFileText,
            text: say('home.attention.drafts', { count: drafts }),
            to: { screen: 'paddy' } as const,
          },
        ]),
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            icon: IconLockOpen,
            text: say(first === last ? 'home.attention.month' : 'home.attention.months', {
              count: unlockedMonths.length,
              first: monthText(first, language),
              last: monthText(last, language),
            }),
            to: desk,
          },
        ]),
    ...(lastBundle === null || lastBundle.to >= events
      ? []
      : [
          {
            icon: IconSend,
            text: say('home.attention.bundle', {
              count: groupDigits(events - lastBundle.to),
              date: day(lastBundle.sentOn),
            }),
            to: { screen: 'bundle' } as const,
          },
        ]),
  ];
}

/** What waits to be done, each a link to where it is done. */
export function Attention({ view }: { readonly view: Dashboard }): ReactElement {
  const { say } = useWords();
  const waiting = useWaiting(view);
  return (
    <section className="home__attention" aria-label={say('home.attention')}>
      {waiting.length === 0 ? (
        <span className="badge">
          <IconCircleCheck aria-hidden size={18} /> {say('home.attention.none')}
        </span>
      ) : null}
      {waiting.map(({ icon: WaitingIcon, text, to }) => (
        <a key={text} className="badge badge--warn" href={hrefOf(to)}>
          <WaitingIcon aria-hidden size={18} /> {text}
        </a>
      ))}
    </section>
  );
}
