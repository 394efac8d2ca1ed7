import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { ConditionView, InspectionView } from '../../../shared/contract/organic-control.ts';
import { ANSWER_WORDS, checklistText, RECOMMENDATION_WORDS } from '../../../shared/i18n/organic-words.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { hrefOf } from '../../ui/route.ts';
import { HaText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import { DecisionTable } from './decision-table.tsx';
import '../../ui/paper.css';

interface ReportProps {
  readonly view: InspectionView;
}

function Facts({ view }: ReportProps): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const visits = view.visits.map(({ date, start, end }) =>
    [day(date), [start, end].filter((hour) => hour !== '').join('–')].filter((part) => part !== '').join(' '),
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      say('parcel.member'),
      <a key="member" href={hrefOf({ screen: 'member', code: view.party.code })}>
        {view.party.code} {nameOf(view.party)}
      </a>,
    ],
    [say('inspection.standards'), view.standards.join(', ')],
    [say('inspection.inspector'), view.inspector],
    [say('inspection.interviewee'), view.interviewee],
    [say('inspection.visits'), visits.join(' · ')],
    [say('inspection.stockSeen'), view.stockSeen],
    [say('inspection.lastSeason'), view.lastSeason],
    [say('inspection.findings'), view.findings],
    [
      say('inspection.recommendation'),
      <strong key="said">{RECOMMENDATION_WORDS[view.recommendation][language]}</strong>,
    ],
    [say('inspection.signatures'), say(view.isSigned ? 'inspection.signed.yes' : 'inspection.state.unsigned')],
  ];
  return (
    <dl className="pairs organic__facts">
      {facts.map(([term, fact]) =>
        fact === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Parcels({ view }: ReportProps): ReactElement | null {
  const { say } = useWords();
  if (view.parcels.length === 0) return null;
  return (
    <>
      <h3 className="organic__part">{say('inspection.parcels')}</h3>
      <table className="paper__table" aria-label={say('inspection.parcels')}>
        <thead>
          <tr>
            <th scope="col">{say('parcel.code')}</th>
            <th scope="col" className="paper__figure">
              {say('inspection.seenHa')}
            </th>
            <th scope="col" className="paper__figure">
              {say('inspection.seenYield')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.parcels.map(({ parcel, seenM2, seenYieldKgPerHa }) => (
            <tr key={parcel}>
              <th scope="row">
                <a href={hrefOf({ screen: 'parcel', code: parcel })}>{parcel}</a>
              </th>
              <td className="paper__figure">{seenM2 === null ? '–' : <HaText areaM2={seenM2} />}</td>
              <td className="paper__figure">{seenYieldKgPerHa === null ? '–' : groupDigits(seenYieldKgPerHa)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Checklist({ view }: ReportProps): ReactElement {
  const { say, language } = useWords();
  const word = (answer: 'yes' | 'no' | 'n/a' | ''): string => (answer === '' ? '–' : ANSWER_WORDS[answer][language]);
  if (view.checklist.length === 0) return <p className="soft">{say('inspection.checklist.none')}</p>;
  return (
    <table className="paper__table" aria-label={say('inspection.checklist')}>
      <thead>
        <tr>
          <th scope="col">{say('inspection.checklist')}</th>
          <th scope="col">{say('inspection.first')}</th>
          <th scope="col">{say('inspection.second')}</th>
          <th scope="col">{say('organic.note')}</th>
        </tr>
      </thead>
      <tbody>
        {view.checklist.map(({ item, first, second, note }) => (
          <tr key={item}>
            <th scope="row">{checklistText(item, language)}</th>
            <td className={first === 'no' ? 'organic__prohibited' : undefined}>{word(first)}</td>
            <td className={second === 'no' ? 'organic__prohibited' : undefined}>{word(second)}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ConditionsProps extends ReportProps {
  readonly onMeet: (condition: ConditionView) => void;
}

function Conditions({ view, onMeet }: ConditionsProps): ReactElement {
  const { say, day } = useWords();
  if (view.conditions.length === 0) return <p className="soft">{say('organic.conditions.none')}</p>;
  return (
    <table className="paper__table" aria-label={say('organic.conditions.title')}>
      <thead>
        <tr>
          <th scope="col">{say('condition.what')}</th>
          <th scope="col">{say('condition.deadline')}</th>
          <th scope="col">{say('condition.met')}</th>
        </tr>
      </thead>
      <tbody>
        {view.conditions.map((condition) => (
          <tr key={condition.no}>
            <th scope="row">
              {condition.no}. {condition.text}
            </th>
            <td>{day(condition.deadline)}</td>
            <td>
              {condition.met ? (
                `${day(condition.met.date)} · ${condition.met.verifiedBy}${condition.met.note === '' ? '' : ` · ${condition.met.note}`}`
              ) : (
                <Button size="compact-md" variant="default" className="no-print" onClick={() => onMeet(condition)}>
                  {say('condition.meet')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The inspection as its paper: the facts of the farm, the answers, the conditions, and the committee's decision. */
export function InspectionReport({ view, onMeet }: ConditionsProps): ReactElement {
  const { say, day } = useWords();
  return (
    <article className="paper organic__paper" aria-label={`${say('inspection.title')} ${view.number}`}>
      <header className="paper__head">
        <h2>
          {say('inspection.title')} {view.number}
        </h2>
        <p className="paper__coop soft">{day(view.date)}</p>
      </header>
      <Facts view={view} />
      <Parcels view={view} />
      <h3 className="organic__part">{say('inspection.checklist')}</h3>
      <Checklist view={view} />
      <h3 className="organic__part">{say('organic.conditions.title')}</h3>
      <Conditions view={view} onMeet={onMeet} />
      <h3 className="organic__part">{say('inspection.decision')}</h3>
      <DecisionTable decisions={view.decisions} label={say('inspection.decision')} />
    </article>
  );
}
