import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { DateField } from '../../ui/date-field.tsx';
import { issuedListText } from '../../ui/issued-list.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { useAct } from './use-act.ts';

interface ListBarProps {
  /** As the address names it; `0`: the draft. */
  readonly shown: string;
  readonly isDraft: boolean;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** Which version is looked at; a draft is issued from here, and stays as it was handed out from then on. */
export function ListBar({ shown, isDraft, day, onDay }: ListBarProps): ReactElement {
  const words = useWords();
  const { say } = words;
  const lists = useAsk('organic.dashboard', {}).data?.lists ?? [];
  const act = useAct({
    procedure: 'organic.issueList',
    fields: ['asOf'],
    onDone: (issued) => go({ screen: 'farmer-list', version: issuedListText(issued) }),
  });
  const issue = (): void => void act.send({ asOf: day });
  return (
    <>
      <form
        noValidate
        className="organic__bar-form"
        aria-label={say('list.issue')}
        onKeyDown={isDraft ? panelKeys({ send: issue, close: () => window.history.back() }) : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          if (isDraft) issue();
        }}
      >
        <NativeSelect
          label={say('list.which')}
          name="version"
          value={shown}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            go(chosen === '0' ? { screen: 'farmer-list' } : { screen: 'farmer-list', version: chosen });
          }}
          data={[
            { value: '0', label: say('list.draft') },
            ...lists.map((each) => ({
              value: issuedListText(each),
              label: `${each.standard} · ${say('list.version', { version: each.version })} · ${words.day(each.asOf)}`,
            })),
          ]}
        />
        {isDraft ? (
          <>
            <DateField
              label={say('parcels.asOf')}
              name="asOf"
              value={day}
              error={act.errorAt('asOf')}
              onChange={onDay}
            />
            <Button type="submit" disabled={act.busy}>
              {say('list.issue')}
              <KeyHint keys={['Ctrl', '↵']} />
            </Button>
          </>
        ) : null}
      </form>
      <NoticeList notices={act.rest} />
    </>
  );
}
