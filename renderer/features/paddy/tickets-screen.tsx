import { useCallback, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { ask } from '../../client/call.ts';
import { usePages } from '../../client/use-pages.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { ListSearch } from '../../ui/list-search.tsx';
import { go } from '../../ui/route.ts';
import { useSought } from '../../ui/use-sought.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';

const columnsIn = ({ say, day, nameOf, language }: Words): readonly Column<TicketView>[] => [
  { id: 'number', title: say('entry.number'), width: 5, upTo: 9.5, isWhole: true, cell: (row) => row.number },
  { id: 'date', title: say('common.date'), width: 5, upTo: 8.5, isWhole: true, cell: (row) => day(row.date) },
  {
    id: 'farmer',
    title: say('paddy.farmer'),
    width: 6,
    grow: 1,
    cell: (row) => `${row.party.code} ${nameOf(row.party)}`,
  },
  {
    id: 'variety',
    title: say('paddy.variety'),
    width: 3.5,
    upTo: 9,
    cell: (row) => varietyText(row.variety, language),
  },
  {
    id: 'status',
    title: say('paddy.status'),
    width: 3.5,
    upTo: 8,
    cell: (row) => say(row.voided ? 'ticket.isVoid' : `status.${row.organicStatus}`),
  },
  { id: 'net', title: say('paddy.net'), width: 6.5, right: true, cell: (row) => <KgText grams={row.netG} /> },
  { id: 'due', title: say('paddy.due'), width: 6.5, right: true, cell: (row) => <MoneyText minor={row.dueKhr} /> },
  {
    id: 'paid',
    title: say('ticket.paid'),
    width: 6.5,
    right: true,
    cell: (row) => <MoneyText minor={row.paidKhr} dash />,
  },
];

/** Every weigh ticket, latest first; typing finds one by its number, slip or farmer. */
export function TicketsScreen({ text: given }: { readonly text: string | undefined }): ReactElement {
  const words = useWords();
  const { say } = words;
  const { text, onType, sought } = useSought(given, 'tickets');
  const table = useRef<HTMLDivElement>(null);
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('paddy.tickets', { text: sought, ...page }, signal),
    [sought],
  );
  const pages = usePages<TicketView>(['paddy.tickets', 'list', sought], load);
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{say('tickets.title')}</h1>
        <ListSearch
          label={say('tickets.search')}
          text={text}
          onType={onType}
          onDown={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        <span className="soft" role="status">
          {say('tickets.count', { count: groupDigits(pages.total) })}
        </span>
      </div>
      {!pages.loading && pages.total === 0 ? (
        <EmptyTeaches
          title={say(sought === '' ? 'tickets.empty.title' : 'tickets.notFound.title')}
          text={say(sought === '' ? 'tickets.empty.text' : 'tickets.notFound.text')}
        />
      ) : (
        <div className="screen__rest" ref={table}>
          <DataTable
            key={sought}
            label={say('tickets.title')}
            columns={columns}
            total={pages.total}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            rowClass={(row) => (row.voided ? 'is-struck' : '')}
            onOpen={(row) => go({ screen: 'ticket', id: row.id })}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↓'], means: say('keys.intoList') },
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openTicket') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
