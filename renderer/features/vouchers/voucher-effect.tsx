import { Button, Paper, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { moneyText } from '../../../shared/i18n/format.ts';
import { useAsk } from '../../client/use-ask.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';
import type { Voucher } from './use-voucher.ts';

/** What the box will hold, and what will stand between the cooperative and the person, said in sentences. */
function EffectSentences({ made }: { readonly made: OutputOf<'ledger.postVoucher'> }): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <>
      {made.boxes.map((box) => (
        <p key={box.code} className="sentence">
          {say('voucher.effect.box', { box: nameOf(box), balance: moneyText(box.balanceMinor, box.currency) })}
        </p>
      ))}
      {made.standings.map(({ party, account, balanceMinor, currency }) => (
        <p key={`${account.code} ${party.code}`} className="sentence">
          {say(
            balanceMinor === 0
              ? 'voucher.effect.even'
              : balanceMinor < 0
                ? 'voucher.effect.weOwe'
                : 'voucher.effect.owesUs',
            { name: nameOf(party), amount: moneyText(Math.abs(balanceMinor), currency), account: nameOf(account) },
          )}
        </p>
      ))}
    </>
  );
}

/** The dry run of the very posting: nothing here is reckoned twice. */
export function VoucherEffect({ voucher }: { readonly voucher: Voucher }): ReactElement {
  const { say } = useWords();
  const { outcome, stale, failed } = voucher.preview;
  return (
    <section
      className={`box voucher__effect${stale ? ' voucher__effect--stale' : ''}`}
      aria-label={say('voucher.effect')}
      aria-live="polite"
    >
      <h2 className="box__title">{say('voucher.effect')}</h2>
      {outcome?.ok ? <EffectSentences made={outcome.value} /> : null}
      {outcome?.ok ? <NoticeList notices={outcome.warnings} kind="warning" /> : null}
      {outcome === null ? (
        <p className="sentence soft">{say(failed ? 'paddy.sentence.away' : 'voucher.effect.notYet')}</p>
      ) : null}
    </section>
  );
}

/** What is owed between the cooperative and the chosen person today; each line puts its account on the voucher. */
export function Standing({ voucher }: { readonly voucher: Voucher }): ReactElement | null {
  const { say, nameOf } = useWords();
  const { form, change } = voucher;
  const card = useAsk('members.card', { code: form.party }, { enabled: form.party !== '' });
  if (form.party === '' || !card.data || form.kind === 'transfer') return null;
  // Share capital is no debt, and no voucher moves it.
  const debts = new Set(voucher.choices.accounts.filter(({ type }) => type !== 'equity').map(({ code }) => code));
  const open = card.data.balances.filter(({ code, minor }) => minor !== 0 && debts.has(code));
  const title = say('voucher.standing', { name: nameOf(card.data) });
  return (
    <Paper withBorder p="sm" component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {open.length === 0 ? <p className="soft">{say('voucher.standing.none')}</p> : null}
      <ul className="voucher__standing">
        {open.map((balance) => (
          <li key={balance.code}>
            <span>{nameOf(balance)}</span>
            <span>
              <span className="soft">
                {say(balance.minor < 0 ? 'voucher.standing.weOwe' : 'voucher.standing.owesUs')}
              </span>{' '}
              <MoneyText minor={Math.abs(balance.minor)} currency={balance.currency} />
            </span>
            <Button
              size="compact-md"
              variant={form.account === balance.code ? 'filled' : 'default'}
              aria-pressed={form.account === balance.code}
              aria-label={say('voucher.standing.use', { account: `${balance.code} ${nameOf(balance)}` })}
              onClick={() => change({ account: balance.code })}
            >
              {balance.code}
            </Button>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
