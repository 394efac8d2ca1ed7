import type { ReactElement, ReactNode } from 'react';
import type { ParcelSheet, SeasonView } from '../../../shared/contract/organic.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { cropText, TENURE_WORDS } from '../../../shared/i18n/organic-words.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { HaText, KgText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { DecisionTable } from './decision-table.tsx';
import { StatusText, WholeKg } from './land-text.tsx';
import '../../ui/paper.css';

interface SheetProps {
  readonly sheet: ParcelSheet;
}

function Facts({ sheet: { parcel } }: SheetProps): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const { neighbours } = parcel;
  const sides = (['north', 'east', 'south', 'west'] as const)
    .filter((side) => (neighbours[side] ?? '') !== '')
    .map((side) => say('organic.is', { what: say(`parcel.side.${side}`), value: neighbours[side] ?? '' }));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      say('parcel.member'),
      <a key="member" href={hrefOf({ screen: 'member', code: parcel.party.code })}>
        {parcel.party.code} {nameOf(parcel.party)}
      </a>,
    ],
    [say('parcel.area'), <HaText key="area" areaM2={parcel.areaM2} />],
    [say('parcel.tenure'), TENURE_WORDS[parcel.tenure][language]],
    [
      say('parcel.crop'),
      [cropText(parcel.crop, language), varietyText(parcel.variety, language)]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    [say('parcel.yield'), `${groupDigits(parcel.yieldKgPerHa)} kg`],
    [say('parcel.estimate'), <WholeKg key="estimate" kg={parcel.estimateKg} />],
    [say('parcel.conversionStart'), parcel.conversionStart === null ? say('common.none') : day(parcel.conversionStart)],
    [
      say('parcel.lastInput'),
      parcel.lastProhibitedInputOn === null ? say('common.none') : day(parcel.lastProhibitedInputOn),
    ],
    [say('parcel.place'), parcel.place],
    [say('parcel.gps'), parcel.gps],
    [say('parcel.water'), parcel.water],
    [say('parcel.neighbours'), sides.join(' · ')],
  ];
  return (
    <dl className="pairs organic__facts">
      {facts.map(([term, fact]) =>
        fact === null || fact === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Statuses({ sheet: { parcel } }: SheetProps): ReactElement {
  const { say, day } = useWords();
  return (
    <table className="paper__table" aria-label={say('parcel.statuses')}>
      <thead>
        <tr>
          <th scope="col">{say('organic.standard')}</th>
          <th scope="col">{say('parcel.status')}</th>
          <th scope="col">{say('parcel.since')}</th>
          <th scope="col">{say('parcel.proposal')}</th>
        </tr>
      </thead>
      <tbody>
        {parcel.statuses.map(({ standard, status, since, conversionYear, proposal }) => (
          <tr key={standard}>
            <th scope="row">{standard}</th>
            <td>
              <StatusText status={status} year={conversionYear} />
            </td>
            <td>{since === null ? say('parcel.undecided') : day(since)}</td>
            <td>
              {proposal === null
                ? '–'
                : say(proposal.isDue ? 'parcel.proposal.due' : 'parcel.proposal.later', {
                    status: say(`status.${proposal.status}`),
                    date: day(proposal.from),
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Season({ season }: { readonly season: SeasonView }): ReactElement {
  const { say, day, language } = useWords();
  const crop = [cropText(season.crop, language), varietyText(season.variety, language)].filter((part) => part !== '');
  return (
    <li className="organic__season">
      <strong>
        {season.year} {season.season}
      </strong>{' '}
      {crop.join(' · ')}
      {season.sownOn === null ? '' : ` · ${say('season.sownOn')} ${day(season.sownOn)}`}
      {season.harvestedOn === null ? '' : ` · ${say('season.harvestedOn')} ${day(season.harvestedOn)}`}
      {season.harvestG === null ? null : (
        <>
          {' · '}
          <KgText grams={season.harvestG} />
        </>
      )}
      {season.seedSource === ''
        ? ''
        : ` · ${say('organic.is', { what: say('season.seedSource'), value: season.seedSource })}`}
      {season.seedOrganic === null ? '' : ` (${say(season.seedOrganic ? 'season.seed.yes' : 'season.seed.no')})`}
      {season.note === '' ? '' : ` · ${season.note}`}
      {season.inputs.length === 0 ? null : (
        <ul>
          {season.inputs.map((input, index) => (
            <li key={index} className={input.permitted ? undefined : 'organic__prohibited'}>
              {day(input.date)} · {input.product} {input.quantity} {input.unit}
              {input.supplier === '' ? '' : ` · ${input.supplier}`}
              {' · '}
              {say(input.permitted ? 'season.permitted' : 'season.prohibited')}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Versions({ sheet: { versions } }: SheetProps): ReactElement {
  const { say, day, language } = useWords();
  return (
    <table className="paper__table" aria-label={say('parcel.versions')}>
      <thead>
        <tr>
          <th scope="col">{say('parcel.knownFrom')}</th>
          <th scope="col">{say('parcel.recordedOn')}</th>
          <th scope="col" className="paper__figure">
            {say('parcel.area')}
          </th>
          <th scope="col">{say('parcel.crop')}</th>
          <th scope="col" className="paper__figure">
            {say('parcel.yield')}
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={`${version.fromDate}/${version.recordedOn}`}>
            <th scope="row">{version.fromDate === '' ? say('parcel.sinceEver') : day(version.fromDate)}</th>
            <td>{day(version.recordedOn)}</td>
            <td className="paper__figure">
              <HaText areaM2={version.areaM2} />
            </td>
            <td>
              {cropText(version.crop, language)} {version.isRetired ? `· ${say('parcel.retired')}` : ''}
            </td>
            <td className="paper__figure">{groupDigits(version.yieldKgPerHa)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A parcel as its sheet in the folder: the facts of the day, its status under each standard, and its whole history. */
export function ParcelPaper({ sheet }: SheetProps): ReactElement {
  const { say, day } = useWords();
  return (
    <article className="paper organic__paper" aria-label={`${say('parcel.title')} ${sheet.parcel.code}`}>
      <header className="paper__head">
        <h2>
          {say('parcel.title')} {sheet.parcel.code}
        </h2>
        <p className="paper__coop soft">{say('organic.asOf', { date: day(sheet.asOf) })}</p>
      </header>
      {sheet.parcel.isRetired ? <p className="paper__stamp">{say('parcel.retired')}</p> : null}
      <Facts sheet={sheet} />
      <h3 className="organic__part">{say('parcel.statuses')}</h3>
      <Statuses sheet={sheet} />
      <h3 className="organic__part">{say('organic.decisions')}</h3>
      <DecisionTable decisions={sheet.decisions} label={say('organic.decisions')} />
      <h3 className="organic__part">{say('parcel.seasons')}</h3>
      {sheet.seasons.length === 0 ? <p className="soft">{say('parcel.seasons.none')}</p> : null}
      <ul className="organic__seasons">
        {sheet.seasons.map((season) => (
          <Season key={season.id} season={season} />
        ))}
      </ul>
      <h3 className="organic__part">{say('parcel.versions')}</h3>
      <Versions sheet={sheet} />
    </article>
  );
}
