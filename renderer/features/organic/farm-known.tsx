import type { ReactElement } from 'react';
import type { MemberOrganic } from '../../../shared/contract/organic.ts';
import { useAsk } from '../../client/use-ask.ts';
import { HaText, KgText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import { StatusText } from './land-text.tsx';

/** What the register knows of a farm before the inspector goes there, with the conditions that are still open. */
export function FarmKnown({ farm }: { readonly farm: MemberOrganic }): ReactElement {
  const { say, nameOf, day } = useWords();
  const { party } = farm;
  const earlier = useAsk('organic.inspections', { party: party.code }).data?.rows ?? [];
  const open = earlier.flatMap(({ conditions }) => conditions.filter(({ met }) => met === null));
  return (
    <dl className="pairs pairs--close" aria-label={nameOf(party)}>
      <div>
        <dt>{say('parcel.member')}</dt>
        <dd>
          {party.code} {nameOf(party)} · {nameOf({ nameKm: party.villageKm, nameEn: party.villageEn })}
        </dd>
      </div>
      <div>
        <dt>{say('organic.standing')}</dt>
        <dd>
          {farm.approval === null ? say('organic.approval.none') : say(`approval.${farm.approval}`)} ·{' '}
          <StatusText status={farm.status} year={0} />
        </dd>
      </div>
      <div>
        <dt>{say('organic.certifiedArea')}</dt>
        <dd>
          <HaText areaM2={farm.areaM2} />
        </dd>
      </div>
      <div>
        <dt>{say('paddy.quota')}</dt>
        <dd>
          <KgText grams={farm.quotaG} /> · {say('organic.delivered')} <KgText grams={farm.deliveredG} />
        </dd>
      </div>
      {open.length === 0 ? null : (
        <div>
          <dt>{say('organic.conditions')}</dt>
          <dd>
            {open.map(({ inspectionNumber, no, text, deadline }) => (
              <span key={`${inspectionNumber}/${String(no)}`} className="organic__line">
                {text} ({day(deadline)})
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
