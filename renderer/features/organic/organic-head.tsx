import type { ReactElement, ReactNode } from 'react';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import './organic.css';

const PLACES: readonly (readonly [Route & { readonly screen: string }, TextKey])[] = [
  [{ screen: 'organic' }, 'organic.title'],
  [{ screen: 'parcels' }, 'parcels.title'],
  [{ screen: 'inspections' }, 'inspections.title'],
  [{ screen: 'nonconformities' }, 'nc.title'],
  [{ screen: 'documents' }, 'documents.title'],
  [{ screen: 'farmer-list' }, 'list.title'],
  [{ screen: 'certification' }, 'certification.title'],
];

/** The parts of certification, each one step from the other. */
function OrganicNav({ here }: { readonly here: Route['screen'] }): ReactElement {
  const { say } = useWords();
  return (
    <nav className="organic__nav no-print" aria-label={say('organic.parts')}>
      {PLACES.map(([to, word]) => (
        <a key={to.screen} href={hrefOf(to)} aria-current={to.screen === here ? 'page' : undefined}>
          {say(word)}
        </a>
      ))}
    </nav>
  );
}

interface OrganicHeadProps {
  readonly here: Route['screen'];
  readonly title: string;
  readonly children?: ReactNode;
}

export function OrganicHead({ here, title, children }: OrganicHeadProps): ReactElement {
  return (
    <>
      <OrganicNav here={here} />
      <div className="screen__head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  );
}
