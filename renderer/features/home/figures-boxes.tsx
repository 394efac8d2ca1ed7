import type { ReactElement } from 'react';
import type { Bought, Dashboard, SumOfPeople } from '../../../shared/contract/statements.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface ViewProps {
  readonly view: Dashboard;
}

/** What lies in each box and bank; each leads to its register. */
export function CashBox({ view }: ViewProps): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <section className="box" aria-label={say('home.cash')}>
      <h2 className="box__title">{say('home.cash')}</h2>
      {view.boxes.length === 0 ? <p className="soft">{say('home.noBoxes')}</p> : null}
      <ul className="link-list">
        {view.boxes.map((box) => (
          <li key={box.code}>
            <a href={hrefOf({ screen: 'register', account: box.code })}>
              <span>{nameOf(box)}</span>
              <strong>
                <MoneyText minor={box.balanceMinor} currency={box.currency} />
              </strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ label, sum }: { readonly label: string; readonly sum: SumOfPeople }): ReactElement {
  const { say } = useWords();
  return (
    <div className="home__sum">
      <dt>{label}</dt>
      <dd>
        <strong>
          <MoneyText minor={sum.khr} />
        </strong>{' '}
        <span className="soft">{say('home.people', { count: groupDigits(sum.people) })}</span>
      </dd>
    </div>
  );
}

export function DebtsBox({ view }: ViewProps): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <section className="box" aria-label={say('home.debts')}>
      <h2 className="box__title">{say('home.debts')}</h2>
      <dl className="home__sums">
        <People label={say('home.owedToFarmers')} sum={view.owedToFarmers} />
        {view.owedByFarmers.people > 0 ? <People label={say('home.owedByFarmers')} sum={view.owedByFarmers} /> : null}
        <People label={say('home.owedOnLoans')} sum={view.owedOnLoans} />
      </dl>
      {view.debtors.length === 0 ? null : (
        <>
          <h3 className="home__small">{say('home.debtors')}</h3>
          <ul className="link-list">
            {view.debtors.map(({ party, khr }) => (
              <li key={party.code}>
                <a href={hrefOf({ screen: 'member', code: party.code })}>
                  <span>
                    {party.code} {nameOf(party)}
                  </span>
                  <MoneyText minor={khr} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BoughtLine({ label, bought }: { readonly label: string; readonly bought: Bought }): ReactElement {
  const { say } = useWords();
  return (
    <div className="home__sum">
      <dt>
        {label}{' '}
        <span className="soft">
          {say('home.tickets', { count: groupDigits(bought.tickets) })}
          {bought.voidedEarlier > 0
            ? ` · ${say('home.voidedEarlier', { count: groupDigits(bought.voidedEarlier) })}`
            : ''}
        </span>
      </dt>
      <dd>
        <strong>
          <KgText grams={bought.netG} />
        </strong>{' '}
        · <MoneyText minor={bought.valueKhr} />
      </dd>
    </div>
  );
}

export function BoughtBox({ view }: ViewProps): ReactElement {
  const { say } = useWords();
  return (
    <section className="box" aria-label={say('home.bought')}>
      <h2 className="box__title">{say('home.bought')}</h2>
      <dl className="home__sums">
        <BoughtLine label={say('home.bought.today')} bought={view.today} />
        <BoughtLine label={say('home.bought.season', { year: view.season.year })} bought={view.season} />
        <BoughtLine label={say('home.bought.last')} bought={view.lastSeason} />
      </dl>
    </section>
  );
}
