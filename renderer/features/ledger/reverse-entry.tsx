import { Button, Group, Paper, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { EntryView, PostedOutput } from '../../../shared/contract/ledger.ts';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { focusMain } from '../../ui/focus-main.ts';
import { intoSight } from '../../ui/into-sight.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

/** A payment of a ticket is taken back with what it paid; any other entry by itself. */
const procedureOf = (entry: EntryView): 'paddy.reversePayment' | 'ledger.reverseEntry' =>
  entry.kind === 'settlement' ? 'paddy.reversePayment' : 'ledger.reverseEntry';

const reversalIn = (value: PostedOutput | PurchaseOutput): number =>
  'entry' in value ? value.entry.id : (value.entries[0]?.id ?? 0);

/** A purchase goes with its ticket and a share movement with its shares: they have no reversal of their own. */
export const isReversible = ({ kind, source, reversedBy, reverses }: EntryView): boolean =>
  !reversedBy && !reverses && (source === null || kind === 'settlement');

const FIELDS = ['date', 'reason'];

/** Nothing posted is changed: a wrong entry is reversed by another, with its own date and a reason. */
export function ReverseEntry({ entry }: { readonly entry: EntryView }): ReactElement {
  const { say, language } = useWords();
  const book = useBook();
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(book.today);
  const [reason, setReason] = useState('');
  const { tell, busy, refusals, clear } = useTell(procedureOf(entry));
  if (!open) {
    return (
      <Group mt="md" className="no-print paper-actions">
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('entry.reverse', { number: entry.number })}
        </Button>
      </Group>
    );
  }
  const { errorAt, rest } = besideFields(refusals, FIELDS, language);
  const close = (): void => {
    focusMain();
    setOpen(false);
  };
  const post = async (): Promise<void> => {
    if (busy) return;
    const outcome = await tell({ entry: entry.id, date, reason });
    if (!outcome?.ok) return;
    focusMain();
    go({ screen: 'entry', id: reversalIn(outcome.value) });
  };
  return (
    <Paper ref={intoSight} withBorder p="md" mt="md" className="no-print paper-actions paper-actions--open">
      <form
        aria-label={say('entry.reverse', { number: entry.number })}
        onSubmit={(event) => {
          event.preventDefault();
          void post();
        }}
        onKeyDown={panelKeys({ send: post, close })}
      >
        <Group align="flex-start">
          <DateField label={say('common.date')} value={date} onChange={setDate} error={errorAt('date')} />
          <TextInput
            flex={1}
            autoFocus
            label={say('common.reason')}
            description={say('entry.reverse.why')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={reason}
            maxLength={1000}
            error={errorAt('reason')}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              clear();
            }}
          />
        </Group>
        <NoticeList notices={rest} />
        <Group mt="sm">
          <Button type="submit" color="laterite" disabled={busy}>
            {say('entry.reverse', { number: entry.number })}
            <KeyHint keys={['Ctrl', '↵']} />
          </Button>
          <Button variant="default" onClick={close}>
            {say('common.cancel')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
