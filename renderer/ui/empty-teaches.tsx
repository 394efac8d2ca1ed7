import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface EmptyTeachesProps {
  readonly title: string;
  readonly text: string;
  readonly example?: string;
  readonly children?: ReactNode;
}

/** An empty list says what belongs there, shows one example, and offers the first step. */
export function EmptyTeaches({ title, text, example, children }: EmptyTeachesProps): ReactElement {
  return (
    <Paper className="empty" p="lg" withBorder>
      <Stack gap="xs" align="flex-start">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text>{text}</Text>
        {example === undefined ? null : <Text className="empty__example">{example}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
