import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { FarmerList, FarmerListRow } from '../../../shared/contract/organic-control.ts';
import { formatHa } from '../../../shared/domain/organic/quota.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { cropText } from '../../../shared/i18n/organic-words.ts';
import { statusText } from '../../../shared/i18n/status-text.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { issuedListOf } from '../../ui/issued-list.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import { go } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { HaText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { ListBar } from './list-bar.tsx';
import { WholeKg } from './land-text.tsx';
import { OrganicHead } from './organic-head.tsx';
import { PrintButton } from './print-button.tsx';

const ORGANIC: Route = { screen: 'organic' };

const columnsIn = ({ say, nameOf, day, language }: Words): readonly Column<FarmerListRow>[] => [
  { id: 'code', title: say('member.code'), width: 5, upTo: 6, isWhole: true, cell: (row) => row.party },
  { id: 'name', title: say('parcel.member'), width: 6, grow: 1.2, cell: (row) => nameOf(row) },
  {
    id: 'village',
    title: say('member.village'),
    width: 5,
    grow: 1,
    cell: (row) => nameOf({ nameKm: row.villageKm, nameEn: row.villageEn }),
  },
  { id: 'parcel', title: say('parcel.title'), width: 7, upTo: 9, isWhole: true, cell: (row) => row.parcel },
  { id: 'crop', title: say('parcel.crop'), width: 4, grow: 0.6, cell: (row) => cropText(row.crop, language) },
  { id: 'status', title: say('parcel.status'), width: 5, grow: 0.8, cell: (row) => statusText(row.status, language) },
  { id: 'area', title: say('parcel.area'), width: 5, right: true, cell: (row) => <HaText areaM2={row.area_m2} /> },
  {
    id: 'estimate',
    title: say('parcel.estimate'),
    width: 6,
    right: true,
    cell: (row) => <WholeKg kg={row.estimate_kg} />,
  },
  {
    id: 'start',
    title: say('parcel.conversionStart'),
    width: 8,
    isWhole: true,
    cell: (row) => (row.conversion_start === null ? '–' : day(row.conversion_start)),
  },
];

function Totals({ list }: { readonly list: FarmerList }): ReactElement {
  const { say } = useWords();
  const { farmers, parcels, byStatus } = list.totals;
  return (
    <p className="sentence organic__totals" role="status">
      {say('list.totals', { farmers: groupDigits(farmers), parcels: groupDigits(parcels) })}{' '}
      {byStatus
        .filter((each) => each.parcels > 0)
        .map(({ status, areaM2, estimateKg }) =>
          say('organic.is', {
            what: say(`status.${status}`),
            value: `${groupDigits(formatHa(areaM2))} ha, ${groupDigits(estimateKg)} kg`,
          }),
        )
        .join(' · ')}
    </p>
  );
}

function Rows({ list }: { readonly list: FarmerList }): ReactNode {
  const words = useWords();
  const { say } = words;
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  if (list.rows.length === 0) {
    return (
      <EmptyTeaches title={say('list.empty.title')} text={say('list.empty.text')} example={say('list.empty.example')} />
    );
  }
  return (
    <>
      <Totals list={list} />
      <div className="screen__rest">
        <DataTable
          key={`${String(list.version)}/${list.asOf}`}
          label={say('list.title')}
          columns={columns}
          total={list.rows.length}
          rowAt={(index) => list.rows[index]}
          onOpen={(row) => go({ screen: 'parcel', code: row.parcel })}
        />
      </div>
    </>
  );
}

/** The approved farmer list: as it would stand on a day, or as a version was handed out. */
export function FarmerListScreen({ version: given }: { readonly version: string | undefined }): ReactElement {
  const { say, day } = useWords();
  const { today } = useBook();
  const [typedDay, setTypedDay] = useState(today);
  const named = issuedListOf(given);
  const { version } = named;
  const asOf = isCalendarDate(typedDay) ? typedDay : today;
  const list = useAsk('organic.farmerList', version > 0 ? named : { asOf }, { keepLast: true });
  useScreenKeys({ back: ORGANIC });
  return (
    <div className="screen screen--fills">
      <OrganicHead here="farmer-list" title={say('list.title')}>
        {list.data ? (
          <span className="badge">
            {version > 0 ? say('list.version', { version }) : say('list.draft')} ·{' '}
            {say('organic.asOf', { date: day(list.data.asOf) })} · {list.data.standard}
          </span>
        ) : null}
        <PrintButton
          to={version > 0 ? { screen: 'list-paper', version: given ?? '' } : { screen: 'draft-paper', asOf }}
          label={say('ticket.print')}
        />
      </OrganicHead>
      <ListBar shown={given ?? '0'} isDraft={version === 0} day={typedDay} onDay={setTypedDay} />
      <Asked query={list}>{(found) => <Rows list={found} />}</Asked>
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openParcel') },
          { keys: ['Ctrl', 'Enter'], means: say('list.issue') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
