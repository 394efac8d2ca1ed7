import { NativeSelect, Radio, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import type { PaddyDesk } from '../../../shared/contract/paddy.ts';
import { errorOf } from '../../ui/field-errors.ts';
import { useWords } from '../../ui/words.ts';
import type { Purchase } from './use-purchase.ts';
import { NumberLine } from './weights-box.tsx';

const KINDS = ['full', 'part', 'none'] as const;

/** Now, a part, or later; which box, where there is more than one. */
export function PayBox({
  purchase,
  desk,
}: {
  readonly purchase: Purchase;
  readonly desk: PaddyDesk | null;
}): ReactElement {
  const { say, language, nameOf } = useWords();
  const { fields, set, noticesOf } = purchase;
  const boxes = desk?.cashAccounts ?? [];
  return (
    <fieldset className="box">
      <legend>{say('paddy.pay')}</legend>
      <Radio.Group
        name="payment"
        aria-label={say('paddy.pay')}
        value={fields.payment}
        error={errorOf(noticesOf('payment'), language)}
        onChange={(kind) => set('payment', kind)}
      >
        <Stack gap={4}>
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={say(`payment.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {fields.payment === 'part' ? <NumberLine purchase={purchase} name="cash" label="paddy.cash" unit="៛" /> : null}
      {boxes.length > 1 && fields.payment !== 'none' ? (
        <NativeSelect
          label={say('paddy.cashAccount')}
          name="cashAccount"
          value={fields.cashAccount}
          error={errorOf(noticesOf('cashAccount'), language)}
          onChange={(event) => set('cashAccount', event.currentTarget.value)}
          data={boxes.map((box, index) => ({
            value: index === 0 ? '' : box.code,
            label: `${box.code} ${nameOf(box)}`,
          }))}
        />
      ) : null}
    </fieldset>
  );
}
