import {
  IconBook2,
  IconBuildingCommunity,
  IconCash,
  IconCertificate,
  IconFileText,
  IconLeaf,
  IconPackageExport,
  IconPlant2,
  IconPrinter,
  IconScale,
  IconSunHigh,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BookView } from '../../shared/contract/book.ts';
import type { TextKey } from '../../shared/i18n/screen-texts.ts';
import { hrefOf, isOfWorkspace } from '../ui/route.ts';
import type { Route } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

interface Place {
  readonly to: Route;
  readonly word: TextKey;
  readonly icon: Icon;
  readonly screens: readonly Route['screen'][];
}

/** The nouns, in the order of the day's work; the book itself stands at the foot. */
const PLACES: readonly Place[] = [
  { to: { screen: 'home' }, word: 'rail.home', icon: IconSunHigh, screens: ['home'] },
  { to: { screen: 'paddy' }, word: 'rail.paddy', icon: IconPlant2, screens: ['paddy', 'prices'] },
  { to: { screen: 'vouchers' }, word: 'rail.vouchers', icon: IconCash, screens: ['vouchers'] },
  { to: { screen: 'tickets' }, word: 'rail.tickets', icon: IconFileText, screens: ['tickets', 'ticket'] },
  { to: { screen: 'members' }, word: 'rail.members', icon: IconUsers, screens: ['members', 'member', 'admit'] },
  { to: { screen: 'shares' }, word: 'rail.shares', icon: IconCertificate, screens: ['shares'] },
  {
    to: { screen: 'organic' },
    word: 'rail.organic',
    icon: IconLeaf,
    screens: [
      ...(['organic', 'parcels', 'parcel', 'new-parcel', 'inspections', 'inspection', 'inspect'] as const),
      ...(['inspect-again', 'nonconformities', 'documents', 'farmer-list', 'certification'] as const),
      ...(['list-paper', 'draft-paper', 'report-paper', 'blank-form', 'parcel-paper', 'nc-paper'] as const),
      ...(['certification-paper', 'decide-member'] as const),
    ],
  },
  { to: { screen: 'balance' }, word: 'rail.balance', icon: IconScale, screens: ['balance', 'register', 'entry'] },
  {
    to: { screen: 'papers' },
    word: 'rail.papers',
    icon: IconPrinter,
    screens: ['papers', 'receipt', 'statement', 'balance-sheet', 'job'],
  },
  { to: { screen: 'bundle' }, word: 'rail.bundle', icon: IconPackageExport, screens: ['bundle'] },
  {
    to: { screen: 'workspace' },
    word: 'rail.workspace',
    icon: IconBuildingCommunity,
    screens: ['workspace', 'arrivals', 'advisor-key', 'cooperative', 'compare'],
  },
  { to: { screen: 'desk' }, word: 'rail.book', icon: IconBook2, screens: ['desk', 'new', 'glossary'] },
];

interface RailProps {
  readonly route: Route;
  readonly book: BookView | null;
  /** Without a book there is only the place where one is opened. */
  readonly hasBook: boolean;
}

/** The workspace has its place while it is used; who keeps one book alone never sees it here. */
function placesFor({ route, book, hasBook }: RailProps): readonly Place[] {
  const isReplica = book?.isReplica === true;
  const isAdvising = isReplica || isOfWorkspace(route);
  return PLACES.filter(({ to: { screen } }) => {
    if (screen === 'workspace') return isAdvising;
    return screen === 'desk' || (hasBook && !(screen === 'bundle' && isReplica));
  });
}

export function Rail(props: RailProps): ReactElement {
  const { say } = useWords();
  const { route } = props;
  const places = placesFor(props);
  return (
    <nav className="shell__rail" aria-label={say('rail.label')}>
      {places.map(({ to, word, icon: PlaceIcon, screens }) => (
        <a
          key={to.screen}
          href={hrefOf(to)}
          className={`rail__link${to.screen === 'desk' ? ' rail__link--last' : ''}`}
          aria-current={screens.includes(route.screen) ? 'page' : undefined}
        >
          <PlaceIcon aria-hidden size={26} stroke={1.6} />
          {say(word)}
        </a>
      ))}
    </nav>
  );
}
