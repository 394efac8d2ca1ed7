import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { useWords } from '../../ui/words.ts';
import './organic.css';

interface ActFormProps {
  readonly label: string;
  readonly submit: string;
  readonly act: { readonly busy: boolean; readonly refusedTimes: number; readonly rest: readonly Notice[] };
  /** What the dry run warns of. */
  readonly warnings?: readonly Notice[];
  readonly onSend: () => void;
  readonly onEnd: () => void;
  readonly children: ReactNode;
}

/** A form of certification: Enter goes on, Ctrl Enter writes it down, Esc leaves it. */
export function ActForm({ label, submit, act, warnings = [], onSend, onEnd, children }: ActFormProps): ReactElement {
  const { say } = useWords();
  return (
    <PaperForm
      label={label}
      className="organic__form"
      busy={act.busy}
      refusedTimes={act.refusedTimes}
      onPost={onSend}
      onLeave={onEnd}
    >
      <h2 className="organic__form-title">{label}</h2>
      {children}
      <div className="organic__wide">
        <NoticeList notices={act.rest} />
        <NoticeList notices={warnings} kind="warning" />
      </div>
      <div className="organic__wide organic__form-foot">
        <Button type="submit" disabled={act.busy}>
          {submit}
          <KeyHint keys={['Ctrl', '↵']} />
        </Button>
        <Button variant="default" onClick={onEnd}>
          {say('common.cancel')}
          <KeyHint keys={['Esc']} />
        </Button>
      </div>
    </PaperForm>
  );
}
