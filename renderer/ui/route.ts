import { useSyncExternalStore } from 'react';

/** Screens by the address behind the `#`, so that Back works and a screen can be opened again. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'paddy' }
  | { readonly screen: 'vouchers' }
  | { readonly screen: 'shares' }
  | { readonly screen: 'tickets'; readonly text?: string }
  | { readonly screen: 'ticket'; readonly id: number }
  | { readonly screen: 'members'; readonly text?: string }
  | { readonly screen: 'member'; readonly code: string }
  | { readonly screen: 'balance'; readonly asOf?: string }
  | {
      readonly screen: 'register';
      readonly account: string;
      readonly party?: string;
      readonly to?: string;
      readonly from?: string;
    }
  | { readonly screen: 'entry'; readonly id: number }
  | { readonly screen: 'papers' }
  /** A receipt as the farmer takes it home; a copy says that it is one. */
  | { readonly screen: 'receipt'; readonly id: number; readonly isCopy?: boolean }
  | { readonly screen: 'statement'; readonly code: string }
  | { readonly screen: 'balance-sheet'; readonly asOf?: string }
  | { readonly screen: 'job'; readonly job: string }
  | { readonly screen: 'bundle' }
  | { readonly screen: 'desk' }
  | { readonly screen: 'new' }
  | { readonly screen: 'admit' }
  | { readonly screen: 'prices' }
  | { readonly screen: 'glossary' }
  /** The advisor's: what every cooperative of the workspace says, beside whatever book is open. */
  | { readonly screen: 'workspace' }
  | { readonly screen: 'arrivals' }
  | { readonly screen: 'advisor-key' }
  | { readonly screen: 'cooperative'; readonly coop: string }
  /** Those named, with commas between; all of them where none is. */
  | { readonly screen: 'compare'; readonly coops?: string };

export const HOME: Route = { screen: 'home' };

const part = (text: string | undefined): string => encodeURIComponent(text ?? '');

/** A blank in the middle of an address is written `-`, which no code and no date is. */
const optional = (text: string | undefined): string => (text === undefined || text === '' ? '-' : part(text));

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'ticket':
    case 'entry':
      return `#/${route.screen}/${String(route.id)}`;
    case 'receipt':
      return `#/receipt/${String(route.id)}${route.isCopy === true ? '/copy' : ''}`;
    case 'member':
    case 'statement':
      return `#/${route.screen}/${part(route.code)}`;
    case 'job':
      return `#/job/${part(route.job)}`;
    case 'cooperative':
      return `#/cooperative/${part(route.coop)}`;
    case 'compare':
      return route.coops === undefined ? '#/compare' : `#/compare/${part(route.coops)}`;
    case 'balance':
    case 'balance-sheet':
      return `#/${route.screen}${route.asOf === undefined ? '' : `/${part(route.asOf)}`}`;
    case 'register':
      return `#/register/${part(route.account)}/${optional(route.party)}/${optional(route.to)}${route.from === undefined ? '' : `/${part(route.from)}`}`;
    case 'tickets':
    case 'members':
      return route.text === undefined ? `#/${route.screen}` : `#/${route.screen}/${part(route.text)}`;
    case 'home':
    case 'paddy':
    case 'vouchers':
    case 'shares':
    case 'papers':
    case 'bundle':
    case 'desk':
    case 'new':
    case 'admit':
    case 'prices':
    case 'glossary':
    case 'workspace':
    case 'arrivals':
    case 'advisor-key':
      return `#/${route.screen}`;
  }
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === '-' ? undefined : text);

function registerOf(account: string, [party, to, from]: readonly (string | undefined)[]): Route {
  const parts = { party: given(party), to: given(to), from: given(from) };
  const named = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { screen: 'register', account, ...Object.fromEntries(named) };
}

/** A part of an address that somebody mangled is no part at all. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function routeOf(hash: string): Route {
  const [screen, first, ...others] = hash.replace(/^#\/?/, '').split('/').map(plain);
  const id = Number(first);
  switch (screen) {
    case 'paddy':
    case 'vouchers':
    case 'shares':
    case 'papers':
    case 'bundle':
    case 'desk':
    case 'new':
    case 'admit':
    case 'prices':
    case 'glossary':
    case 'workspace':
    case 'arrivals':
    case 'advisor-key':
      return { screen };
    case 'tickets':
    case 'members':
      return first === undefined || first === '' ? { screen } : { screen, text: first };
    case 'ticket':
    case 'entry':
      return Number.isSafeInteger(id) && id > 0 ? { screen, id } : HOME;
    case 'receipt':
      if (!Number.isSafeInteger(id) || id <= 0) return HOME;
      return others[0] === 'copy' ? { screen, id, isCopy: true } : { screen, id };
    case 'member':
    case 'statement':
      return first === undefined || first === '' ? HOME : { screen, code: first };
    case 'cooperative':
      return first === undefined || first === '' ? { screen: 'workspace' } : { screen, coop: first };
    case 'compare':
      return first === undefined || first === '' ? { screen } : { screen, coops: first };
    case 'job':
      return first === undefined || first === '' ? { screen: 'papers' } : { screen, job: first };
    case 'balance':
    case 'balance-sheet':
      return first === undefined ? { screen } : { screen, asOf: first };
    case 'register':
      return first === undefined ? { screen: 'balance' } : registerOf(first, others);
    case undefined:
    default:
      return HOME;
  }
}

const OF_WORKSPACE = ['workspace', 'arrivals', 'advisor-key', 'cooperative', 'compare'] as const;
export type WorkspaceRoute = Extract<Route, { readonly screen: (typeof OF_WORKSPACE)[number] }>;

/** An advisor's screen needs no open book. */
export const isOfWorkspace = (route: Route): route is WorkspaceRoute =>
  OF_WORKSPACE.some((screen) => screen === route.screen);

export const go = (route: Route): void => {
  window.location.hash = hrefOf(route);
};

/** The same screen with something else on it: Back leads past it. */
export const redo = (route: Route): void => {
  window.location.replace(hrefOf(route));
};

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The address as text: a new object each time would render for ever. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);
