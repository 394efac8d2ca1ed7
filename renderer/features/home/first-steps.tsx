import { IconCash, IconCertificate, IconPlant2, IconUsers } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface Step {
  readonly icon: Icon;
  readonly title: TextKey;
  readonly text: TextKey;
  readonly to: Route;
}

const STEPS: readonly Step[] = [
  { icon: IconUsers, title: 'home.first.people', text: 'home.first.people.text', to: { screen: 'admit' } },
  { icon: IconCash, title: 'home.first.cash', text: 'home.first.cash.text', to: { screen: 'vouchers' } },
  { icon: IconCertificate, title: 'home.first.shares', text: 'home.first.shares.text', to: { screen: 'shares' } },
  { icon: IconPlant2, title: 'home.first.paddy', text: 'home.first.paddy.text', to: { screen: 'prices' } },
];

/** In a book without a single entry: what is written first, in the order in which most begin. */
export function FirstSteps(): ReactElement {
  const { say } = useWords();
  return (
    <section className="box first-steps" aria-label={say('home.first')}>
      <h2 className="box__title">{say('home.first')}</h2>
      <p className="soft">{say('home.first.text')}</p>
      <ol>
        {STEPS.map(({ icon: StepIcon, title, text, to }) => (
          <li key={title}>
            <a href={hrefOf(to)}>
              <StepIcon aria-hidden size={28} stroke={1.5} />
              <span>
                <strong>{say(title)}</strong>
                <br />
                {say(text)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
