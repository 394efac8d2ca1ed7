import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { NonconformityView } from '../../../shared/contract/organic-control.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { GRADE_WORDS, SOURCE_WORDS } from '../../../shared/i18n/organic-words.ts';
import { ask } from '../../client/call.ts';
import { usePages } from '../../client/use-pages.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { ClosedNonconformity, CloseForm, RaiseForm } from './nonconformity-forms.tsx';
import { OrganicHead } from './organic-head.tsx';
import { PrintButton } from './print-button.tsx';

const ORGANIC: Route = { screen: 'organic' };

const columnsIn = ({ say, nameOf, day, language }: Words): readonly Column<NonconformityView>[] => [
  { id: 'number', title: say('inspection.number'), width: 8, upTo: 9, isWhole: true, cell: (row) => row.number },
  { id: 'date', title: say('common.date'), width: 6.5, upTo: 8, isWhole: true, cell: (row) => day(row.date) },
  {
    id: 'member',
    title: say('parcel.member'),
    width: 6,
    grow: 1.2,
    cell: (row) => `${row.party.code} ${nameOf(row.party)}`,
  },
  { id: 'grade', title: say('nc.grade'), width: 5, grow: 0.7, cell: (row) => GRADE_WORDS[row.grade][language] },
  { id: 'source', title: say('nc.source'), width: 5, grow: 0.8, cell: (row) => SOURCE_WORDS[row.source][language] },
  { id: 'what', title: say('nc.description'), width: 7, grow: 1.5, cell: (row) => row.description },
  {
    id: 'deadline',
    title: say('condition.deadline'),
    width: 6.5,
    upTo: 8,
    isWhole: true,
    cell: (row) => day(row.deadline),
  },
  {
    id: 'state',
    title: say('inspection.state'),
    width: 6,
    grow: 0.8,
    cell: (row) => (row.closed ? say('nc.closed', { date: day(row.closed.date) }) : say('nc.open')),
  },
];

type Doing = 'nothing' | 'raising' | NonconformityView;

/** The register of non-conformities. Enter on one that is open closes it. */
export function NonconformitiesScreen(): ReactElement {
  const words = useWords();
  const { say } = words;
  const [openOnly, setOpenOnly] = useState(false);
  const [doing, setDoing] = useState<Doing>('nothing');
  const stop = (): void => {
    focusMain();
    setDoing('nothing');
  };
  useScreenKeys({ back: ORGANIC });
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('organic.nonconformities', { openOnly, ...page }, signal),
    [openOnly],
  );
  const pages = usePages<NonconformityView>(['organic.nonconformities', 'list', openOnly], load);
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = !pages.loading && pages.total === 0;
  return (
    <div className="screen screen--fills">
      <OrganicHead here="nonconformities" title={say('nc.title')}>
        <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setDoing('raising')}>
          {say('nc.raise')}
        </Button>
        <Checkbox
          label={say('nc.openOnly')}
          checked={openOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
        <PrintButton to={{ screen: 'nc-paper' }} label={say('ticket.print')} />
        <span className="soft" role="status">
          {say('nc.count', { count: groupDigits(pages.total) })}
        </span>
      </OrganicHead>
      {doing === 'raising' ? <RaiseForm onEnd={stop} /> : null}
      {typeof doing === 'object' && doing.closed === null ? (
        <CloseForm key={doing.id} row={doing} onEnd={stop} />
      ) : null}
      {typeof doing === 'object' && doing.closed !== null ? (
        <ClosedNonconformity key={doing.id} row={doing} onEnd={stop} />
      ) : null}
      {isEmpty && doing === 'nothing' ? (
        <EmptyTeaches title={say('nc.empty.title')} text={say('nc.empty.text')} example={say('nc.empty.example')} />
      ) : null}
      {isEmpty ? null : (
        <div className="screen__rest organic__table">
          <DataTable
            key={String(openOnly)}
            label={say('nc.title')}
            columns={columns}
            total={pages.total}
            rowAt={pages.rowAt}
            onRange={pages.onRange}
            onOpen={setDoing}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.closeNc') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
