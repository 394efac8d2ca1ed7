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
  | { readonly screen: 'organic' }
  | { readonly screen: 'parcels'; readonly text?: string }
  | { readonly screen: 'parcel'; readonly code: string }
  /** A parcel that is not in the register yet; of a member, where one is named. */
  | { readonly screen: 'new-parcel'; readonly code?: string }
  | { readonly screen: 'inspections'; readonly text?: string }
  | { readonly screen: 'inspection'; readonly id: number }
  | { readonly screen: 'inspect'; readonly code?: string }
  /** A member's standing in the certified group. */
  | { readonly screen: 'decide-member'; readonly code: string }
  /** The second visit to a farm, or the signatures. */
  | { readonly screen: 'inspect-again'; readonly id: number }
  | { readonly screen: 'nonconformities' }
  | { readonly screen: 'documents' }
  | { readonly screen: 'farmer-list'; readonly version?: string }
  | { readonly screen: 'certification' }
  /** A version of the farmer list on paper, or the draft of a day. */
  | { readonly screen: 'list-paper'; readonly version?: string }
  | { readonly screen: 'draft-paper'; readonly asOf: string }
  | { readonly screen: 'report-paper'; readonly id: number }
  /** An inspection's form for a farm, to be filled by hand. */
  | { readonly screen: 'blank-form'; readonly code: string }
  | { readonly screen: 'parcel-paper'; readonly code: string }
  | { readonly screen: 'nc-paper' }
  | { readonly screen: 'certification-paper'; readonly code: string }
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
    case 'inspection':
    case 'inspect-again':
    case 'report-paper':
      return `#/${route.screen}/${String(route.id)}`;
    case 'receipt':
      return `#/receipt/${String(route.id)}${route.isCopy === true ? '/copy' : ''}`;
    case 'member':
    case 'statement':
    case 'parcel':
    case 'decide-member':
    case 'blank-form':
    case 'parcel-paper':
    case 'certification-paper':
      return `#/${route.screen}/${part(route.code)}`;
    case 'draft-paper':
      return `#/draft-paper/${part(route.asOf)}`;
    case 'new-parcel':
    case 'inspect':
      return `#/${route.screen}${route.code === undefined ? '' : `/${part(route.code)}`}`;
    case 'farmer-list':
    case 'list-paper':
      return `#/${route.screen}${route.version === undefined ? '' : `/${part(route.version)}`}`;
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
    case 'parcels':
    case 'inspections':
      return route.text === undefined ? `#/${route.screen}` : `#/${route.screen}/${part(route.text)}`;
    case 'home':
    case 'paddy':
    case 'vouchers':
    case 'shares':
    case 'papers':
    case 'organic':
    case 'nonconformities':
    case 'nc-paper':
    case 'documents':
    case 'certification':
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
    case 'organic':
    case 'nonconformities':
    case 'nc-paper':
    case 'documents':
    case 'certification':
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
    case 'parcels':
    case 'inspections':
      return first === undefined || first === '' ? { screen } : { screen, text: first };
    case 'ticket':
    case 'entry':
    case 'inspection':
    case 'inspect-again':
    case 'report-paper':
      return Number.isSafeInteger(id) && id > 0 ? { screen, id } : HOME;
    case 'receipt':
      if (!Number.isSafeInteger(id) || id <= 0) return HOME;
      return others[0] === 'copy' ? { screen, id, isCopy: true } : { screen, id };
    case 'member':
    case 'statement':
    case 'parcel':
    case 'decide-member':
    case 'blank-form':
    case 'parcel-paper':
    case 'certification-paper':
      return first === undefined || first === '' ? HOME : { screen, code: first };
    case 'new-parcel':
    case 'inspect':
      return first === undefined || first === '' ? { screen } : { screen, code: first };
    case 'draft-paper':
      return first === undefined || first === '' ? { screen: 'farmer-list' } : { screen, asOf: first };
    case 'farmer-list':
    case 'list-paper':
      return first === undefined || first === '' ? { screen } : { screen, version: first };
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
