import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useWords } from '../../ui/words.ts';

/** Nothing goes on before somebody has asked the cooperative. */
const STOPS: ReadonlySet<string> = new Set(['problem-fork', 'problem-key-changed', 'problem-book-unreadable']);

/** What is wrong with a cooperative's book, in whole sentences; what stops it has a hand. */
export function ProblemList({ problems }: { readonly problems: readonly Notice[] }): ReactElement | null {
  const { language } = useWords();
  if (problems.length === 0) return null;
  return (
    <ul className="coop-problems">
      {problems.map((notice, index) => {
        const isStop = STOPS.has(notice.code);
        const ProblemIcon = isStop ? IconHandStop : IconAlertTriangle;
        return (
          <li key={`${notice.code}-${String(index)}`} className={isStop ? 'coop-problems__stop' : undefined}>
            <ProblemIcon aria-hidden size={18} /> {noticeText(notice, language)}
          </li>
        );
      })}
    </ul>
  );
}
