import { Title } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RecentBook } from '../../../shared/contract/book.ts';
import { useWords } from '../../ui/words.ts';

interface RecentProps {
  readonly books: readonly RecentBook[];
  readonly onOpen: (path: string) => void;
}

/** Books that were opened on this computer; one that has been moved away stands there still, and says so. */
export function RecentBooks({ books, onOpen }: RecentProps): ReactElement {
  const { nameOf, say } = useWords();
  return (
    <section aria-label={say('desk.recent')}>
      <Title order={2} size="h3">
        {say('desk.recent')}
      </Title>
      <ul className="recent-list">
        {books.map((book) => (
          <li key={book.path}>
            <button type="button" className="recent" onClick={() => onOpen(book.path)} disabled={!book.exists}>
              <IconBook2 aria-hidden size={28} stroke={1.5} />
              <span className="recent__words">
                <span className="recent__name">{nameOf(book) || book.fileName}</span>
                <span className="soft">{book.path}</span>
              </span>
              {book.exists ? null : <span className="badge badge--stop">{say('desk.gone')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
