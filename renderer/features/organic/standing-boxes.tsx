import type { ReactElement } from 'react';
import { groupDigits, tonneText } from '../../../shared/i18n/format.ts';
import { hrefOf } from '../../ui/route.ts';
import { HaText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import { DashboardBox } from './dashboard-box.tsx';
import type { BoxProps } from './dashboard-box.tsx';
import { StatusText } from './land-text.tsx';

const GRAMS_PER_KG = 1000;

/** Land by its status, as figures and as bars that begin at zero. */
export function AreasBox({ view }: BoxProps): ReactElement {
  const { say } = useWords();
  const largest = Math.max(1, ...view.areas.map(({ areaM2 }) => areaM2));
  return (
    <DashboardBox title={say('organic.areas')}>
      <table className="paper__table" aria-label={say('organic.areas')}>
        <thead>
          <tr>
            <th scope="col">{say('parcel.status')}</th>
            <th scope="col" className="paper__figure">
              {say('parcels.title')}
            </th>
            <th scope="col" className="paper__figure">
              {say('parcel.area')}
            </th>
            <th scope="col" className="paper__figure">
              {say('organic.yieldShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.areas.map(({ status, parcels, areaM2, estimateKg }) => (
            <tr key={status}>
              <th scope="row">
                <StatusText status={status} year={0} />
                <svg className="organic__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
                  <rect width={Math.round((areaM2 * 100) / largest)} height={6} />
                </svg>
              </th>
              <td className="paper__figure">{groupDigits(parcels)}</td>
              <td className="paper__figure">
                <HaText areaM2={areaM2} />
              </td>
              <td className="paper__figure">
                <span className="figure">
                  {tonneText(estimateKg * GRAMS_PER_KG)}
                  <span className="figure__unit"> t</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DashboardBox>
  );
}

export function MembersBox({ view }: BoxProps): ReactElement {
  const { say } = useWords();
  return (
    <DashboardBox title={say('organic.members')}>
      {view.members.length === 0 ? <p className="soft organic__none">{say('organic.members.none')}</p> : null}
      <dl className="pairs pairs--figures">
        {view.members.map(({ approval, count }) => (
          <div key={approval}>
            <dt>{say(`approval.${approval}`)}</dt>
            <dd>{groupDigits(count)}</dd>
          </div>
        ))}
      </dl>
    </DashboardBox>
  );
}

/** Versions of the approved farmer list that were handed out. */
export function ListsBox({ view }: BoxProps): ReactElement {
  const { say, day } = useWords();
  return (
    <DashboardBox title={say('list.issued')}>
      {view.lists.length === 0 ? <p className="soft organic__none">{say('list.issued.none')}</p> : null}
      <ul className="link-list">
        {view.lists.map((list) => (
          <li key={list.id}>
            <a href={hrefOf({ screen: 'farmer-list', version: String(list.version) })}>
              <span>{say('list.version', { version: list.version })}</span>
              <span className="figure">{day(list.asOf)}</span>
            </a>
          </li>
        ))}
      </ul>
      <a href={hrefOf({ screen: 'farmer-list' })}>{say('list.draft.open')}</a>
    </DashboardBox>
  );
}
