import { Loader } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { PaperInput } from '../../../shared/contract/papers.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { usePaper } from '../../client/use-job.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { MadePaper } from './made-paper.tsx';
import { LanguageChoice, SizeChoice, usePaperChoice } from './paper-choice.tsx';
import type { PaperChoice } from './paper-choice.tsx';
import '../../ui/print-preview.css';

interface PaperScreenProps {
  readonly title: string;
  readonly back: Route;
  readonly asked: PaperInput | null;
  readonly choices: ReactNode;
}

/** A paper that is made by being looked at: another language or size makes it anew. */
function PaperScreen({ title, back, asked, choices }: PaperScreenProps): ReactElement {
  const { say } = useWords();
  const started = usePaper(asked);
  useScreenKeys({ back });
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{title}</h1>
      </div>
      {started ? (
        <NoticeList notices={started.refusals} />
      ) : (
        <Loader role="status" aria-label={say('common.loading')} />
      )}
      {started?.job === null || started === null ? null : <MadePaper id={started.job} asked={choices} />}
    </div>
  );
}

const languageOf = (choice: PaperChoice | null): ReactNode => (choice ? <LanguageChoice choice={choice} /> : null);

interface ReceiptProps {
  readonly ticket: number;
  readonly isCopy: boolean;
}

export function ReceiptPaper({ ticket, isCopy }: ReceiptProps): ReactElement {
  const { say } = useWords();
  const choice = usePaperChoice();
  return (
    <PaperScreen
      title={say('paper.purchase-receipt')}
      back={{ screen: 'ticket', id: ticket }}
      asked={
        choice && {
          ...{ paper: 'purchase-receipt', ticket, isReprint: isCopy },
          ...{ size: choice.receiptSize, language: choice.paperLanguage },
        }
      }
      choices={
        choice ? (
          <>
            <SizeChoice choice={choice} />
            <LanguageChoice choice={choice} />
          </>
        ) : null
      }
    />
  );
}

export function StatementPaper({ member }: { readonly member: string }): ReactElement {
  const { say } = useWords();
  const choice = usePaperChoice();
  return (
    <PaperScreen
      title={`${say('paper.member-statement')} ${member}`}
      back={{ screen: 'member', code: member }}
      asked={choice && { paper: 'member-statement', member, language: choice.paperLanguage }}
      choices={languageOf(choice)}
    />
  );
}

export function BalancePaper({ asOf }: { readonly asOf: string | undefined }): ReactElement {
  const { say } = useWords();
  const choice = usePaperChoice();
  const day = asOf !== undefined && isCalendarDate(asOf) ? { asOf } : {};
  return (
    <PaperScreen
      title={say('paper.trial-balance')}
      back={{ screen: 'balance' }}
      asked={choice && { paper: 'trial-balance', language: choice.paperLanguage, ...day }}
      choices={languageOf(choice)}
    />
  );
}
