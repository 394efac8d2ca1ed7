import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { ReactElement } from 'react';
import { AskRefused } from '../../shared/contract/ask-refused.ts';
import { Shell } from './shell.tsx';
import { theme, tones } from './theme.ts';

const RETRIES = 2;

/** The program is on this machine: what it answered once stays true until a command, and a refusal is not asked twice. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (count, error) => !(error instanceof AskRefused) && count < RETRIES,
      retryDelay: 600,
    },
  },
});

export function App({ nonce }: { readonly nonce: string }): ReactElement {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <MantineProvider
          theme={theme}
          defaultColorScheme="light"
          cssVariablesResolver={tones}
          getStyleNonce={() => nonce}
        >
          <Notifications position="bottom-right" />
          <Shell />
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
