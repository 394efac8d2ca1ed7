import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useBook } from '../../ui/book-context.ts';
import { besideFields } from '../../ui/field-errors.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { HOME, go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { Holdings } from './holdings.tsx';
import { LastMovements } from './last-movements.tsx';
import { SharesFields } from './shares-paper.tsx';
import { useShares } from './use-shares.ts';
import type { SharesWork } from './use-shares.ts';
import '../../ui/paper.css';
import '../../ui/voucher-form.css';

const FIELDS = ['date', 'reference', 'member', 'toMember', 'shares', 'cashAccount'];

/** What no movement is without, once posting was pressed before it was there. */
function useMissing({ form, refusedTimes }: SharesWork): (field: string) => ReactNode {
  const { say } = useWords();
  return (field) => {
    if (refusedTimes === 0) return undefined;
    if ((field === 'member' || field === 'toMember') && form[field] === '') return say('shares.need.member');
    return field === 'shares' && form.shares === '' ? say('shares.need.count') : undefined;
  };
}

function Posted({ work }: { readonly work: SharesWork }): ReactElement | null {
  const { say } = useWords();
  if (!work.posted) return null;
  const { number, entry } = work.posted;
  return (
    <p className="sentence" role="status">
      {say('voucher.posted', { number })}{' '}
      <a href={hrefOf({ screen: 'entry', id: entry.id })}>{say('voucher.open', { number: entry.number })}</a>
    </p>
  );
}

/** Buying, passing on and paying back shares: what everybody will hold is said before it is posted. */
export function SharesScreen(): ReactElement {
  const { say, nameOf, language } = useWords();
  const book = useBook();
  const work = useShares();
  const member = useRef<HTMLInputElement>(null);
  const { refusedTimes, posted } = work;
  const missing = useMissing(work);
  const { errorAt, rest } = besideFields(work.refusals, FIELDS, language);

  return (
    <div className="screen">
      <PaperForm
        label={say('shares.title')}
        className="voucher"
        busy={work.busy}
        refusedTimes={refusedTimes}
        begun={posted}
        beginsAt={member}
        onPost={() => void work.post()}
        onLeave={() => go(HOME)}
      >
        <div className="paper voucher__paper">
          <header className="paper__head voucher__wide">
            <p className="paper__coop">{nameOf(book.settings)}</p>
            <h1>{say('shares.title')}</h1>
          </header>
          <SharesFields work={work} errorAt={(field) => errorAt(field) ?? missing(field)} memberInput={member} />
        </div>
        <div className="voucher__side">
          <Holdings work={work} />
          <NoticeList notices={rest} />
          <NoticeList notices={work.warnings} kind="warning" />
          <Posted work={work} />
          <Button type="submit" size="md" disabled={work.busy} className="voucher__post">
            {say('paddy.post')}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
          <LastMovements />
        </div>
      </PaperForm>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.post') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['↑', '↓'], means: say('keys.choose') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
