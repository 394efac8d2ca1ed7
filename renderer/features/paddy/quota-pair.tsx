import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RegisterAtScale } from '../../../shared/contract/paddy.ts';
import { kgText } from '../../../shared/i18n/format.ts';
import { useWords } from '../../ui/words.ts';

/** Why a farmer's paddy is conventional; nothing where it is not. */
function useReason({ status, because, approval }: RegisterAtScale): string | null {
  const { say } = useWords();
  if (status !== 'conventional') return null;
  if (because === 'no-parcel') return say('paddy.register.noParcel');
  if (because === 'approval' && approval !== null)
    return say('paddy.register.approval', { approval: say(`approval.${approval}`) });
  return say('paddy.register.conventional');
}

/** What may still be delivered in the season by the register of certification, and why nothing may. */
export function QuotaPair({ register }: { readonly register: RegisterAtScale }): ReactElement {
  const { say } = useWords();
  const { quotaG, deliveredG } = register;
  const reason = useReason(register);
  const left = quotaG - deliveredG;
  return (
    <div>
      <dt>{say('paddy.quota')}</dt>
      <dd>
        {reason}
        {reason === null && left >= 0
          ? say('paddy.quota.left', { left: kgText(left), quota: kgText(quotaG), delivered: kgText(deliveredG) })
          : null}
        {reason === null && left < 0 ? (
          <strong className="paddy__over">
            <IconAlertTriangle aria-hidden size={18} />{' '}
            {say('paddy.quota.over', { over: kgText(-left), quota: kgText(quotaG), delivered: kgText(deliveredG) })}
          </strong>
        ) : null}
      </dd>
    </div>
  );
}
