import { describe, expect, it } from 'vitest';
import { HOME, hrefOf, routeOf } from './route.ts';
import type { Route } from './route.ts';

const ROUTES: readonly Route[] = [
  { screen: 'home' },
  { screen: 'paddy' },
  { screen: 'vouchers' },
  { screen: 'shares' },
  { screen: 'tickets' },
  { screen: 'ticket', id: 12 },
  { screen: 'members' },
  { screen: 'member', code: 'M-0037' },
  { screen: 'member', code: 'a/b %' },
  { screen: 'balance' },
  { screen: 'balance', asOf: '2025-12-31' },
  { screen: 'register', account: '1010' },
  { screen: 'register', account: '2110', party: 'M-0037' },
  { screen: 'register', account: '2110', to: '2025-06-30' },
  { screen: 'register', account: '2110', to: '2025-06-30', from: '2025-06-01' },
  { screen: 'members', text: 'សុខ / %' },
  { screen: 'tickets', text: 'WT-2025' },
  { screen: 'entry', id: 7 },
  { screen: 'organic' },
  { screen: 'parcels', text: 'M-0003' },
  { screen: 'parcel', code: 'M-0003-P1' },
  { screen: 'new-parcel' },
  { screen: 'new-parcel', code: 'M-0003' },
  { screen: 'inspections' },
  { screen: 'inspection', id: 7 },
  { screen: 'inspect', code: 'M-0003' },
  { screen: 'inspect-again', id: 7 },
  { screen: 'decide-member', code: 'M-0003' },
  { screen: 'nonconformities' },
  { screen: 'documents' },
  { screen: 'farmer-list' },
  { screen: 'farmer-list', version: '2' },
  { screen: 'certification' },
  { screen: 'list-paper', version: '2' },
  { screen: 'draft-paper', asOf: '2025-12-31' },
  { screen: 'report-paper', id: 7 },
  { screen: 'blank-form', code: 'M-0003' },
  { screen: 'parcel-paper', code: 'M-0003-P1' },
  { screen: 'nc-paper' },
  { screen: 'certification-paper', code: 'M-0003' },
  { screen: 'desk' },
  { screen: 'glossary' },
];

describe('the address of a screen', () => {
  it.each(ROUTES.map((route) => [hrefOf(route), route] as const))('%s leads back to its screen', (href, route) => {
    expect(routeOf(href)).toEqual(route);
  });

  it.each(['', '#/', '#/nowhere', '#/ticket/x', '#/entry/-1', '#/member/%E0%A4%A'])('%s leads home', (hash) => {
    expect(routeOf(hash)).toEqual(HOME);
  });
});
