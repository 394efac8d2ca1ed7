import type { ReactElement } from 'react';
import { kgText } from '../../../shared/i18n/format.ts';
import { ALERT_WORDS, GRADE_WORDS } from '../../../shared/i18n/organic-words.ts';
import { useWords } from '../../ui/words.ts';
import { WaitingBox } from './dashboard-box.tsx';
import type { BoxProps } from './dashboard-box.tsx';

export function ConditionsBox({ view }: BoxProps): ReactElement {
  const { say, day, nameOf } = useWords();
  return (
    <WaitingBox
      title={say('organic.conditions')}
      none={say('organic.conditions.none')}
      all={{ screen: 'inspections' }}
      lines={view.openConditions.map((condition) => ({
        key: `${String(condition.inspection)}/${String(condition.no)}`,
        to: { screen: 'inspection', id: condition.inspection },
        text: (
          <>
            {condition.party.code} {nameOf(condition.party)}
            <br />
            <span className="soft">{condition.text}</span>
          </>
        ),
        side:
          condition.deadline < view.asOf
            ? say('organic.late', { date: day(condition.deadline) })
            : day(condition.deadline),
        isUrgent: condition.deadline < view.asOf,
      }))}
    />
  );
}

export function NonconformitiesBox({ view }: BoxProps): ReactElement {
  const { say, day, nameOf, language } = useWords();
  return (
    <WaitingBox
      title={say('organic.openNc')}
      none={say('organic.openNc.none')}
      all={{ screen: 'nonconformities' }}
      lines={view.openNonconformities.map((each) => ({
        key: each.number,
        to: { screen: 'nonconformities' },
        text: (
          <>
            {each.number} · {GRADE_WORDS[each.grade][language]}
            <br />
            <span className="soft">
              {each.party.code} {nameOf(each.party)}
            </span>
          </>
        ),
        side: each.deadline < view.asOf ? say('organic.late', { date: day(each.deadline) }) : day(each.deadline),
        isUrgent: each.deadline < view.asOf,
      }))}
    />
  );
}

export function ExpiringBox({ view }: BoxProps): ReactElement {
  const { say, day, language } = useWords();
  return (
    <WaitingBox
      title={say('organic.expiring')}
      none={say('organic.expiring.none')}
      all={{ screen: 'documents' }}
      lines={view.expiring.map((document) => ({
        key: String(document.id),
        to: { screen: 'documents' },
        text: (
          <>
            {document.title}
            <br />
            <span className="soft">{ALERT_WORDS[document.alert][language]}</span>
          </>
        ),
        side: document.validTo === null ? '' : day(document.validTo),
        isUrgent: document.alert === 'expired' || document.alert === 'within-7',
      }))}
    />
  );
}

export function OverQuotaBox({ view }: BoxProps): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <WaitingBox
      title={say('organic.overQuota')}
      none={say('organic.overQuota.none')}
      all={{ screen: 'members' }}
      lines={view.overQuota.map(({ party, quotaG, deliveredG }) => ({
        key: party.code,
        to: { screen: 'member', code: party.code },
        text: `${party.code} ${nameOf(party)}`,
        side: say('organic.overBy', { over: kgText(deliveredG - quotaG) }),
        isUrgent: true,
      }))}
    />
  );
}

export function ProposalsBox({ view }: BoxProps): ReactElement {
  const { say, day } = useWords();
  return (
    <WaitingBox
      title={say('organic.proposals')}
      none={say('organic.proposals.none')}
      all={{ screen: 'parcels' }}
      lines={view.proposals.map((proposal) => ({
        key: `${proposal.parcel}/${proposal.standard}`,
        to: { screen: 'parcel', code: proposal.parcel },
        text: (
          <>
            {proposal.parcel} · {proposal.standard}
            <br />
            <span className="soft">
              {say(`status.${proposal.from}`)} → {say(`status.${proposal.to}`)}
            </span>
          </>
        ),
        side: day(proposal.date),
      }))}
    />
  );
}

export function NotInspectedBox({ view }: BoxProps): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <WaitingBox
      title={say('organic.notInspected', { year: view.asOf.slice(0, 4) })}
      none={say('organic.notInspected.none')}
      all={{ screen: 'inspections' }}
      lines={view.notInspected.map((party) => ({
        key: party.code,
        to: { screen: 'inspect', code: party.code },
        text: `${party.code} ${nameOf(party)}`,
        side: say('inspect.open'),
      }))}
    />
  );
}
