import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement, RefObject } from 'react';
import type { FarmerAtScale, PaddyDesk } from '../../../shared/contract/paddy.ts';
import { kgText } from '../../../shared/i18n/format.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { findParties } from '../../client/find-parties.ts';
import { useBook } from '../../ui/book-context.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { PartyPicker } from '../../ui/party-picker.tsx';
import { PayablePair } from '../../ui/payable-pair.tsx';
import { errorOf } from '../../ui/field-errors.ts';
import { useWords } from '../../ui/words.ts';
import { focusNext } from '../../ui/field-order.ts';
import { QuotaPair } from './quota-pair.tsx';
import type { Purchase } from './use-purchase.ts';

const STATUSES = ['conventional', 'in-conversion', 'organic'] as const;

/** What the buyer should know before weighing: debts, what the cooperative owes, and the last delivery. */
function Known({ farmer }: { readonly farmer: FarmerAtScale }): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const { lastTicket } = farmer;
  return (
    <dl className="pairs pairs--close" aria-label={nameOf(farmer)}>
      <div>
        <dt>{say('member.village')}</dt>
        <dd>
          {nameOf({ nameKm: farmer.villageKm, nameEn: farmer.villageEn })}
          {farmer.isMember ? '' : ` · ${say('member.not')}`}
        </dd>
      </div>
      <div>
        <dt>{say('paddy.owesLoan')}</dt>
        <dd>
          <MoneyText minor={farmer.loanKhr} />
        </dd>
      </div>
      <div>
        <dt>{say('paddy.owesInput')}</dt>
        <dd>
          <MoneyText minor={farmer.inputAdvanceKhr} />
        </dd>
      </div>
      <PayablePair minor={farmer.payableKhr} />
      {farmer.register ? <QuotaPair register={farmer.register} /> : null}
      <div>
        <dt>{say('paddy.last')}</dt>
        <dd>
          {lastTicket
            ? `${day(lastTicket.date)} · ${varietyText(lastTicket.variety, language)} · ${say(`status.${lastTicket.organicStatus}`)} · ${kgText(lastTicket.netG)} kg`
            : say('common.none')}
        </dd>
      </div>
    </dl>
  );
}

/** Of the register where the cooperative keeps one, and read only; else as the farmer says. */
function StatusField({ purchase }: { readonly purchase: Purchase }): ReactElement {
  const { say, language } = useWords();
  const { fields, set, noticesOf, farmer } = purchase;
  const error = errorOf(noticesOf('organicStatus'), language);
  if (farmer?.register) {
    return (
      <TextInput
        readOnly
        label={say('paddy.statusOf', { standard: farmer.register.standard })}
        name="organicStatus"
        value={say(`status.${farmer.register.status}`)}
        error={error}
      />
    );
  }
  return (
    <NativeSelect
      label={say('paddy.status')}
      name="organicStatus"
      value={fields.organicStatus || 'conventional'}
      error={error}
      onChange={(event) => set('organicStatus', event.currentTarget.value)}
      data={STATUSES.map((status) => ({ value: status, label: say(`status.${status}`) }))}
    />
  );
}

interface FarmerBoxProps {
  readonly purchase: Purchase;
  readonly desk: PaddyDesk | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function FarmerBox({ purchase, desk, inputRef }: FarmerBoxProps): ReactElement {
  const { say, language } = useWords();
  const { settings } = useBook();
  const { fields, set, noticesOf, leave, farmer } = purchase;
  const partyError = purchase.needsFarmer ? say('paddy.needFarmer') : errorOf(noticesOf('party'), language);
  return (
    <fieldset className="box">
      <legend>{say('paddy.farmer')}</legend>
      <PartyPicker
        label={say('paddy.farmerLabel')}
        name="party"
        text={fields.partyText}
        readOnly={purchase.sending}
        inputRef={inputRef}
        error={partyError}
        search={findParties}
        onType={purchase.typeParty}
        onPick={(party) => {
          purchase.pick(party);
          const input = inputRef.current;
          if (input?.form) focusNext(input.form, input);
        }}
      />
      {farmer ? (
        <Known farmer={farmer} />
      ) : (
        <p className="soft box__hint">{say('paddy.farmerHint', { coop: settings.nameEn })}</p>
      )}
      <div className="box--pair">
        <NativeSelect
          label={say('paddy.variety')}
          name="variety"
          value={fields.variety}
          error={errorOf(noticesOf('variety'), language)}
          onBlur={() => leave('variety')}
          onChange={(event) => set('variety', event.currentTarget.value)}
          data={[
            { value: '', label: say('common.choose') },
            ...(desk?.varieties ?? []).map((variety) => ({ value: variety, label: varietyText(variety, language) })),
          ]}
        />
        <StatusField purchase={purchase} />
      </div>
    </fieldset>
  );
}
