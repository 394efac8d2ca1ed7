import type { ReactElement } from 'react';
import type { DecisionView } from '../../../shared/contract/organic.ts';
import { DECIDER_WORDS } from '../../../shared/i18n/organic-words.ts';
import { statusText } from '../../../shared/i18n/status-text.ts';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface DecisionTableProps {
  readonly label: string;
  readonly decisions: readonly DecisionView[];
}

/** Dated decisions, as they stand in the register. */
export function DecisionTable({ label, decisions }: DecisionTableProps): ReactElement {
  const { say, day, language } = useWords();
  if (decisions.length === 0) return <p className="soft">{say('organic.decisions.none')}</p>;
  return (
    <table className="paper__table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('decide.date')}</th>
          <th scope="col">{say('decide.about')}</th>
          <th scope="col">{say('organic.standard')}</th>
          <th scope="col">{say('decide.status')}</th>
          <th scope="col">{say('decide.decidedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <th scope="row">{day(decision.date)}</th>
            <td>{decision.parcel ?? say('decide.member')}</td>
            <td>{decision.standard}</td>
            <td>{statusText(decision.status, language)}</td>
            <td>
              {DECIDER_WORDS[decision.decidedBy][language]}
              {decision.decider === '' ? '' : ` · ${decision.decider}`}
              {decision.inspection === null ? null : (
                <>
                  {' · '}
                  <a href={hrefOf({ screen: 'inspection', id: decision.inspection })}>{say('inspection.title')}</a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
