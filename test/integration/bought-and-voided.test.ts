import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Bought } from '../../shared/contract/statements.ts';
import { heldPorts } from '../support/held-ports.ts';
import { openPractice, Practice } from '../support/open-practice.ts';
import { DELIVERY } from '../support/small-coop.ts';

/**
 * Today and the report of purchases go by one rule: a ticket that is voided on a later day stays in what was bought until
 * then, and lessens the days in which it was voided.
 */

let book: Practice;

beforeEach(() => {
  book = openPractice({ day: '2025-09-02' });
});

afterEach(() => {
  book.close();
});

const buy = (date: string, grossKg: string): number =>
  book.must('paddy.postPurchase', { ...DELIVERY, date, grossKg, tareKg: '0', payment: 'none' }).ticket.id;

const voidOn = (date: string, ticket: number): unknown =>
  book.must('paddy.voidTicket', { ticket, date, reason: 'another farmer’s paddy' });

/** Over the month of a void and over the turn of a year. */
function buyAndVoid(): void {
  const [first, second, third] = [buy('2024-08-05', '1000'), buy('2024-08-05', '300'), buy('2024-09-02', '500')];
  voidOn('2024-09-02', first);
  voidOn('2024-09-02', third);
  const fourth = buy('2025-08-05', '200');
  voidOn('2025-08-05', second);
  buy('2025-08-06', '50');
  voidOn('2025-08-07', fourth);
  buy('2025-09-02', '400');
}

const rowsOf = (name: string, from: string, to: string): readonly (readonly string[])[] =>
  book
    .reportCsv(name, { from, to })
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

type Reported = Omit<Bought, 'voidedEarlier'>;

/** What the reports say of some days: how many tickets, and the sums of all varieties together. */
function reported(from: string, to: string): Reported {
  const sums = rowsOf('purchases-by-variety', from, to).map(([, , kg, , khr]) => [Number(kg) * 1000, Number(khr)]);
  const [netG, valueKhr] = [0, 1].map((place) => sums.reduce((all, sum) => all + (sum[place] ?? 0), 0));
  return { tickets: rowsOf('weigh-tickets', from, to).length, netG: netG ?? 0, valueKhr: valueKhr ?? 0 };
}

const sums = ({ tickets, netG, valueKhr }: Bought): Reported => ({ tickets, netG, valueKhr });

/** The first screen as it stands on a day. */
function lookOn(day: string): OutputOf<'statements.dashboard'> {
  const then = new Practice(heldPorts(book.home, { day, seed: day }), book.path).open();
  const view = then.must('statements.dashboard', {});
  then.close();
  return view;
}

const told = ({ tickets, voidedEarlier, netG }: Bought): string =>
  `${tickets} bought, ${voidedEarlier} voided, ${netG / 1000} kg`;

describe('what was bought, on the first screen', () => {
  it('is the sum that the report says of the same days, whenever a ticket was voided', () => {
    buyAndVoid();
    const seen = ['2024-08-05', '2024-09-02', '2025-08-05', '2025-08-07', '2025-09-02'].map((day) => {
      const { today, season, lastSeason } = lookOn(day);
      const [year, date] = [Number(day.slice(0, 4)), day.slice(4)];
      expect(sums(today), day).toEqual(reported(day, day));
      expect(sums(season), day).toEqual(reported(`${year}-07-01`, day));
      expect(sums(lastSeason), day).toEqual(reported(`${year - 1}-07-01`, `${year - 1}${date}`));
      return [day, told(today), told(season), told(lastSeason)];
    });
    expect(seen).toEqual([
      ['2024-08-05', '2 bought, 0 voided, 1300 kg', '2 bought, 0 voided, 1300 kg', '0 bought, 0 voided, 0 kg'],
      ['2024-09-02', '0 bought, 1 voided, -1000 kg', '1 bought, 0 voided, 300 kg', '0 bought, 0 voided, 0 kg'],
      ['2025-08-05', '1 bought, 1 voided, -100 kg', '1 bought, 1 voided, -100 kg', '2 bought, 0 voided, 1300 kg'],
      ['2025-08-07', '0 bought, 1 voided, -200 kg', '1 bought, 1 voided, -250 kg', '2 bought, 0 voided, 1300 kg'],
      ['2025-09-02', '1 bought, 0 voided, 400 kg', '2 bought, 1 voided, 150 kg', '1 bought, 0 voided, 300 kg'],
    ]);
  });

  it('is drawn day by day as the report says of each', () => {
    buyAndVoid();
    const drawn = lookOn('2025-09-02').purchasesByDay.filter(({ netG, lastNetG }) => netG !== 0 || lastNetG !== 0);
    expect(drawn.map(({ date, netG, lastNetG }) => [date, netG, lastNetG])).toEqual([
      ['2025-08-05', -100_000, 1_300_000],
      ['2025-08-06', 50_000, 0],
      ['2025-08-07', -200_000, 0],
      ['2025-09-02', 400_000, -1_000_000],
    ]);
    for (const { date, netG } of drawn) expect(netG, date).toBe(reported(date, date).netG);
    expect(reported('2024-09-02', '2024-09-02').netG).toBe(-1_000_000);
  });

  it('follows papers that come while the screen is open', () => {
    const look = (): readonly unknown[] => {
      const { season, lastSeason } = book.must('statements.dashboard', {});
      return [sums(season), sums(lastSeason)];
    };
    const reports = (): readonly unknown[] => [
      reported('2025-07-01', '2025-09-02'),
      reported('2024-07-01', '2024-09-02'),
    ];
    buy('2025-09-02', '10');
    expect(look()).toEqual(reports());
    const last = buy('2024-09-02', '20');
    expect(look()).toEqual(reports());
    voidOn('2025-09-02', last);
    expect(look()).toEqual(reports());
  });
});
