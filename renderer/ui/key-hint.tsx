import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { isComposing, isTyping } from './keys.ts';
import { useWords } from './words.ts';

/** Keys as they are printed on the keyboard: `['Ctrl', '↵']`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }): ReactElement {
  return (
    <span className="key-hint" aria-hidden>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}

export interface KeyRow {
  readonly keys: readonly string[];
  readonly means: string;
}

/** The keys of a screen, shown by `?` outside a field, or by F1 anywhere. */
export function KeySheet({ rows }: { readonly rows: readonly KeyRow[] }): ReactElement {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isComposing(event)) return;
      const asked = event.key === 'F1' || (event.key === '?' && !isTyping(event.target));
      if (!asked || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    const show = (): void => setOpen(true);
    window.addEventListener('keydown', listen);
    window.addEventListener(SHOW_KEYS, show);
    return () => {
      window.removeEventListener('keydown', listen);
      window.removeEventListener(SHOW_KEYS, show);
    };
  }, []);
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={say('keys.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.means}>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  {row.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{row.means}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

/** The header's button asks the screen below it for its keys. */
export const SHOW_KEYS = 'sahakum:show-keys';
