import { Autocomplete, Button, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PriceLine } from '../../../shared/domain/paddy/types.ts';
import { VARIETIES, varietyText } from '../../../shared/i18n/varieties.ts';
import { groupDigits, RIEL_SIGN } from '../../../shared/i18n/format.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import './paddy.css';

type PriceForm = Required<InputOf<'paddy.setPrice'>>;

const FIELDS: readonly (keyof PriceForm)[] = ['variety', 'fromDate', 'price', 'organicPremium', 'inConversionPremium'];

const blank = (fromDate: string): PriceForm => ({
  variety: '',
  fromDate,
  price: '',
  organicPremium: '0',
  inConversionPremium: '0',
});

interface FieldsProps {
  readonly form: PriceForm;
  readonly change: (change: Partial<PriceForm>) => void;
  readonly errorAt: (field: string) => ReactNode;
  readonly known: readonly string[];
}

function Fields({ form, change, errorAt, known }: FieldsProps): ReactElement {
  const { say } = useWords();
  return (
    <>
      <Autocomplete
        label={say('paddy.variety')}
        name="variety"
        maxLength={300}
        openOnFocus={false}
        value={form.variety}
        error={errorAt('variety')}
        onChange={(variety) => change({ variety })}
        data={[...new Set([...known, ...VARIETIES])]}
        comboboxProps={{ withinPortal: false }} // the page's own part, for whoever has it read aloud
      />
      <DateField
        label={say('prices.from')}
        name="fromDate"
        value={form.fromDate}
        error={errorAt('fromDate')}
        onChange={(fromDate) => change({ fromDate })}
      />
      {(['price', 'organicPremium', 'inConversionPremium'] as const).map((field) => (
        <TextInput
          key={field}
          label={say(`prices.${field}`)}
          name={field}
          inputMode="decimal"
          maxLength={40}
          autoComplete="off"
          value={form[field]}
          error={errorAt(field)}
          onChange={(event) => change({ [field]: figure(event.currentTarget.value) })}
        />
      ))}
    </>
  );
}

function PriceTable({ prices }: { readonly prices: readonly PriceLine[] }): ReactElement {
  const { say, day, language } = useWords();
  if (prices.length === 0)
    return (
      <EmptyTeaches title={say('prices.none')} text={say('prices.teach')} example={say('paddy.noPrices.example')} />
    );
  return (
    <Table withTableBorder className="prices__table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('paddy.variety')}</Table.Th>
          <Table.Th>{say('prices.from')}</Table.Th>
          {(['price', 'organicPremium', 'inConversionPremium'] as const).map((field) => (
            <Table.Th key={field} className="prices__figure">
              {say(`prices.${field}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {prices.map((line) => (
          <Table.Tr key={line.variety}>
            <Table.Td>{varietyText(line.variety, language)}</Table.Td>
            <Table.Td>{day(line.fromDate)}</Table.Td>
            {[line.price, line.organicPremium, line.inConversionPremium].map((riel, index) => (
              <Table.Td key={FIELDS[index]} className="prices__figure figure">
                {groupDigits(riel)} <span className="figure__unit">{RIEL_SIGN}</span>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is paid for a kilogram of each variety from a day on; a price that was set stays, and a later one follows it. */
export function PricesScreen(): ReactElement {
  const { say, language } = useWords();
  const { today } = useBook();
  const [form, setForm] = useState(() => blank(today));
  const [set, setSet] = useState<readonly PriceLine[]>([]);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const desk = useAsk('paddy.desk', { date: today });
  const { tell, busy, refusals, clear } = useTell('paddy.setPrice');
  const { errorAt, rest } = besideFields(refusals, FIELDS, language);
  const change = (changed: Partial<PriceForm>): void => {
    setForm({ ...form, ...changed });
    clear();
  };
  const post = async (): Promise<void> => {
    const outcome = await tell(form);
    if (!outcome?.ok) {
      setRefusedTimes((times) => times + 1);
      return;
    }
    setForm(blank(form.fromDate));
    setSet((before) => [...before, outcome.value]);
  };
  const last = set.at(-1);
  return (
    <div className="screen prices">
      <div className="screen__head">
        <h1>{say('prices.title')}</h1>
        <a href={hrefOf({ screen: 'paddy' })}>{say('prices.back')}</a>
      </div>
      <PaperForm
        label={say('prices.title')}
        className="box prices__form"
        busy={busy}
        refusedTimes={refusedTimes}
        begun={set.length}
        onPost={() => void post()}
        onLeave={() => go({ screen: 'paddy' })}
      >
        <Fields form={form} change={change} errorAt={errorAt} known={desk.data?.varieties ?? []} />
        <div className="prices__foot">
          <NoticeList notices={rest} />
          <span role="status">{last ? say('prices.said', { variety: varietyText(last.variety, language) }) : ''}</span>
          <Button type="submit" disabled={busy}>
            {say('prices.set')}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
        </div>
      </PaperForm>
      {desk.data ? <PriceTable prices={desk.data.prices} /> : null}
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('prices.set') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
