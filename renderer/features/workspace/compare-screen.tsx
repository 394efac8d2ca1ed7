import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Cooperative } from '../../../shared/contract/workspace.ts';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { Bar, scaleOf } from './bar.tsx';
import type { Figure } from './figures.tsx';
import { FIGURES, FigureText, figureTitle, valueOf } from './figures.tsx';
import { InWorkspace } from './in-workspace.tsx';
import { StateBadge } from './state-badge.tsx';

interface OfSome {
  readonly cooperatives: readonly Cooperative[];
}

function FigureLine({ figure, cooperatives }: OfSome & { readonly figure: Figure }): ReactElement {
  const { say } = useWords();
  const values = cooperatives.map((coop) => valueOf(figure, coop));
  const scale = scaleOf(values);
  return (
    <tr>
      <th scope="row">{say(figureTitle(figure.id))}</th>
      {cooperatives.map(({ coopId }, at) => (
        <td key={coopId}>
          <FigureText figure={figure} value={values[at] ?? null} hasUnit />
          <Bar value={values[at] ?? null} scale={scale} />
        </td>
      ))}
    </tr>
  );
}

function SideBySide({ cooperatives }: OfSome): ReactElement {
  const { say, day, nameOf } = useWords();
  return (
    <div className="coop-table__box" tabIndex={0} role="region" aria-label={say('compare.title')}>
      <table className="coop-compare">
        <thead>
          <tr>
            <td />
            {cooperatives.map((coop) => (
              <th key={coop.coopId} scope="col">
                <a href={hrefOf({ screen: 'cooperative', coop: coop.coopId })}>{nameOf(coop)}</a>
                <StateBadge coop={coop} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('compare.asOf')}</th>
            {cooperatives.map(({ coopId, figures }) => (
              <td key={coopId}>{figures ? day(figures.asOf) : '–'}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say('workspace.col.locked')}</th>
            {cooperatives.map(({ coopId, figures }) => (
              <td key={coopId}>{figures?.lockedThrough ? day(figures.lockedThrough) : say('workspace.noMonth')}</td>
            ))}
          </tr>
          {FIGURES.map((figure) => (
            <FigureLine key={figure.id} figure={figure} cooperatives={cooperatives} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two cooperatives or more beside each other, every figure with bars of its own scale. */
export function CompareScreen({ coops }: { readonly coops: string | undefined }): ReactElement {
  const { say } = useWords();
  useScreenKeys({ back: { screen: 'workspace' } });
  const named = coops?.split(',');
  return (
    <InWorkspace title={say('compare.title')}>
      {(view) => {
        const shown = view.cooperatives.filter(({ coopId }) => named === undefined || named.includes(coopId));
        return (
          <div className="screen coop-screen coop-screen--wide">
            <div className="screen__head">
              <h1>{say('compare.title')}</h1>
              <a href={hrefOf({ screen: 'workspace' })}>{say('workspace.back')}</a>
              <span className="soft">{say('compare.text')}</span>
            </div>
            {shown.length < 2 ? <Alert color="gray">{say('compare.few')}</Alert> : null}
            {shown.length > 0 ? <SideBySide cooperatives={shown} /> : null}
            <PlainKeys />
          </div>
        );
      }}
    </InWorkspace>
  );
}
