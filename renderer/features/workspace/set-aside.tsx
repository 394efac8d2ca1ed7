import { Button, Checkbox } from '@mantine/core';
import { IconFileX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Quarantined } from '../../../shared/contract/workspace.ts';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import { useStartJob } from '../../client/use-start-job.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface OfFile {
  readonly file: Quarantined;
}

interface TrustProps {
  readonly fingerprint: string;
  readonly busy: boolean;
  readonly onTrust: () => void;
}

/** Another key is taken only after it was compared by telephone, and the advisor says so. */
function TrustKey({ fingerprint, busy, onTrust }: TrustProps): ReactElement {
  const { say } = useWords();
  const [isCompared, setIsCompared] = useState(false);
  return (
    <div className="coop-trust">
      <p>
        {say('aside.newKey')}: <code className="coop-words">{fingerprint}</code>
      </p>
      <Checkbox
        label={say('aside.compared')}
        checked={isCompared}
        onChange={(event) => setIsCompared(event.currentTarget.checked)}
      />
      <Button variant="outline" color="laterite" disabled={!isCompared || busy} onClick={onTrust}>
        {say('aside.trust')}
      </Button>
    </div>
  );
}

function File({ file }: OfFile): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const { start, busy, refusals } = useStartJob('workspace.import');
  const takeIn = async (trust: boolean): Promise<void> => {
    const job = await start({ files: [{ quarantined: file.sha256 }], trust });
    if (job !== null) go({ screen: 'arrivals' });
  };
  return (
    <li className="coop-aside">
      <IconFileX aria-hidden size={24} className="coop-aside__icon" />
      <div>
        <code className="coop-file">{file.fileName}</code>{' '}
        <span className="soft">
          {day(file.receivedOn)} ·{' '}
          {file.claims ? say('aside.claims', { name: nameOf(file.claims) }) : say('aside.claims.none')}
        </span>
        <ul className="coop-sentences">
          {file.reasons.map((notice, index) => (
            <li key={`${notice.code}-${String(index)}`}>{noticeText(notice, language)}</li>
          ))}
        </ul>
        {file.newKey ? (
          <TrustKey fingerprint={file.newKey.fingerprint} busy={busy} onTrust={() => void takeIn(true)} />
        ) : null}
        {file.isHeld ? (
          <Button variant="default" disabled={busy} onClick={() => void takeIn(false)}>
            {say('aside.again')}
          </Button>
        ) : null}
        <NoticeList notices={refusals} />
      </div>
    </li>
  );
}

/** Files that were not believed, each with its reason, and what can be done about it. */
export function SetAside({ files }: { readonly files: readonly Quarantined[] }): ReactElement | null {
  const { say } = useWords();
  const id = useId();
  if (files.length === 0) return null;
  return (
    <section className="coop-box" aria-labelledby={id}>
      <h2 id={id}>{say('aside.title')}</h2>
      <p className="soft">{say('aside.text')}</p>
      <ul className="coop-files">
        {files.map((file) => (
          <File key={file.sha256} file={file} />
        ))}
      </ul>
    </section>
  );
}
