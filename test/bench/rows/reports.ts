import type { Session } from '../../../electron/core/session.ts';
import { ask, given, openSession } from '../bench-session.ts';
import { YEARS } from '../cooperative.ts';
import type { Pair } from '../measure.ts';
import { inTurn, median } from '../measure.ts';
import { yearOf } from '../papers.ts';
import type { Raw } from '../raw-book.ts';
import { openRaw } from '../raw-book.ts';
import type { Row } from '../table.ts';
import { atMost, both, ratioAtMost } from '../table.ts';

/** The reports that a bookkeeper opens, warm, each beside the bare SQL that any program would need for its figures. */
const ROUNDS = 61;
const LAST_YEAR = yearOf(YEARS - 1);

export interface Books {
  readonly folder: string;
  readonly path: string;
  /** The same cooperative with a tenth of the entries, to see what grows. */
  readonly tenth: { readonly folder: string; readonly path: string } | null;
}

export function reportRows({ folder, path, tenth }: Books): readonly Row[] {
  const [session, raw] = [openSession(folder, path), openRaw(path)];
  const rows = [
    ...trialBalanceRows(session, raw, tenth),
    registerPage(session, raw),
    wholeYear(session, raw),
    ...memberBalances(session, raw),
    membersPage(session, raw),
  ];
  session.close();
  raw.close();
  return rows;
}

const row = (what: string, { ours, floor }: Pair): Pick<Row, 'what' | 'ours' | 'floor' | 'unit'> => ({
  what,
  ours: median(ours),
  floor: median(floor),
  unit: 'ms',
});

/** A day in the middle of some month, another one each round. */
const dayOf = (round: number): string =>
  `${String(yearOf(round % YEARS))}-${String((round % 12) + 1).padStart(2, '0')}-${String(11 + (round % 13))}`;

function trialBalanceRows(session: Session, raw: Raw, tenth: Books['tenth']): readonly Row[] {
  const months = raw.prepare(
    'SELECT account_id, sum(debit_khr), sum(credit_khr), sum(minor) FROM account_month WHERE month < ? GROUP BY account_id',
  );
  const part = raw.prepare(`SELECT account.id, sum(khr), sum(minor) FROM account
    JOIN journal_line AS line ON line.account_id = account.id AND line.date >= ? AND line.date <= ? GROUP BY account.id`);
  const floor = (round: number): void => {
    const day = dayOf(round);
    months.raw().all(day.slice(0, 7));
    part.raw().all(`${day.slice(0, 7)}-01`, day);
  };
  const ours = (round: number): unknown => ask(session, 'ledger.trialBalance', { asOf: dayOf(round) });
  const first = row('trial balance on any date, warm', inTurn(ROUNDS, ours, floor));
  const goal = both(atMost(10, '≤ 10 ms'), ratioAtMost(2.5));
  if (!tenth) return [{ ...first, goal }];
  const small = openSession(tenth.folder, tenth.path);
  const grown = inTurn(ROUNDS, ours, (round) => ask(small, 'ledger.trialBalance', { asOf: dayOf(round) }));
  small.close();
  const growth = median(grown.ours) / median(grown.floor);
  return [
    { ...first, goal },
    { what: '… against a tenth of the entries', ours: growth, unit: '×', goal: atMost(4, '≤ 4×') },
  ];
}

const LINES = `SELECT line.entry_id, line.line, line.date, line.khr, line.minor, entry.kind, entry.series,
  entry.fiscal_year, entry.number, entry.reference, entry.description, party.code, party.name_km, party.name_en
  FROM journal_line AS line JOIN journal_entry AS entry ON entry.id = line.entry_id
  LEFT JOIN party ON party.id = line.party_id
  WHERE line.account_id = ? AND line.date >= ? AND line.date <= ? ORDER BY line.date, line.entry_id, line.line LIMIT ?`;

const busiest = (raw: Raw): { readonly id: number; readonly code: string } =>
  raw
    .prepare('SELECT id, code FROM account JOIN account_month ON account_id = id GROUP BY id ORDER BY sum(lines) DESC')
    .get() as { id: number; code: string };

function registerPage(session: Session, raw: Raw): Row {
  const { id, code } = busiest(raw);
  const lines = raw.prepare(LINES).raw();
  const pair = inTurn(
    ROUNDS,
    (round) =>
      ask(session, 'ledger.register', {
        account: code,
        from: `${String(yearOf(round % YEARS))}-01-01`,
        to: `${String(yearOf(round % YEARS))}-12-31`,
        limit: 100,
      }),
    (round) => lines.all(id, `${String(yearOf(round % YEARS))}-01-01`, `${String(yearOf(round % YEARS))}-12-31`, 100),
  );
  return { ...row('register of the busiest account, first page', pair), goal: atMost(5, '≤ 5 ms') };
}

function wholeYear(session: Session, raw: Raw): Row {
  const { id, code } = busiest(raw);
  const [from, to] = [`${String(LAST_YEAR)}-01-01`, `${String(LAST_YEAR)}-12-31`];
  const lines = raw.prepare(LINES).raw();
  let count = 0;
  const pair = inTurn(
    9,
    () => {
      count = given(session.report('register', { account: code, from, to })).rows.length;
    },
    () => lines.all(id, from, to, -1),
  );
  return {
    ...row('… its full year', pair),
    goal: atMost(250, '≤ 250 ms'),
    note: `${count.toLocaleString('en')} lines`,
  };
}

function memberBalances(session: Session, raw: Raw): readonly Row[] {
  const now = raw.prepare('SELECT party_id, account_id, khr, minor FROM party_balance').raw();
  const then = raw
    .prepare(
      `SELECT party_id, account_id, sum(khr) FROM journal_line
       WHERE party_id IS NOT NULL AND date <= ? GROUP BY party_id, account_id`,
    )
    .raw();
  const goal = atMost(50, '≤ 50 ms');
  const today = inTurn(
    21,
    () => given(session.report('member-balances', {})),
    () => now.all(),
  );
  const past = inTurn(
    9,
    (round) => given(session.report('member-balances', { asOf: dayOf(round) })),
    (round) => then.all(dayOf(round)),
  );
  return [
    { ...row('2,000 members’ balances', today), goal },
    { ...row('… on a past day', past), goal },
  ];
}

function membersPage(session: Session, raw: Raw): Row {
  const people = raw
    .prepare(
      `SELECT party.*, member.*, holding.shares FROM party JOIN member ON member.party_id = party.id
       LEFT JOIN holding ON holding.party_id = party.id ORDER BY party.code LIMIT 100`,
    )
    .raw();
  const balances = raw.prepare('SELECT * FROM party_balance WHERE party_id = ?').raw();
  const pair = inTurn(
    ROUNDS,
    () => ask(session, 'members.search', { text: '', membersOnly: true, limit: 100 }),
    () => {
      for (const person of people.all() as unknown[][]) balances.all(person[0]);
    },
  );
  return { ...row('members list, first page', pair), goal: atMost(5, '≤ 5 ms') };
}
