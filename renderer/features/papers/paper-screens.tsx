import type { ReactElement } from 'react';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { useWords } from '../../ui/words.ts';
import { LanguageChoice, SizeChoice, usePaperChoice } from './paper-choice.tsx';
import { PaperScreen } from './paper-screen.tsx';

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
      choices={choice ? <LanguageChoice choice={choice} /> : null}
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
      choices={choice ? <LanguageChoice choice={choice} /> : null}
    />
  );
}
