import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { TrialBalance, TrialBalanceRow } from '../../../shared/contract/ledger.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { MoneyText } from '../../ui/figures.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { go, redo } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useFollowing } from '../../ui/use-following.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import './ledger.css';

const columnsIn = ({ say, nameOf }: Words): readonly Column<TrialBalanceRow>[] => [
  { id: 'code', title: say('account.code'), width: 4.5, isWhole: true, cell: (row) => row.code },
  {
    id: 'name',
    title: say('account.name'),
    width: 9,
    grow: 3,
    cell: (row) => (
      <>
        {nameOf(row)} {row.computed ? <span className="badge">{say('balance.computed')}</span> : null}
      </>
    ),
  },
  { id: 'type', title: say('account.type'), width: 5, grow: 1, cell: (row) => say(`account.type.${row.type}`) },
  {
    id: 'foreign',
    title: say('balance.foreign'),
    width: 7,
    right: true,
    cell: (row) =>
      row.currency === 'KHR' || row.balanceMinor === null ? null : (
        <MoneyText minor={row.balanceMinor} currency={row.currency} />
      ),
  },
  {
    id: 'debit',
    title: say('ledger.debit'),
    width: 8,
    right: true,
    cell: (row) => <MoneyText minor={row.debitKhr} dash bare />,
  },
  {
    id: 'credit',
    title: say('ledger.credit'),
    width: 8,
    right: true,
    cell: (row) => <MoneyText minor={row.creditKhr} dash bare />,
  },
];

function Sheet({ balance }: { readonly balance: TrialBalance }): ReactElement {
  const words = useWords();
  const { say } = words;
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  if (balance.rows.length === 0) {
    return <EmptyTeaches title={say('balance.empty.title')} text={say('balance.empty.text')} />;
  }
  return (
    <div className="screen__rest">
      <DataTable
        autoFocus
        label={say('balance.title')}
        columns={columns}
        total={balance.rows.length}
        rowAt={(index) => balance.rows[index]}
        rowClass={(row) => (row.computed ? 'is-computed' : '')}
        onOpen={(row) => {
          if (!row.computed) go({ screen: 'register', account: row.code, to: balance.asOf });
        }}
        footer={[
          '',
          say('common.total'),
          '',
          '',
          <MoneyText key="debit" minor={balance.totalDebitKhr} bare />,
          <MoneyText key="credit" minor={balance.totalCreditKhr} bare />,
        ]}
      />
    </div>
  );
}

function Standing({ balance }: { readonly balance: TrialBalance }): ReactElement {
  const { say, day } = useWords();
  const { lockedThrough } = balance;
  const isLocked = lockedThrough !== null && balance.asOf <= lockedThrough;
  return (
    <>
      <span className="badge">
        {isLocked ? <IconLock aria-hidden size={18} /> : <IconLockOpen aria-hidden size={18} />}
        {day(balance.asOf)} · {say(isLocked ? 'lock.locked' : 'lock.open')}
      </span>
      <span>
        {say(balance.surplusKhr < 0 ? 'balance.loss' : 'balance.surplus', { year: balance.fiscalYear })}{' '}
        <strong>
          <MoneyText minor={Math.abs(balance.surplusKhr)} />
        </strong>
      </span>
    </>
  );
}

/** Every account on one sheet. Enter opens the register, Enter again the entry, Enter again the paper it came from. */
export function TrialBalanceScreen({ asOf }: { readonly asOf: string | undefined }): ReactElement {
  const { say } = useWords();
  const { now: typed, type, wrote } = useFollowing(asOf);
  const day = asOf !== undefined && isCalendarDate(asOf) ? asOf : undefined;
  const balance = useAsk('ledger.trialBalance', day === undefined ? {} : { asOf: day }, { keepLast: true });
  const write = (date: string): void => {
    type(date);
    if (!isCalendarDate(date)) return;
    wrote(date);
    redo({ screen: 'balance', asOf: date });
  };
  const print = (): void => go({ screen: 'balance-sheet', ...(day === undefined ? {} : { asOf: day }) });
  useCtrlKey('P', print);
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{say('balance.title')}</h1>
        <DateField label={say('balance.asOf')} value={typed ?? balance.data?.asOf ?? ''} onChange={write} />
        {balance.data ? <Standing balance={balance.data} /> : null}
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={20} />} onClick={print}>
          {say('preview.print')}
          <KeyHint keys={['Ctrl', 'P']} />
        </Button>
      </div>
      <Asked query={balance}>{(sheet) => <Sheet balance={sheet} />}</Asked>
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openRegister') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Alt', '←'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
