import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode, Ref } from 'react';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { ask } from '../../client/call.ts';
import { useAsk } from '../../client/use-ask.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PartyPicker } from '../../ui/party-picker.tsx';
import type { PartySearch } from '../../ui/party-picker.tsx';
import { useWords } from '../../ui/words.ts';
import type { MovementKind, SharesWork } from './use-shares.ts';

export interface SharesFieldsProps {
  readonly work: SharesWork;
  readonly errorAt: (field: string) => ReactNode;
  readonly memberInput: Ref<HTMLInputElement>;
}

const KINDS: readonly MovementKind[] = ['buy', 'transfer', 'redeem'];

const search: PartySearch = async (sought, signal) =>
  (await ask('members.search', { ...sought, membersOnly: true }, signal)).rows;

function Payment({ work, errorAt }: Omit<SharesFieldsProps, 'memberInput'>): ReactElement | null {
  const { say, nameOf } = useWords();
  const { form, change } = work;
  const boxes = useAsk('paddy.desk', {}).data?.cashAccounts ?? [];
  if (form.kind === 'transfer') return null;
  return (
    <>
      {form.kind === 'buy' ? (
        <NativeSelect
          label={say('shares.payFrom')}
          name="payFrom"
          value={form.payFrom}
          onChange={(event) =>
            change({ payFrom: event.currentTarget.value === 'subscription' ? 'subscription' : 'cash' })
          }
          data={(['cash', 'subscription'] as const).map((value) => ({ value, label: say(`shares.payFrom.${value}`) }))}
        />
      ) : null}
      {form.kind === 'redeem' || form.payFrom === 'cash' ? (
        <NativeSelect
          label={say('paddy.cashAccount')}
          name="cashAccount"
          value={form.cashAccount}
          error={errorAt('cashAccount')}
          onChange={(event) => change({ cashAccount: event.currentTarget.value })}
          data={boxes.map((box, index) => ({
            value: index === 0 ? '' : box.code,
            label: `${box.code} ${nameOf(box)}`,
          }))}
        />
      ) : null}
    </>
  );
}

/** Who buys, passes on or is paid back how many shares, in the order of the paper. */
export function SharesFields({ work, errorAt, memberInput }: SharesFieldsProps): ReactElement {
  const { say } = useWords();
  const { form, change } = work;
  return (
    <>
      <SegmentedControl
        fullWidth
        className="voucher__wide"
        name="kind"
        aria-label={say('shares.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind: KINDS.find((known) => known === kind) ?? 'buy' })}
        data={KINDS.map((kind) => ({ value: kind, label: say(`shares.kind.${kind}`) }))}
      />
      <DateField
        label={say('common.date')}
        value={form.date}
        onChange={(date) => change({ date })}
        error={errorAt('date')}
      />
      <TextInput
        label={say('common.reference')}
        name="reference"
        maxLength={40}
        autoComplete="off"
        placeholder={say('paddy.referenceHint')}
        value={form.reference}
        error={errorAt('reference')}
        onChange={(event) => change({ reference: event.currentTarget.value })}
      />
      <PartyPicker
        label={say(form.kind === 'transfer' ? 'shares.from' : 'shares.member')}
        name="member"
        text={form.memberText}
        search={search}
        error={errorAt('member')}
        inputRef={memberInput}
        onType={(memberText) => change({ memberText, member: '' })}
        onPick={(row) => change({ member: row.code, memberText: `${row.code} ${row.nameKm || row.nameEn}` })}
      />
      {form.kind === 'transfer' ? (
        <PartyPicker
          label={say('shares.toMember')}
          name="toMember"
          text={form.toMemberText}
          search={search}
          error={errorAt('toMember')}
          onType={(toMemberText) => change({ toMemberText, toMember: '' })}
          onPick={(row) => change({ toMember: row.code, toMemberText: `${row.code} ${row.nameKm || row.nameEn}` })}
        />
      ) : null}
      <TextInput
        label={say('shares.count')}
        name="shares"
        className="voucher__amount"
        inputMode="numeric"
        maxLength={9}
        autoComplete="off"
        value={form.shares}
        error={errorAt('shares')}
        onChange={(event) => change({ shares: figure(event.currentTarget.value) })}
      />
      <Payment work={work} errorAt={errorAt} />
    </>
  );
}
