import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { TimelineRow } from '../../../shared/contract/members.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { ask } from '../../client/call.ts';
import { usePages } from '../../client/use-pages.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { paperAmount, paperText, placeOf } from './timeline-texts.tsx';

const columnsIn = (words: Words): readonly Column<TimelineRow>[] => [
  {
    id: 'date',
    title: words.say('common.date'),
    width: 6,
    upTo: 7.5,
    isWhole: true,
    cell: (row) => words.day(row.date),
  },
  { id: 'number', title: words.say('member.paper'), width: 8, upTo: 9, isWhole: true, cell: (row) => row.number },
  {
    id: 'what',
    title: words.say('member.what'),
    width: 9,
    grow: 1,
    cell: (row) => (
      <>
        {row.isStruck ? <span className="badge badge--stop">{words.say('register.reversed')}</span> : null}{' '}
        {paperText(row, words)}
      </>
    ),
  },
  { id: 'amount', title: words.say('member.amount'), width: 7, right: true, cell: paperAmount },
];

/** Everything that was written of somebody, the newest on top. Arrows move, Enter opens the paper. */
export function Timeline({ code }: { readonly code: string }): ReactElement {
  const words = useWords();
  const { say } = words;
  const load = useCallback(
    (page: { readonly offset: number; readonly limit: number }, signal: AbortSignal) =>
      ask('members.timeline', { code, ...page }, signal),
    [code],
  );
  const pages = usePages<TimelineRow>(['members.timeline', code], load);
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = !pages.loading && pages.total === 0;
  return (
    <section className="member__timeline" aria-label={say('member.timeline')}>
      <h2 className="member__heading">
        {say('member.timeline')}{' '}
        <span className="soft">{say('member.papers', { count: groupDigits(pages.total) })}</span>
      </h2>
      {isEmpty ? (
        <EmptyTeaches
          title={say('member.timeline.none')}
          text={say('member.timeline.teach')}
          example={say('member.timeline.example')}
        />
      ) : (
        <DataTable
          label={say('member.timeline')}
          columns={columns}
          total={pages.total}
          rowAt={pages.rowAt}
          onRange={pages.onRange}
          rowClass={(row) => (row.isStruck ? 'is-struck' : '')}
          autoFocus
          onOpen={(row) => {
            const place = placeOf(row);
            if (place) go(place);
          }}
        />
      )}
    </section>
  );
}
