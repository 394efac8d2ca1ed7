import {
  IconArrowsSplit,
  IconCircleCheck,
  IconCopyCheck,
  IconFileX,
  IconHourglass,
  IconPuzzle,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Arrival, ArrivalVerdict } from '../../../shared/contract/jobs.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

const LOOKS: Readonly<Record<ArrivalVerdict, readonly [Icon, string]>> = {
  received: [IconCircleCheck, ''],
  already: [IconCopyCheck, ''],
  pending: [IconPuzzle, ' badge--warn'],
  held: [IconHourglass, ' badge--warn'],
  quarantined: [IconFileX, ' badge--stop'],
  refused: [IconFileX, ' badge--stop'],
  fork: [IconArrowsSplit, ' badge--stop'],
};

function One({ arrival }: { readonly arrival: Arrival }): ReactElement {
  const { say, nameOf, language } = useWords();
  const [VerdictIcon, tone] = LOOKS[arrival.verdict];
  const { coop, fromSeq, toSeq } = arrival;
  return (
    <li className="coop-arrival" data-verdict={arrival.verdict}>
      <span className={`badge coop-arrival__verdict${tone}`}>
        <VerdictIcon aria-hidden size={18} /> {say(`arrivals.verdict.${arrival.verdict}`)}
      </span>
      <div>
        {coop ? <a href={hrefOf({ screen: 'cooperative', coop: coop.coopId })}>{nameOf(coop)}</a> : null}{' '}
        {toSeq > 0 ? (
          <span className="soft">{say('arrivals.range', { from: groupDigits(fromSeq), to: groupDigits(toSeq) })}</span>
        ) : null}{' '}
        <code className="coop-file">{arrival.fileName}</code>
        <ul className="coop-sentences">
          {arrival.notices.map((notice, index) => (
            <li key={`${notice.code}-${String(index)}`}>{noticeText(notice, language)}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** What became of each file, in plain words. */
export function ArrivalList({ arrivals }: { readonly arrivals: readonly Arrival[] }): ReactElement {
  return (
    <ul className="coop-files">
      {arrivals.map((arrival, index) => (
        <One key={`${arrival.fileName}-${String(index)}`} arrival={arrival} />
      ))}
    </ul>
  );
}
