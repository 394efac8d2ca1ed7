import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Register, RegisterRow } from '../../../shared/contract/ledger.ts';
import { descriptionText } from '../../../shared/i18n/descriptions.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import { ask } from '../../client/call.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePages } from '../../client/use-pages.ts';
import { Asked } from '../../ui/asked.tsx';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { go, hrefOf, redo } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useFollowing } from '../../ui/use-following.ts';
import type { Following } from '../../ui/use-following.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import './ledger.css';

/** Debit stands left and credit right, each without a sign. */
const side = (minor: number, debit: boolean): number => (debit === minor > 0 ? Math.abs(minor) : 0);

function columnsIn({ say, day, nameOf, language }: Words, currency: Currency): readonly Column<RegisterRow>[] {
  const amount = (row: RegisterRow): number => (currency === 'KHR' ? row.khr : (row.minor ?? 0));
  const columns: readonly Column<RegisterRow>[] = [
    { id: 'date', title: say('common.date'), width: 5.5, upTo: 8.5, isWhole: true, cell: (row) => day(row.date) },
    { id: 'number', title: say('entry.number'), width: 8, upTo: 9, isWhole: true, cell: (row) => row.number },
    {
      id: 'text',
      title: say('entry.description'),
      width: 6,
      grow: 1,
      cell: (row) => (
        <>
          {row.isReversed ? <span className="badge badge--stop">{say('register.reversed')}</span> : null}
          {row.kind === 'reversal' ? <span className="badge">{say('entry.kind.reversal')}</span> : null}{' '}
          {descriptionText(row.description, language)}
          {row.reference === null ? null : ` · ${row.reference}`}
          {row.party ? <span className="soft"> · {nameOf(row.party)}</span> : null}
        </>
      ),
    },
    {
      id: 'debit',
      title: say('ledger.debit'),
      width: 5.5,
      right: true,
      cell: (row) => <MoneyText minor={side(amount(row), true)} currency={currency} dash bare />,
    },
    {
      id: 'credit',
      title: say('ledger.credit'),
      width: 5.5,
      right: true,
      cell: (row) => <MoneyText minor={side(amount(row), false)} currency={currency} dash bare />,
    },
    {
      id: 'balance',
      title: say('ledger.balance'),
      width: 6.5,
      right: true,
      cell: (row) => (
        <span className="is-kept">
          <MoneyText minor={currency === 'KHR' ? row.balanceKhr : row.balanceMinor} currency={currency} bare />
        </span>
      ),
    },
  ];
  const riel: Column<RegisterRow> = {
    id: 'riel',
    title: say('ledger.inRiel'),
    width: 5.5,
    right: true,
    cell: (row) => (
      <span className="is-kept">
        <MoneyText minor={row.balanceKhr} bare />
      </span>
    ),
  };
  return currency === 'KHR' ? columns : [...columns, riel];
}

interface SheetProps {
  readonly head: Register;
  readonly input: RegisterInput;
}

interface RegisterInput {
  readonly account: string;
  readonly party?: string;
  readonly from?: string;
  readonly to?: string;
}

function Sheet({ head, input }: SheetProps): ReactElement {
  const words = useWords();
  const { say, day } = words;
  const { currency } = head.account;
  const columns = useMemo(() => columnsIn(words, currency), [words.language, currency]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const key = JSON.stringify(input);
  const load = useCallback(
    async (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) => {
      const register = await ask('ledger.register', { ...(JSON.parse(key) as RegisterInput), ...page }, signal);
      return { rows: register.rows, total: register.totalRows };
    },
    [key],
  );
  const pages = usePages<RegisterRow>(['ledger.register', 'rows', key], load);
  const inOwn = (khr: number, minor: number): ReactElement => (
    <MoneyText minor={currency === 'KHR' ? khr : minor} currency={currency} />
  );
  return (
    <>
      <p className="register__opening">
        {say('ledger.opening', { date: day(head.from) })} <strong>{inOwn(head.openingKhr, head.openingMinor)}</strong>
      </p>
      {head.totalRows === 0 ? (
        <EmptyTeaches title={say('register.empty.title')} text={say('register.empty.text')} />
      ) : (
        <div className="screen__rest">
          <DataTable
            key={key}
            autoFocus
            label={say('register.title')}
            columns={columns}
            rowClass={(row) => (row.isReversed ? 'is-struck' : '')}
            total={head.totalRows}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            onOpen={(row) => go({ screen: 'entry', id: row.entryId })}
          />
        </div>
      )}
      <p className="register__closing">
        {say('ledger.closing', { date: day(head.to) })} <strong>{inOwn(head.closingKhr, head.closingMinor)}</strong>
      </p>
    </>
  );
}

const BALANCE: Route = { screen: 'balance' };

interface RegisterScreenProps {
  readonly account: string;
  readonly party: string | undefined;
  readonly to: string | undefined;
  readonly from: string | undefined;
}

/** The register of one account, or of one person on it: opening balance, every line with the balance after it, closing. */
export function RegisterScreen({ account, party, to, from }: RegisterScreenProps): ReactElement {
  const { say, nameOf } = useWords();
  const [first, last] = [useFollowing(from), useFollowing(to)];
  const input: RegisterInput = {
    account,
    ...(party === undefined ? {} : { party }),
    ...(from !== undefined && isCalendarDate(from) ? { from } : {}),
    ...(to !== undefined && isCalendarDate(to) ? { to } : {}),
  };
  const write = (field: Following<string | undefined>, name: 'from' | 'to', date: string): void => {
    field.type(date);
    if (!isCalendarDate(date)) return;
    field.wrote(date);
    redo({ screen: 'register', ...input, [name]: date });
  };
  useScreenKeys({ back: BALANCE });
  const head = useAsk('ledger.register', { ...input, limit: 1 }, { keepLast: true });
  const named = head.data;
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>
          {account} {named ? nameOf(named.account) : ''}
          {named?.party ? ` · ${named.party.code} ${nameOf(named.party)}` : ''}
        </h1>
        <DateField
          label={say('common.from')}
          name="from"
          value={first.now ?? named?.from ?? ''}
          onChange={(date) => write(first, 'from', date)}
        />
        <DateField
          label={say('common.to')}
          name="to"
          value={last.now ?? named?.to ?? ''}
          onChange={(date) => write(last, 'to', date)}
        />
        <a href={hrefOf({ screen: 'balance' })}>{say('balance.back')}</a>
        {named?.party ? <a href={hrefOf({ screen: 'member', code: named.party.code })}>{say('member.open')}</a> : null}
      </div>
      <Asked query={head}>{(register) => <Sheet head={register} input={input} />}</Asked>
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openEntry') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
