import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactElement, ReactNode, Ref } from 'react';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { findMembers } from '../../client/find-parties.ts';
import { useAsk } from '../../client/use-ask.ts';
import { DayAndNumber } from '../../ui/day-and-number.tsx';
import { PersonField } from '../../ui/person-field.tsx';
import { useWords } from '../../ui/words.ts';
import type { MovementKind, SharesWork } from './use-shares.ts';

export interface SharesFieldsProps {
  readonly work: SharesWork;
  readonly errorAt: (field: string) => ReactNode;
  readonly memberInput: Ref<HTMLInputElement>;
}

const KINDS: readonly MovementKind[] = ['buy', 'transfer', 'redeem'];

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
      <DayAndNumber form={form} change={change} errorAt={errorAt} />
      <PersonField
        label={say(form.kind === 'transfer' ? 'shares.from' : 'shares.member')}
        name="member"
        text={form.memberText}
        search={findMembers}
        error={errorAt('member')}
        inputRef={memberInput}
        onChange={({ code, text }) => change({ member: code, memberText: text })}
      />
      {form.kind === 'transfer' ? (
        <PersonField
          label={say('shares.toMember')}
          name="toMember"
          text={form.toMemberText}
          search={findMembers}
          error={errorAt('toMember')}
          onChange={({ code, text }) => change({ toMember: code, toMemberText: text })}
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
