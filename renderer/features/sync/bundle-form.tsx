import { Alert, Checkbox, List, Paper, Radio, Stack, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BundleStanding } from '../../../shared/contract/sync.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useWords } from '../../ui/words.ts';
import { hasNews } from './use-sending.ts';
import type { Sending } from './use-sending.ts';

interface Props {
  readonly sending: Sending;
  readonly standing: BundleStanding;
}

/** Only once something was confirmed is there a choice. */
function Which({ sending, standing }: Props): ReactElement | null {
  const { say, day } = useWords();
  const { base, events } = standing;
  if (!base) return null;
  if (!hasNews(standing)) return <p>{say('bundle.which.nothing', { to: groupDigits(base.to) })}</p>;
  const news = { from: groupDigits(base.to + 1), to: groupDigits(events), date: day(base.takenInOn) };
  return (
    <Radio.Group
      className="bundle__choice"
      name="which"
      label={say('bundle.which')}
      value={sending.isDelta ? 'delta' : 'full'}
      onChange={(which) => sending.chooseDelta(which === 'delta')}
    >
      <Stack gap={4} mt={4}>
        <Radio value="delta" label={say('bundle.which.delta', news)} />
        <Radio value="full" label={say('bundle.which.full')} />
      </Stack>
    </Radio.Group>
  );
}

/** What the file will hold. */
export function Contents({ sending, standing }: Props): ReactElement {
  const { say } = useWords();
  const { base, events } = standing;
  const after = sending.isDelta && base ? base.to : 0;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="bundle-what">
      <Title order={2} size="h3" id="bundle-what">
        {say('bundle.what')}
      </Title>
      <Which sending={sending} standing={standing} />
      <List>
        <List.Item>
          {after > 0
            ? say('bundle.what.new', { after: groupDigits(after), count: groupDigits(events - after) })
            : say('bundle.what.book', { events: groupDigits(events) })}
        </List.Item>
        <List.Item>{say('bundle.what.tables')}</List.Item>
        <List.Item>{say('bundle.what.signed')}</List.Item>
        <List.Item>{say('bundle.what.private')}</List.Item>
      </List>
    </Paper>
  );
}

/** For whom it is closed; that anyone can read it is said where it is not. */
export function Addressee({ sending, standing }: Props): ReactElement {
  const { say } = useWords();
  const { recipient, isEncrypted } = sending;
  const isKnown = recipient === standing.recipient && recipient !== '';
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="bundle-for">
      <Title order={2} size="h3" id="bundle-for">
        {say('bundle.for')}
      </Title>
      <TextInput
        className="bundle__key"
        name="recipient"
        label={say('bundle.recipient')}
        description={
          isKnown
            ? say('bundle.recipient.known', { fingerprint: standing.recipientFingerprint })
            : say('bundle.recipient.text')
        }
        autoComplete="off"
        spellCheck={false}
        value={recipient}
        onChange={(event) => sending.typeRecipient(event.currentTarget.value)}
      />
      <Checkbox
        mt="sm"
        label={say('bundle.encrypt')}
        checked={isEncrypted}
        disabled={recipient.trim() === ''}
        onChange={(event) => sending.chooseEncrypted(event.currentTarget.checked)}
      />
      {isEncrypted ? null : (
        <Alert variant="light" color="grain" icon={<IconAlertTriangle aria-hidden />} mt="sm">
          {say('bundle.open')}
        </Alert>
      )}
    </Paper>
  );
}
