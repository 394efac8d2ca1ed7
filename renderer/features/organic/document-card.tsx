import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { AskRefused } from '../../../shared/contract/ask-refused.ts';
import type { DocumentView } from '../../../shared/contract/organic-control.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { CallFailed } from '../../client/call-failed.ts';
import { ask } from '../../client/call.ts';
import { downloadBytes } from '../../client/download-bytes.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

interface DocumentCardProps {
  readonly document: DocumentView;
  readonly onReplace: () => void;
  readonly onArchive: () => void;
  readonly onEnd: () => void;
}

/** Brings the file out from beside the book, checked against what was filed. */
function useFetch({ id }: DocumentView): { readonly save: () => Promise<void>; readonly refusals: readonly Notice[] } {
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);
  const save = async (): Promise<void> => {
    try {
      const { name, bytesBase64 } = await ask('organic.documentFile', { document: id });
      downloadBytes(
        Uint8Array.from(atob(bytesBase64), (letter) => letter.charCodeAt(0)),
        name,
      );
      setRefusals([]);
    } catch (error) {
      // No answer: the shell says so.
      if (error instanceof AskRefused) setRefusals(error.refusals);
      else if (!(error instanceof CallFailed)) throw error;
    }
  };
  return { save, refusals };
}

/** One document: what can be done with it. */
export function DocumentCard({ document, onReplace, onArchive, onEnd }: DocumentCardProps): ReactElement {
  const { say, day } = useWords();
  const { save, refusals } = useFetch(document);
  const { file, archived } = document;
  return (
    <section className="organic__form" aria-label={document.title} onKeyDown={panelKeys({ send: onEnd, close: onEnd })}>
      <h2 className="organic__form-title">
        {document.title} {document.number}
      </h2>
      {archived ? (
        <p className="organic__wide organic__none">
          {say('document.archivedOn', { date: day(archived.date) })} {archived.reason}
        </p>
      ) : null}
      <div className="organic__wide">
        <NoticeList notices={refusals} />
      </div>
      <div className="organic__wide organic__form-foot">
        {file === null ? null : (
          <Button autoFocus leftSection={<IconDownload aria-hidden size={20} />} onClick={() => void save()}>
            {say('document.save', { name: file.name })}
          </Button>
        )}
        {archived ? null : (
          <>
            <Button autoFocus={file === null} variant="default" onClick={onReplace}>
              {say('document.replace')}
            </Button>
            <Button variant="outline" color="laterite" onClick={onArchive}>
              {say('document.archive')}
            </Button>
          </>
        )}
        <Button autoFocus={file === null && archived !== null} variant="default" onClick={onEnd}>
          {say('common.close')}
          <KeyHint keys={['Esc']} />
        </Button>
      </div>
    </section>
  );
}
