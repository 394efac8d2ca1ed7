import { Button, Checkbox } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { PartyRow } from '../../../shared/contract/members.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { ask } from '../../client/call.ts';
import { usePages } from '../../client/use-pages.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { ListSearch } from '../../ui/list-search.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useSought } from '../../ui/use-sought.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';

const columnsIn = ({ say, nameOf }: Words): readonly Column<PartyRow>[] => [
  { id: 'code', title: say('member.code'), width: 5, upTo: 6.5, isWhole: true, cell: (row) => row.code },
  {
    id: 'km',
    title: say('member.nameKm'),
    width: 6,
    grow: 1,
    cell: (row) => <span lang="km">{row.nameKm}</span>,
  },
  {
    id: 'en',
    title: say('member.nameEn'),
    width: 6,
    grow: 1,
    cell: (row) => <span lang="en">{row.nameEn}</span>,
  },
  {
    id: 'village',
    title: say('member.village'),
    width: 5,
    grow: 1,
    cell: (row) => nameOf({ nameKm: row.villageKm, nameEn: row.villageEn }),
  },
  { id: 'shares', title: say('member.shares'), width: 4, right: true, cell: (row) => groupDigits(row.shares) },
  {
    id: 'capital',
    title: say('member.capital'),
    width: 7,
    right: true,
    cell: (row) => <MoneyText minor={row.shareCapitalKhr} dash />,
  },
  {
    id: 'payable',
    title: say('member.payable'),
    width: 8.5,
    right: true,
    cell: (row) => (
      <>
        {row.payableKhr < 0 ? <span className="soft">{say('member.owesShort')} </span> : null}
        <MoneyText minor={Math.abs(row.payableKhr)} dash />
      </>
    ),
  },
  {
    id: 'loan',
    title: say('member.loan'),
    width: 7,
    right: true,
    cell: (row) => <MoneyText minor={row.loanKhr} dash />,
  },
];

/** Everybody in the register. Typing searches, the down arrow goes into the list, Enter opens the card. */
export function MembersScreen({ text: given }: { readonly text: string | undefined }): ReactElement {
  const words = useWords();
  const { say } = words;
  const { text, onType, sought } = useSought(given, 'members');
  const [membersOnly, setMembersOnly] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('members.search', { text: sought, membersOnly, ...page }, signal),
    [sought, membersOnly],
  );
  const pages = usePages<PartyRow>(['members.search', 'list', sought, membersOnly], load);
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = !pages.loading && pages.total === 0;
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{say('members.title')}</h1>
        <ListSearch
          label={say('members.search')}
          text={text}
          onType={onType}
          onDown={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        <Checkbox
          label={say('members.only')}
          checked={membersOnly}
          onChange={(event) => setMembersOnly(event.currentTarget.checked)}
        />
        <Button
          component="a"
          href={hrefOf({ screen: 'admit' })}
          variant="default"
          leftSection={<IconUserPlus aria-hidden size={18} />}
        >
          {say('person.title')}
        </Button>
        <span className="soft" role="status">
          {say('members.count', { count: groupDigits(pages.total) })}
        </span>
      </div>
      {isEmpty ? (
        <EmptyTeaches
          title={say(sought === '' ? 'members.empty.title' : 'members.notFound.title')}
          text={say(sought === '' ? 'members.empty.text' : 'members.notFound.text')}
          example={say('members.empty.example')}
        />
      ) : (
        <div className="screen__rest" ref={table}>
          <DataTable
            key={`${sought}/${String(membersOnly)}`}
            label={say('members.title')}
            columns={columns}
            total={pages.total}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            onOpen={(row) => go({ screen: 'member', code: row.code })}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↓'], means: say('keys.intoList') },
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openCard') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
