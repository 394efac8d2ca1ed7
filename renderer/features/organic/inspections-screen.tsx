import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { InspectionView } from '../../../shared/contract/organic-control.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { RECOMMENDATION_WORDS } from '../../../shared/i18n/organic-words.ts';
import { statusText } from '../../../shared/i18n/status-text.ts';
import { ask } from '../../client/call.ts';
import { usePages } from '../../client/use-pages.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { ListSearch } from '../../ui/list-search.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useSought } from '../../ui/use-sought.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { OrganicHead } from './organic-head.tsx';

const columnsIn = ({ say, nameOf, day, language }: Words): readonly Column<InspectionView>[] => [
  { id: 'number', title: say('inspection.number'), width: 8, upTo: 9, isWhole: true, cell: (row) => row.number },
  { id: 'date', title: say('common.date'), width: 6.5, upTo: 8, isWhole: true, cell: (row) => day(row.date) },
  {
    id: 'member',
    title: say('parcel.member'),
    width: 6,
    grow: 1.3,
    cell: (row) => `${row.party.code} ${nameOf(row.party)}`,
  },
  { id: 'inspector', title: say('inspection.inspector'), width: 6, grow: 0.7, cell: (row) => row.inspector },
  {
    id: 'recommendation',
    title: say('inspection.recommendation'),
    width: 6,
    grow: 1,
    cell: (row) => RECOMMENDATION_WORDS[row.recommendation][language],
  },
  {
    id: 'open',
    title: say('inspection.openConditions'),
    width: 7,
    right: true,
    cell: (row) => groupDigits(row.conditions.filter(({ met }) => met === null).length),
  },
  {
    id: 'state',
    title: say('inspection.state'),
    width: 7,
    grow: 1,
    cell: (row) => {
      const [decision] = row.decisions;
      if (decision) return statusText(decision.status, language);
      return say(row.isSigned ? 'inspection.state.signed' : 'inspection.state.unsigned');
    },
  },
];

/** All inspections, the newest on top. Enter opens the report. */
export function InspectionsScreen({ text: given }: { readonly text: string | undefined }): ReactElement {
  const words = useWords();
  const { say } = words;
  const { text, onType, sought } = useSought(given, 'inspections');
  const table = useRef<HTMLDivElement>(null);
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('organic.inspections', { text: sought, ...page }, signal),
    [sought],
  );
  const pages = usePages<InspectionView>(['organic.inspections', 'list', sought], load);
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = !pages.loading && pages.total === 0;
  const inspect = (
    <Button
      component="a"
      href={hrefOf({ screen: 'inspect' })}
      leftSection={<IconClipboardCheck aria-hidden size={20} />}
    >
      {say('inspect.title')}
    </Button>
  );
  return (
    <div className="screen screen--fills">
      <OrganicHead here="inspections" title={say('inspections.title')}>
        <ListSearch
          label={say('inspections.search')}
          text={text}
          onType={onType}
          onDown={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
        />
        {inspect}
        <span className="soft" role="status">
          {say('inspections.count', { count: groupDigits(pages.total) })}
        </span>
      </OrganicHead>
      {isEmpty ? (
        <EmptyTeaches
          title={say(sought === '' ? 'inspections.empty.title' : 'inspections.notFound.title')}
          text={say(sought === '' ? 'inspections.empty.text' : 'inspections.notFound.text')}
          example={say('inspections.empty.example')}
        />
      ) : (
        <div className="screen__rest" ref={table}>
          <DataTable
            key={sought}
            label={say('inspections.title')}
            columns={columns}
            total={pages.total}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            onOpen={(row) => go({ screen: 'inspection', id: row.id })}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↓'], means: say('keys.intoList') },
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openInspection') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
