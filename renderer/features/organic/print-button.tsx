import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { go, hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';

/** Leads to the paper of a screen, by a press or by Ctrl P. */
export function PrintButton({ to, label }: { readonly to: Route; readonly label: string }): ReactElement {
  useCtrlKey('P', () => go(to));
  return (
    <Button
      component="a"
      href={hrefOf(to)}
      variant="default"
      className="no-print"
      leftSection={<IconPrinter aria-hidden size={20} />}
    >
      {label}
      <KeyHint keys={['Ctrl', 'P']} />
    </Button>
  );
}
