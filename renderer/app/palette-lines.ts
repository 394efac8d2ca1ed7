import type { AccountView } from '../../shared/contract/ledger.ts';
import type { PartyRow } from '../../shared/contract/members.ts';
import type { TextKey } from '../../shared/i18n/screen-texts.ts';
import { foldForSearch } from '../../shared/kernel/plain-text.ts';
import type { Route } from '../ui/route.ts';
import type { Words } from '../ui/words.ts';

/** One line of the search: what it says, and where it leads. */
export interface PaletteLine {
  readonly label: string;
  readonly description?: string;
  readonly to: Route;
}

export interface PaletteGroup {
  readonly group: string;
  readonly lines: readonly PaletteLine[];
}

const SCREENS: readonly (readonly [TextKey, Route])[] = [
  ['home.title', { screen: 'home' }],
  ['paddy.title', { screen: 'paddy' }],
  ['prices.title', { screen: 'prices' }],
  ['vouchers.title', { screen: 'vouchers' }],
  ['tickets.title', { screen: 'tickets' }],
  ['members.title', { screen: 'members' }],
  ['person.title', { screen: 'admit' }],
  ['shares.title', { screen: 'shares' }],
  ['organic.title', { screen: 'organic' }],
  ['parcels.title', { screen: 'parcels' }],
  ['parcel.new', { screen: 'new-parcel' }],
  ['inspections.title', { screen: 'inspections' }],
  ['inspect.title', { screen: 'inspect' }],
  ['nc.title', { screen: 'nonconformities' }],
  ['documents.title', { screen: 'documents' }],
  ['list.title', { screen: 'farmer-list' }],
  ['certification.title', { screen: 'certification' }],
  ['balance.title', { screen: 'balance' }],
  ['papers.title', { screen: 'papers' }],
  ['bundle.title', { screen: 'bundle' }],
  ['desk.title', { screen: 'desk' }],
  ['new.title', { screen: 'new' }],
  ['glossary.title', { screen: 'glossary' }],
];

const SHOWN_ACCOUNTS = 6;

interface Found {
  readonly text: string;
  readonly people: readonly PartyRow[];
  readonly accounts: readonly AccountView[];
}

/** People as the book found them, then accounts and screens by any part of their words; screens alone before typing. */
export function paletteGroups({ text, people, accounts }: Found, { say, nameOf }: Words): readonly PaletteGroup[] {
  const folded = foldForSearch(text);
  const fits = (...parts: readonly string[]): boolean => parts.some((part) => foldForSearch(part).includes(folded));
  const members = people.map((row) => ({
    label: [row.code, row.nameKm, row.nameEn].filter((part) => part !== '').join(' '),
    description: nameOf({ nameKm: row.villageKm, nameEn: row.villageEn }),
    to: { screen: 'member', code: row.code } as const,
  }));
  const ledger = accounts
    .filter((account) => text !== '' && fits(account.code, account.nameKm, account.nameEn))
    .slice(0, SHOWN_ACCOUNTS)
    .map((account) => ({
      label: `${account.code} ${nameOf(account)}`,
      to: { screen: 'register', account: account.code } as const,
    }));
  const screens = SCREENS.filter(([word]) => fits(say(word))).map(([word, to]) => ({ label: say(word), to }));
  return [
    { group: say('search.members'), lines: members },
    { group: say('search.accounts'), lines: ledger },
    { group: say('search.screens'), lines: screens },
  ].filter(({ lines }) => lines.length > 0);
}
