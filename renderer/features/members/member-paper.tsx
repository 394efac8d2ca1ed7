import type { ReactElement, ReactNode } from 'react';
import type { PartyCard } from '../../../shared/contract/members.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { PayablePair } from '../../ui/payable-pair.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { MemberCertification } from './member-certification.tsx';

interface CardProps {
  readonly card: PartyCard;
}

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Person({ card }: CardProps): ReactElement {
  const { say, day, nameOf } = useWords();
  const facts: readonly (readonly [string, string | null])[] = [
    [say('member.village'), nameOf({ nameKm: card.villageKm, nameEn: card.villageEn })],
    [say('member.group'), card.group],
    [say('member.phone'), card.phone],
    [say('member.sex'), card.sex === null ? null : say(card.sex === 'F' ? 'member.woman' : 'member.man')],
    [say('member.birthYear'), card.birthYear === null ? null : String(card.birthYear)],
    [say('member.joined'), card.joinedOn === null ? null : day(card.joinedOn)],
  ];
  return (
    <section aria-label={say('member.person')}>
      <div className="paper__head member__name">
        <h2 lang="km">{card.nameKm}</h2>
        <p lang="en">{card.nameEn}</p>
        {card.isMember ? null : <span className="badge">{say('member.not')}</span>}
      </div>
      <dl className="pairs">
        {facts.map(([term, fact]) =>
          fact === null || fact === '' ? null : (
            <Pair key={term} term={term}>
              {fact}
            </Pair>
          ),
        )}
      </dl>
    </section>
  );
}

function Sums({ card }: CardProps): ReactElement {
  const { say, day } = useWords();
  return (
    <section className="member__sums" aria-label={say('member.sums')}>
      <dl className="pairs pairs--figures">
        <Pair term={say('member.shares')}>
          {groupDigits(card.shares)} = <MoneyText minor={card.shareCapitalKhr} />
        </Pair>
        <PayablePair minor={card.payableKhr} />
        <Pair term={say('member.loan')}>
          <MoneyText minor={card.loanKhr} />
        </Pair>
        <Pair term={say('member.inputAdvance')}>
          <MoneyText minor={card.inputAdvanceKhr} />
        </Pair>
        <Pair term={say('member.delivered', { year: card.season.year })}>
          <KgText grams={card.season.payableG} />
          <br />
          <MoneyText minor={card.season.valueKhr} />
        </Pair>
        {card.lastDelivery ? (
          <Pair term={say('member.lastDelivery')}>
            {day(card.lastDelivery.date)}
            <br />
            <KgText grams={card.lastDelivery.netG} />
          </Pair>
        ) : null}
      </dl>
    </section>
  );
}

function Balances({ card }: CardProps): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <section className="member__sums" aria-label={say('member.balances')}>
      <h3 className="member__heading">{say('member.balances')}</h3>
      {card.balances.length === 0 ? <p className="soft">{say('member.balances.none')}</p> : null}
      <ul className="link-list">
        {card.balances.map((balance) => (
          <li key={balance.code}>
            <a href={hrefOf({ screen: 'register', account: balance.code, party: card.code })}>
              <span>
                {balance.code} {nameOf(balance)}
              </span>
              <span className="member__balance">
                <MoneyText minor={Math.abs(balance.minor)} currency={balance.currency} />{' '}
                {balance.minor === 0 ? null : (
                  <span className="soft">{say(balance.minor < 0 ? 'ledger.credit' : 'ledger.debit')}</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The member's card as it would lie in the drawer: who, what they hold and owe, and the accounts behind each figure. */
export function MemberPaper({ card }: CardProps): ReactElement {
  return (
    <div className="paper member__paper">
      <Person card={card} />
      <Sums card={card} />
      {card.isMember ? <MemberCertification code={card.code} /> : null}
      <Balances card={card} />
    </div>
  );
}
