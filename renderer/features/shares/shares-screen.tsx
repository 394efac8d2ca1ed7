import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useBook } from '../../ui/book-context.ts';
import { besideFields } from '../../ui/field-errors.ts';
import { focusFirstWrong, focusNext } from '../../ui/field-order.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { composes } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
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
  const form = useRef<HTMLFormElement>(null);
  const member = useRef<HTMLInputElement>(null);
  const { refusedTimes, posted } = work;
  const missing = useMissing(work);
  const { errorAt, rest } = besideFields(work.refusals, FIELDS, language);

  // Each new movement begins at the member, and a refused one at its first wrong field.
  useEffect(() => member.current?.focus({ preventScroll: true }), [posted]);
  useEffect(() => {
    if (refusedTimes > 0 && form.current) focusFirstWrong(form.current);
  }, [refusedTimes]);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.defaultPrevented || composes(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      go(HOME);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void work.post();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (event.target instanceof Element) focusNext(event.currentTarget, event.target);
    }
  };

  return (
    <div className="screen">
      <form
        ref={form}
        noValidate
        className="voucher"
        aria-labelledby="shares-title"
        aria-busy={work.busy}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void work.post();
        }}
      >
        <div className="paper voucher__paper">
          <header className="paper__head voucher__wide">
            <p className="paper__coop">{nameOf(book.settings)}</p>
            <h1 id="shares-title">{say('shares.title')}</h1>
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
      </form>
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
