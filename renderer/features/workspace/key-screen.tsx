import { Alert, Button, Paper, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { WorkspaceKey } from '../../../shared/contract/workspace.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import './workspace.css';

/** The window asks for no permission of the system's clipboard: what is marked can be copied without. */
function copyTextOf(element: HTMLElement): boolean {
  window.getSelection()?.selectAllChildren(element);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way needs a permission, which our window never has
  return document.execCommand('copy');
}

interface LineProps {
  readonly name: 'recipient' | 'signing';
  readonly line: string;
  readonly fingerprint: string;
}

function KeyLine({ name, line, fingerprint }: LineProps): ReactElement {
  const { say } = useWords();
  const id = useId();
  const text = useRef<HTMLElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id} className="coop-key">
      <Title order={2} size="h4" id={id}>
        {say(`advisorKey.${name}`)}
      </Title>
      <p>{say(`advisorKey.${name}.text`)}</p>
      <div className="coop-key__line">
        <code ref={text}>{line}</code>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck aria-hidden size={20} /> : <IconCopy aria-hidden size={20} />}
          onClick={() => setIsCopied(text.current !== null && copyTextOf(text.current))}
        >
          {say(isCopied ? 'advisorKey.copied' : 'advisorKey.copy')}
          <span className="hidden-words"> {say(`advisorKey.${name}`)}</span>
        </Button>
      </div>
      <p>
        <span className="soft">{say('advisorKey.fingerprint')}:</span> <code className="coop-words">{fingerprint}</code>
      </p>
    </Paper>
  );
}

function Keys({ keys }: { readonly keys: WorkspaceKey }): ReactElement {
  const { say } = useWords();
  return (
    <>
      {keys.recipient === '' ? (
        <Alert color="gray">{say('advisorKey.recipient.none')}</Alert>
      ) : (
        <KeyLine name="recipient" line={keys.recipient} fingerprint={keys.recipientFingerprint} />
      )}
      <KeyLine name="signing" line={keys.signing} fingerprint={keys.signingFingerprint} />
    </>
  );
}

/** What the advisor gives to the cooperatives before their first bundle. */
export function KeyScreen(): ReactElement {
  const { say } = useWords();
  const keys = useAsk('workspace.key', {});
  useScreenKeys({ back: { screen: 'workspace' } });
  return (
    <div className="screen coop-screen">
      <div className="screen__head">
        <h1>{say('advisorKey.title')}</h1>
        <a href={hrefOf({ screen: 'workspace' })}>{say('workspace.back')}</a>
      </div>
      <p className="coop-lead">{say('advisorKey.text')}</p>
      <Asked query={keys}>{(view) => <Keys keys={view} />}</Asked>
      <PlainKeys />
    </div>
  );
}
