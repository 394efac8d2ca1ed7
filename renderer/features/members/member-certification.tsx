import type { ReactElement } from 'react';
import type { MemberOrganic, ParcelView } from '../../../shared/contract/organic.ts';
import { statusText } from '../../../shared/i18n/status-text.ts';
import { useAsk } from '../../client/use-ask.ts';
import { HaText, KgText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

function Standing({ farm }: { readonly farm: MemberOrganic }): ReactElement {
  const { say } = useWords();
  const left = farm.quotaG - farm.deliveredG;
  return (
    <dl className="pairs pairs--figures">
      <div>
        <dt>{say('organic.approval')}</dt>
        <dd>{farm.approval === null ? say('organic.approval.none') : say(`approval.${farm.approval}`)}</dd>
      </div>
      <div>
        <dt>{say('paddy.statusOf', { standard: farm.mainStandard })}</dt>
        <dd>{say(`status.${farm.status}`)}</dd>
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
          <KgText grams={farm.quotaG} />
        </dd>
      </div>
      <div>
        <dt>{say(left < 0 ? 'member.overQuota' : 'ticket.quota')}</dt>
        <dd className={left < 0 ? 'member__over' : undefined}>
          <KgText grams={Math.abs(left)} />
        </dd>
      </div>
    </dl>
  );
}

function Parcel({ parcel, standard }: { readonly parcel: ParcelView; readonly standard: string }): ReactElement {
  const { say } = useWords();
  const now = parcel.statuses.find((each) => each.standard === standard);
  return (
    <li>
      <a href={hrefOf({ screen: 'parcel', code: parcel.code })}>
        <span>{parcel.code}</span>
        <span>
          {say(`status.${now?.status ?? 'conventional'}`)} · <HaText areaM2={parcel.areaM2} />
        </span>
      </a>
    </li>
  );
}

/** A member in the register of certification: approval, land, quota, what was decided, and what can be done from here. */
export function MemberCertification({ code }: { readonly code: string }): ReactElement | null {
  const { say, day, language } = useWords();
  const farm = useAsk('organic.member', { party: code }).data;
  if (!farm) return null;
  const lately = farm.decisions.slice(-2);
  return (
    <section className="member__sums" aria-label={say('member.certification')}>
      <h3 className="member__heading">{say('member.certification')}</h3>
      {farm.parcels.length === 0 ? (
        <p className="soft member__none">{say('member.certification.none')}</p>
      ) : (
        <Standing farm={farm} />
      )}
      <ul className="link-list">
        {farm.parcels.map((parcel) => (
          <Parcel key={parcel.code} parcel={parcel} standard={farm.mainStandard} />
        ))}
      </ul>
      {lately.map((decision) => (
        <p key={decision.id} className="soft member__none">
          {day(decision.date)} · {decision.parcel ?? say('decide.member')} · {statusText(decision.status, language)}
        </p>
      ))}
      <p className="member__links">
        <a href={hrefOf({ screen: 'inspect', code })}>{say('inspect.title')}</a>
        <a href={hrefOf({ screen: 'inspections', text: code })}>{say('inspections.title')}</a>
        <a href={hrefOf({ screen: 'decide-member', code })}>{say('decide.member.open')}</a>
        <a href={hrefOf({ screen: 'new-parcel', code })}>{say('parcel.new')}</a>
        <a href={hrefOf({ screen: 'certification-paper', code })}>{say('member.certification.print')}</a>
      </p>
    </section>
  );
}
