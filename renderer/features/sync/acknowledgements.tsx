import { Button, FileButton, Paper, Title } from '@mantine/core';
import { IconCircleCheck, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { AcknowledgementTaken, BundleStanding } from '../../../shared/contract/sync.ts';
import { ACKNOWLEDGEMENT_LIMIT_BYTES } from '../../../shared/contract/sync.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useTell } from '../../client/use-tell.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

/** One byte more than any has, so that a larger file is refused for what it is. */
async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, ACKNOWLEDGEMENT_LIMIT_BYTES + 1).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function Confirmed({ standing }: { readonly standing: BundleStanding }): ReactElement {
  const { say, day } = useWords();
  if (standing.acknowledged.length === 0) return <p>{say('bundle.acks.none')}</p>;
  return (
    <ul className="bundle__acks">
      {standing.acknowledged.map(({ fingerprint, to, takenInOn }) => (
        <li key={fingerprint}>{say('bundle.acks.one', { to: groupDigits(to), date: day(takenInOn), fingerprint })}</li>
      ))}
    </ul>
  );
}

function Taken({ taken }: { readonly taken: AcknowledgementTaken }): ReactElement {
  const { say } = useWords();
  const { to, fingerprint, isFirstKey } = taken;
  return (
    <p className="posted__done" role="status">
      <IconCircleCheck aria-hidden size={22} />{' '}
      <span>
        {say('bundle.acks.taken', { to: groupDigits(to) })}
        {isFirstKey ? ` ${say('bundle.acks.first', { fingerprint })}` : ''}
      </span>
    </p>
  );
}

/** Who has confirmed what, and the way in for the file that an advisor sends back. */
export function Acknowledgements({ standing }: { readonly standing: BundleStanding }): ReactElement {
  const { say } = useWords();
  const { tell, busy, refusals } = useTell('bundles.acknowledge');
  const [taken, setTaken] = useState<AcknowledgementTaken | null>(null);
  const [content, setContent] = useState('');
  const again = useRef<() => void>(null);
  const take = async (bytesBase64: string, trust: string): Promise<void> => {
    setTaken(null);
    const outcome = await tell({ bytesBase64, trust });
    again.current?.();
    if (outcome?.ok) setTaken(outcome.value);
  };
  const choose = async (file: File | null): Promise<void> => {
    if (!file || busy) return;
    const bytesBase64 = await contentOf(file);
    setContent(bytesBase64);
    await take(bytesBase64, '');
  };
  const unknown = refusals.find(({ code }) => code === 'ack-key-other');
  const fingerprint = String(unknown?.params['fingerprint'] ?? '');
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="bundle-acks">
      <Title order={2} size="h3" id="bundle-acks">
        {say('bundle.acks')}
      </Title>
      <Confirmed standing={standing} />
      {taken ? <Taken taken={taken} /> : null}
      <NoticeList notices={refusals} />
      {unknown ? (
        <Button
          mt="sm"
          mb="sm"
          mr="sm"
          color="laterite"
          disabled={busy}
          onClick={() => void take(content, fingerprint)}
        >
          {say('bundle.acks.trust', { fingerprint })}
        </Button>
      ) : null}
      <FileButton accept=".ack" resetRef={again} onChange={(file) => void choose(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport aria-hidden size={20} />}>
            {say('bundle.acks.take')}
          </Button>
        )}
      </FileButton>
    </Paper>
  );
}
