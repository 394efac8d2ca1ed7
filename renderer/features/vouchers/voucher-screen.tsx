import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { amountInWords } from '../../../shared/i18n/amount-in-words.ts';
import { parseAmount } from '../../../shared/kernel/money.ts';
import { useBook } from '../../ui/book-context.ts';
import { besideFields } from '../../ui/field-errors.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { HOME, go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { LastVouchers } from './last-vouchers.tsx';
import { useVoucher } from './use-voucher.ts';
import type { Voucher } from './use-voucher.ts';
import { VOUCHER_FIELDS } from './voucher-form.ts';
import { Standing, VoucherEffect } from './voucher-effect.tsx';
import { VoucherHeading, VoucherSides, VoucherSum } from './voucher-paper.tsx';
import '../../ui/paper.css';
import '../../ui/voucher-form.css';

/** What no voucher is without, once posting was pressed before it was there. */
function useMissing({ form, refusedTimes }: Voucher): (field: string) => ReactNode {
  const { say } = useWords();
  return (field) => {
    if (refusedTimes === 0) return undefined;
    if (field === 'account' && form.account === '') return say('voucher.need.account');
    if (field === 'amount' && form.amount === '') return say('voucher.need.amount');
    if (field === 'party' && form.party === '' && form.partyText.trim() !== '') return say('voucher.need.party');
    return undefined;
  };
}

function Words({ voucher }: { readonly voucher: Voucher }): ReactElement {
  const { say, language } = useWords();
  const { form, choices } = voucher;
  const minor = parseAmount(form.amount, choices.currency);
  return (
    <p className="paper__words voucher__wide">
      {say('paper.inWords')} {minor === null || minor <= 0 ? '' : amountInWords(minor, choices.currency, language)}
    </p>
  );
}

function Posted({ voucher }: { readonly voucher: Voucher }): ReactElement | null {
  const { say } = useWords();
  if (!voucher.posted) return null;
  const { number, id } = voucher.posted.entry;
  return (
    <p className="sentence" role="status">
      {say('voucher.posted', { number })}{' '}
      <a href={hrefOf({ screen: 'entry', id })}>{say('voucher.open', { number })}</a>
    </p>
  );
}

/** A receipt, payment or transfer as the voucher on paper, by keyboard alone; what it does is said before it is posted. */
export function VoucherScreen(): ReactElement {
  const { say, nameOf, language } = useWords();
  const book = useBook();
  const voucher = useVoucher();
  const party = useRef<HTMLInputElement>(null);
  const { refusedTimes, preview, posted } = voucher;
  const missing = useMissing(voucher);
  const wrong = preview.outcome && !preview.outcome.ok ? preview.outcome.refusals : voucher.refusals;
  const { errorAt, rest } = besideFields(wrong, VOUCHER_FIELDS, language);
  const errors = (field: string): ReactNode => errorAt(field) ?? missing(field);

  return (
    <div className="screen">
      <h1 className="hidden-words">{say('vouchers.title')}</h1>
      <PaperForm
        label={say('vouchers.title')}
        className="voucher"
        busy={voucher.busy}
        refusedTimes={refusedTimes}
        begun={posted}
        beginsAt={party}
        onPost={() => void voucher.post()}
        onLeave={() => go(HOME)}
      >
        <div className="paper voucher__paper">
          <p className="paper__coop voucher__wide">{nameOf(book.settings)}</p>
          <VoucherHeading voucher={voucher} errorAt={errors} />
          <VoucherSides voucher={voucher} errorAt={errors} partyInput={party} />
          <VoucherSum voucher={voucher} errorAt={errors} />
          <Words voucher={voucher} />
          <div className="paper__signs voucher__wide" aria-hidden>
            <span>{say('voucher.sign.prepared')}</span>
            <span>{say('voucher.sign.approved')}</span>
            <span>{say('voucher.sign.received')}</span>
          </div>
        </div>
        <div className="voucher__side">
          <Standing voucher={voucher} />
          <VoucherEffect voucher={voucher} />
          <NoticeList notices={rest} />
          <Posted voucher={voucher} />
          <Button type="submit" size="md" disabled={voucher.busy} className="voucher__post">
            {say('paddy.post')}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
          <LastVouchers />
        </div>
      </PaperForm>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.post') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['↑', '↓'], means: say('keys.choose') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
