import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf } from '../../ui/field-errors.ts';
import { useWords } from '../../ui/words.ts';
import type { Purchase } from './use-purchase.ts';

/** Day and number of the paper slip; both stay out of the way of the next farmer in the queue. */
export function SlipBox({ purchase }: { readonly purchase: Purchase }): ReactElement {
  const { say, language } = useWords();
  const { fields, set, noticesOf, leave } = purchase;
  return (
    <fieldset className="box box--pair">
      <legend>{say('paddy.slip')}</legend>
      <DateField
        label={say('common.date')}
        value={fields.date}
        readOnly={purchase.sending}
        onChange={(date) => set('date', date)}
        error={errorOf(noticesOf('date'), language)}
      />
      <TextInput
        label={say('common.reference')}
        name="reference"
        value={fields.reference}
        autoComplete="off"
        maxLength={40}
        readOnly={purchase.sending}
        description={say('paddy.referenceHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={errorOf(noticesOf('reference'), language)}
        onBlur={() => leave('reference')}
        onChange={(event) => set('reference', event.currentTarget.value)}
      />
    </fieldset>
  );
}
