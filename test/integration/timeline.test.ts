import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TimelineRow } from '../../shared/contract/members.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { DELIVERY } from '../support/small-coop.ts';

/** The history on a member's page: each paper once, the newest on top, whichever noun it belongs to. */

let book: Practice;

beforeEach(() => {
  book = openPractice();
});

afterEach(() => {
  book.close();
});

const TICKET = { ...DELIVERY, payment: 'none' } as const;

function told(row: TimelineRow): string {
  const struck = row.isStruck ? ' struck' : '';
  switch (row.kind) {
    case 'ticket':
      return `ticket ${String(row.netG)}${struck}`;
    case 'shares':
      return `shares ${row.movement} ${String(row.shares)}${struck}`;
    case 'entry': {
      const lines = row.lines.map(({ account, minor }) => `${account.code} ${String(minor)}`);
      return `${[row.entryKind, ...lines].join(' ')}${struck}`;
    }
  }
}

const timeline = (input: object = {}): readonly string[] =>
  book.must('members.timeline', { code: 'M-1', ...input }).rows.map(told);

describe('a person’s timeline', () => {
  it('begins with what they brought at the opening', () => {
    expect(timeline()).toEqual(['opening 1310 300000 1315 12000', 'shares opening 4']);
  });

  it('tells each paper once, and what took it back', () => {
    const { ticket } = book.must('paddy.postPurchase', TICKET);
    book.must('paddy.payTicket', { ticket: ticket.id, date: '2024-08-06', payment: 'part', cash: '100000' });
    const bought = book.must('shares.buy', { date: '2024-08-07', member: 'M-1', shares: '2' });
    book.must('shares.reverse', { movement: bought.movement, date: '2024-08-08', reason: 'twice' });
    const paid = { kind: 'payment', cashAccount: '1010', account: '1310', party: 'M-1' } as const;
    book.must('ledger.postVoucher', { ...paid, date: '2024-08-09', amount: '50000' });
    book.must('paddy.voidTicket', { ticket: ticket.id, date: '2024-08-10', reason: 'not ours' });
    expect(timeline()).toEqual([
      `reversal 2110 ${String(ticket.valueKhr)}`,
      'payment 1310 50000',
      'shares reverse -2',
      'shares buy 2 struck',
      'settlement 2110 100000',
      'ticket 990000 struck',
      'opening 1310 300000 1315 12000',
      'shares opening 4',
    ]);
    expect(timeline({ offset: 3, limit: 2 })).toEqual(['shares buy 2 struck', 'settlement 2110 100000']);
    expect(book.must('members.timeline', { code: 'M-1', limit: 1 }).total).toBe(8);
    expect(book.must('members.card', { code: 'M-1' }).season).toEqual({ year: 2024, payableG: 0, valueKhr: 0 });
  });

  it('is of somebody in the register', () => {
    expect(book.must('members.timeline', { code: 'M-4' }).rows).toEqual([]);
    expect(book.refused('members.timeline', { code: 'M-9' })).toEqual(['party-unknown']);
  });
});
