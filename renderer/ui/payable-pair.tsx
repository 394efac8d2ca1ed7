import type { ReactElement } from 'react';
import { MoneyText } from './figures.tsx';
import { useWords } from './words.ts';

/** What stands between a farmer and the cooperative, said from the side of who owes; never as a debt below zero. */
export function PayablePair({ minor }: { readonly minor: number }): ReactElement {
  const { say } = useWords();
  return (
    <div>
      <dt>{say(minor < 0 ? 'member.owesCoop' : 'member.payable')}</dt>
      <dd>
        <MoneyText minor={Math.abs(minor)} />
      </dd>
    </div>
  );
}
