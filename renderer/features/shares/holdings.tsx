import type { ReactElement } from 'react';
import { groupDigits, moneyText } from '../../../shared/i18n/format.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useBook } from '../../ui/book-context.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { useWords } from '../../ui/words.ts';
import type { SharesWork } from './use-shares.ts';

function Holder({ code, after }: { readonly code: string; readonly after: number | null }): ReactElement {
  const { nameOf } = useWords();
  const { settings } = useBook();
  const card = useAsk('members.card', { code }).data;
  return (
    <tr>
      <th scope="row">
        {code} {card ? nameOf(card) : ''}
      </th>
      <td className="paper__figure">{card ? groupDigits(card.shares) : '…'}</td>
      <td className="paper__figure">
        <strong>{after === null ? '–' : groupDigits(after)}</strong>
      </td>
      <td className="paper__figure">{after === null ? '–' : <MoneyText minor={after * settings.sharePar} />}</td>
    </tr>
  );
}

/** What each holder has now and will have: the dry run of the movement. */
export function Holdings({ work }: { readonly work: SharesWork }): ReactElement {
  const { say, nameOf } = useWords();
  const { settings } = useBook();
  const { form, made, stale } = work;
  const chart = useAsk('ledger.accounts', {}).data ?? [];
  const codes = [form.member, form.kind === 'transfer' ? form.toMember : ''].filter((code) => code !== '');
  const touched = new Set(made?.entry.lines.map(({ account }) => account.code));
  const moved = chart.filter(({ code, role }) => role === 'cash' && touched.has(code));
  const cashOf = (code: string): number =>
    made?.entry.lines.reduce((sum, line) => (line.account.code === code ? sum + line.khr : sum), 0) ?? 0;
  return (
    <section
      className={`box voucher__effect${stale ? ' voucher__effect--stale' : ''}`}
      aria-label={say('voucher.effect')}
      aria-live="polite"
    >
      <h2 className="box__title">{say('voucher.effect')}</h2>
      <span className="soft">{say('shares.par', { par: moneyText(settings.sharePar) })}</span>
      {codes.length === 0 ? <p className="sentence soft">{say('shares.notYet')}</p> : null}
      {codes.length === 0 ? null : (
        <table className="paper__table">
          <thead>
            <tr>
              <th scope="col">{say('shares.holder')}</th>
              <th scope="col" className="paper__figure">
                {say('shares.before')}
              </th>
              <th scope="col" className="paper__figure">
                {say('shares.after')}
              </th>
              <th scope="col" className="paper__figure">
                {say('shares.capital')}
              </th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <Holder
                key={code}
                code={code}
                after={made?.holdings.find((holding) => holding.code === code)?.shares ?? null}
              />
            ))}
          </tbody>
        </table>
      )}
      {moved.map((box) => (
        <p key={box.code} className="sentence">
          {say('voucher.effect.box', { box: nameOf(box), balance: moneyText(box.balanceKhr + cashOf(box.code)) })}
        </p>
      ))}
    </section>
  );
}
