import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import type { OrganicDashboard } from '../../../shared/contract/organic-control.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

export interface BoxProps {
  readonly view: OrganicDashboard;
}

export interface WaitingLine {
  readonly key: string;
  readonly to: Route;
  readonly text: ReactNode;
  readonly side?: ReactNode;
  /** Late, expired, over: said by a word and shown by a colour. */
  readonly isUrgent?: boolean;
}

interface DashboardBoxProps {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}

export function DashboardBox({ title, count, children }: DashboardBoxProps): ReactElement {
  const id = useId();
  return (
    <section className="box organic__box" aria-labelledby={id}>
      <h2 className="box__title" id={id}>
        {title} {count === undefined ? null : <span className="soft">{groupDigits(count)}</span>}
      </h2>
      {children}
    </section>
  );
}

interface WaitingBoxProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly WaitingLine[];
  /** Where all of them stand. */
  readonly all: Route;
}

const SHOWN = 3;

/** What waits of one kind: the first few, and where the others are. */
export function WaitingBox({ title, none, lines, all }: WaitingBoxProps): ReactElement {
  const { say } = useWords();
  return (
    <DashboardBox title={title} count={lines.length}>
      {lines.length === 0 ? <p className="soft organic__none">{none}</p> : null}
      <ul className="link-list">
        {lines.slice(0, SHOWN).map(({ key, to, text, side, isUrgent = false }) => (
          <li key={key}>
            <a href={hrefOf(to)} className={isUrgent ? 'organic__urgent' : undefined}>
              <span>{text}</span>
              <span className="figure">{side}</span>
            </a>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN ? (
        <a href={hrefOf(all)}>{say('organic.more', { count: groupDigits(lines.length - SHOWN) })}</a>
      ) : null}
    </DashboardBox>
  );
}
