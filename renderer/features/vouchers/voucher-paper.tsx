import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { AccountType } from '../../../shared/domain/ledger/account.ts';
import { ACCOUNT_TYPES } from '../../../shared/domain/ledger/account.ts';
import type { AccountView } from '../../../shared/contract/ledger.ts';
import { RIEL_SIGN } from '../../../shared/i18n/format.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { findParties } from '../../client/find-parties.ts';
import { DayAndNumber } from '../../ui/day-and-number.tsx';
import { PersonField } from '../../ui/person-field.tsx';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import type { Voucher } from './use-voucher.ts';
import type { VoucherKind } from './voucher-form.ts';

interface FieldsProps {
  readonly voucher: Voucher;
  readonly errorAt: (field: string) => ReactNode;
}

const KINDS: readonly VoucherKind[] = ['receipt', 'payment', 'transfer'];

const labelOf = (account: AccountView, { nameOf }: Words): string => `${account.code} ${nameOf(account)}`;

function byType(
  accounts: readonly AccountView[],
  words: Words,
): { group: string; items: { value: string; label: string }[] }[] {
  const itemsOf = (type: AccountType): { value: string; label: string }[] =>
    accounts
      .filter((account) => account.type === type)
      .map((account) => ({ value: account.code, label: labelOf(account, words) }));
  return ACCOUNT_TYPES.map((type) => ({ group: words.say(`account.type.${type}`), items: itemsOf(type) })).filter(
    ({ items }) => items.length > 0,
  );
}

/** Which kind, on which day, under which number of the paper. */
export function VoucherHeading({ voucher, errorAt }: FieldsProps): ReactElement {
  const { say } = useWords();
  const { form, change } = voucher;
  return (
    <>
      <SegmentedControl
        fullWidth
        className="voucher__kind voucher__wide"
        name="kind"
        aria-label={say('voucher.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind: KINDS.find((known) => known === kind) ?? 'payment', account: '' })}
        data={KINDS.map((kind) => ({ value: kind, label: say(`voucher.kind.${kind}`) }))}
      />
      <DayAndNumber form={form} change={change} errorAt={errorAt} />
    </>
  );
}

interface PartyProps extends FieldsProps {
  readonly partyInput: Ref<HTMLInputElement>;
}

/** From whom or to whom, and what for. */
export function VoucherSides({ voucher, errorAt, partyInput }: PartyProps): ReactElement {
  const words = useWords();
  const { say } = words;
  const { form, change, choices } = voucher;
  return (
    <>
      <NativeSelect
        label={say(`voucher.box.${form.kind}`)}
        name="cashAccount"
        value={choices.box?.code ?? ''}
        error={errorAt('cashAccount')}
        onChange={(event) => change({ cashAccount: event.currentTarget.value })}
        data={choices.boxes.map((box) => ({ value: box.code, label: labelOf(box, words) }))}
      />
      {form.kind === 'transfer' ? null : (
        <PersonField
          label={say(`voucher.party.${form.kind}`)}
          name="party"
          text={form.partyText}
          search={findParties}
          error={errorAt('party')}
          inputRef={partyInput}
          onChange={({ code, text }) => change({ party: code, partyText: text })}
        />
      )}
      <NativeSelect
        label={say(form.kind === 'transfer' ? 'voucher.account.transfer' : 'voucher.account')}
        name="account"
        value={form.account}
        error={errorAt('account')}
        onChange={(event) => change({ account: event.currentTarget.value })}
        data={[{ value: '', label: say('common.choose') }, ...byType(choices.accounts, words)]}
      />
    </>
  );
}

/** How much, in which money, and for which fund and activity. */
export function VoucherSum({ voucher, errorAt }: FieldsProps): ReactElement {
  const { say } = useWords();
  const { form, change, choices } = voucher;
  const unit = choices.currency === 'KHR' ? RIEL_SIGN : choices.currency;
  return (
    <>
      <TextInput
        label={say('voucher.amount', { unit })}
        name="amount"
        className="voucher__amount"
        inputMode="decimal"
        maxLength={40}
        autoComplete="off"
        value={form.amount}
        error={errorAt('amount')}
        onChange={(event) => change({ amount: figure(event.currentTarget.value) })}
      />
      {choices.isForeign && form.kind === 'transfer' ? (
        <NativeSelect
          label={say('voucher.currency')}
          name="currency"
          value={form.currency}
          error={errorAt('currency')}
          onChange={(event) => change({ currency: event.currentTarget.value === 'USD' ? 'USD' : 'KHR' })}
          data={['KHR', 'USD']}
        />
      ) : null}
      {choices.isForeign ? (
        <TextInput
          label={say('voucher.rate')}
          name="rate"
          inputMode="decimal"
          maxLength={40}
          autoComplete="off"
          placeholder={say('voucher.rate.hint')}
          value={form.rate}
          error={errorAt('rate')}
          onChange={(event) => change({ rate: figure(event.currentTarget.value) })}
        />
      ) : null}
      {(['fund', 'activity'] as const).map((field) => (
        <TextInput
          key={field}
          label={say(`voucher.${field}`)}
          name={field}
          maxLength={300}
          autoComplete="off"
          placeholder={say('voucher.blank')}
          value={form[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        className="voucher__wide"
        label={say('entry.description')}
        name="description"
        maxLength={300}
        autoComplete="off"
        value={form.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </>
  );
}
