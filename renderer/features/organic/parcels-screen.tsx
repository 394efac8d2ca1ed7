import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { cropText } from '../../../shared/i18n/organic-words.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { ask } from '../../client/call.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePages } from '../../client/use-pages.ts';
import { useBook } from '../../ui/book-context.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { ListSearch } from '../../ui/list-search.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useSought } from '../../ui/use-sought.ts';
import { HaText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { StatusText, statusUnder, WholeKg } from './land-text.tsx';
import { OrganicHead } from './organic-head.tsx';

const columnsIn = ({ say, nameOf, day, language }: Words, standard: string): readonly Column<ParcelView>[] => [
  { id: 'parcel', title: say('parcel.code'), width: 7, upTo: 9, isWhole: true, cell: (row) => row.code },
  {
    id: 'member',
    title: say('parcel.member'),
    width: 6,
    grow: 1.4,
    cell: (row) => `${row.party.code} ${nameOf(row.party)}`,
  },
  { id: 'area', title: say('parcel.area'), width: 4.5, right: true, cell: (row) => <HaText areaM2={row.areaM2} /> },
  {
    id: 'crop',
    title: say('parcel.crop'),
    width: 5,
    grow: 1,
    cell: (row) =>
      [cropText(row.crop, language), varietyText(row.variety, language)].filter((part) => part !== '').join(' · '),
  },
  {
    id: 'estimate',
    title: say('parcel.estimate'),
    width: 5.5,
    right: true,
    cell: (row) => <WholeKg kg={row.estimateKg} />,
  },
  {
    id: 'status',
    title: say('parcel.status'),
    width: 7,
    grow: 0.8,
    cell: (row) => {
      if (row.isRetired) return say('parcel.retired');
      const now = statusUnder(row.statuses, standard);
      return <StatusText status={now?.status ?? 'conventional'} year={now?.conversionYear ?? 0} />;
    },
  },
  {
    id: 'proposal',
    title: say('parcel.proposal'),
    width: 6,
    grow: 1,
    cell: (row) => {
      const proposal = statusUnder(row.statuses, standard)?.proposal;
      return proposal ? `${say(`status.${proposal.status}`)} · ${day(proposal.from)}` : '';
    },
  },
];

/** Every parcel as it was on a day. Typing searches, the down arrow goes into the list, Enter opens the parcel. */
export function ParcelsScreen({ text: given }: { readonly text: string | undefined }): ReactElement {
  const words = useWords();
  const { say } = words;
  const { today } = useBook();
  const { text, onType, sought } = useSought(given, 'parcels');
  const [typedDay, setTypedDay] = useState('');
  const asOf = isCalendarDate(typedDay) ? typedDay : today;
  const table = useRef<HTMLDivElement>(null);
  const standards = useAsk('organic.standards', { date: asOf }, { keepLast: true });
  const main = standards.data?.settings.mainStandard ?? '';
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('organic.parcels', { text: sought, asOf, ...page }, signal),
    [sought, asOf],
  );
  const pages = usePages<ParcelView>(['organic.parcels', 'list', sought, asOf], load);
  const columns = useMemo(() => columnsIn(words, main), [words.language, main]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = !pages.loading && pages.total === 0;
  return (
    <div className="screen screen--fills">
      <OrganicHead here="parcels" title={say('parcels.title')}>
        <ListSearch
          label={say('parcels.search')}
          text={text}
          onType={onType}
          onDown={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        <DateField
          label={say('parcels.asOf')}
          name="asOf"
          value={typedDay}
          hint={words.day(today)}
          onChange={setTypedDay}
        />
        <Button
          component="a"
          href={hrefOf({ screen: 'new-parcel' })}
          variant="default"
          leftSection={<IconPlus aria-hidden size={18} />}
        >
          {say('parcel.new')}
        </Button>
        <span className="soft" role="status">
          {say('parcels.count', { count: groupDigits(pages.total) })}
        </span>
      </OrganicHead>
      {isEmpty ? (
        <EmptyTeaches
          title={say(sought === '' ? 'parcels.empty.title' : 'parcels.notFound.title')}
          text={say(sought === '' ? 'parcels.empty.text' : 'parcels.notFound.text')}
          example={say('parcels.empty.example')}
        />
      ) : (
        <div className="screen__rest" ref={table}>
          <DataTable
            key={`${sought}/${asOf}`}
            label={say('parcels.title')}
            columns={columns}
            total={pages.total}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            rowClass={(row) => (row.isRetired ? 'is-struck' : '')}
            onOpen={(row) => go({ screen: 'parcel', code: row.code })}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↓'], means: say('keys.intoList') },
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openParcel') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
