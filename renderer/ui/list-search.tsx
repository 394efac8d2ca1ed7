import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { composes } from './keys.ts';

interface ListSearchProps {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Into the list below. */
  readonly onDown: () => void;
}

/** The search above a long list: typing narrows it, the down arrow goes into it. */
export function ListSearch({ label, text, onType, onDown }: ListSearchProps): ReactElement {
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch aria-hidden size={18} />}
      value={text}
      maxLength={200}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      w="24rem"
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (composes(event) || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
