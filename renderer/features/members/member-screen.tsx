import { Paper, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { PartyCard } from '../../../shared/contract/members.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { PayablePair } from '../../ui/payable-pair.tsx';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { LastTickets } from './last-tickets.tsx';
import './member.css';

function Person({ card }: { readonly card: PartyCard }): ReactElement {
  const { say, day, nameOf } = useWords();
  const village = nameOf({ nameKm: card.villageKm, nameEn: card.villageEn });
  const facts: readonly (readonly [string, string | null])[] = [
    [say('member.village'), village],
    [say('member.group'), card.group],
    [say('member.phone'), card.phone],
    [say('member.sex'), card.sex === null ? null : say(card.sex === 'F' ? 'member.woman' : 'member.man')],
    [say('member.birthYear'), card.birthYear === null ? null : String(card.birthYear)],
    [say('member.joined'), card.joinedOn === null ? null : day(card.joinedOn)],
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label={say('member.person')}>
      <Title order={2} size="h3" lang="km">
        {card.nameKm}
      </Title>
      <p className="member__latin" lang="en">
        {card.nameEn}
      </p>
      <dl className="pairs">
        {facts.map(([term, fact]) =>
          fact === null || fact === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      {card.isMember ? null : <span className="badge">{say('member.not')}</span>}
    </Paper>
  );
}

function Sums({ card }: { readonly card: PartyCard }): ReactElement {
  const { say, day } = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('member.sums')}>
      <dl className="pairs pairs--figures">
        <div>
          <dt>{say('member.shares')}</dt>
          <dd>
            {groupDigits(card.shares)} = <MoneyText minor={card.shareCapitalKhr} />
          </dd>
        </div>
        <PayablePair minor={card.payableKhr} />
        <div>
          <dt>{say('member.loan')}</dt>
          <dd>
            <MoneyText minor={card.loanKhr} />
          </dd>
        </div>
        <div>
          <dt>{say('member.inputAdvance')}</dt>
          <dd>
            <MoneyText minor={card.inputAdvanceKhr} />
          </dd>
        </div>
        <div>
          <dt>{say('member.delivered')}</dt>
          <dd>
            <KgText grams={card.deliveredPayableG} /> · <MoneyText minor={card.deliveredValueKhr} />
          </dd>
        </div>
        {card.lastDelivery ? (
          <div>
            <dt>{say('member.lastDelivery')}</dt>
            <dd>
              {day(card.lastDelivery.date)} · <KgText grams={card.lastDelivery.netG} />
            </dd>
          </div>
        ) : null}
      </dl>
    </Paper>
  );
}

function Balances({ card }: { readonly card: PartyCard }): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('member.balances')}>
      <Title order={2} size="h4">
        {say('member.balances')}
      </Title>
      {card.balances.length === 0 ? <p className="soft">{say('member.balances.none')}</p> : null}
      <ul className="link-list">
        {card.balances.map((balance) => (
          <li key={balance.code}>
            <a href={hrefOf({ screen: 'register', account: balance.code, party: card.code })}>
              <span>
                {balance.code} {nameOf(balance)}
              </span>
              <span>
                <MoneyText minor={Math.abs(balance.minor)} currency={balance.currency} />{' '}
                {balance.minor === 0 ? null : (
                  <span className="soft">{say(balance.minor < 0 ? 'ledger.credit' : 'ledger.debit')}</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

const MEMBERS: Route = { screen: 'members' };

/** A member's card: who, what they hold and owe, and the papers behind each figure. */
export function MemberScreen({ code }: { readonly code: string }): ReactElement {
  const { say, nameOf } = useWords();
  const card = useAsk('members.card', { code });
  useScreenKeys({ back: MEMBERS });
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>
          {code} {card.data ? nameOf(card.data) : ''}
        </h1>
        <a href={hrefOf({ screen: 'members' })}>{say('members.back')}</a>
      </div>
      <Asked query={card}>
        {(person) => (
          <div className="member">
            <Person card={person} />
            <Sums card={person} />
            <Balances card={person} />
            <LastTickets party={code} />
          </div>
        )}
      </Asked>
      <KeySheet
        rows={[
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
