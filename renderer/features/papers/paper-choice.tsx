import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Look } from '../../../shared/contract/book.ts';
import { call } from '../../client/call.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useWords } from '../../ui/words.ts';

type PaperLook = Pick<Look, 'paperLanguage' | 'receiptSize'>;

export interface PaperChoice extends PaperLook {
  readonly choose: (change: Partial<PaperLook>) => void;
}

const LANGUAGES = ['km', 'en', 'both'] as const;
const SIZES = ['A5', 'thermal-80'] as const;

/** How papers were asked for last, kept with the machine; null until that is known. */
export function usePaperChoice(): PaperChoice | null {
  const desk = useAsk('desk.view', {});
  const queries = useQueryClient();
  if (!desk.data) return null;
  return {
    ...desk.data.look,
    choose: (change) => {
      // Nobody answers: the shell says so, and the paper stays as it was.
      void call('desk.setLook', change).then(
        () => queries.invalidateQueries({ queryKey: ['desk.view'] }),
        () => undefined,
      );
    },
  };
}

export function LanguageChoice({ choice }: { readonly choice: PaperChoice }): ReactElement {
  const { say } = useWords();
  return (
    <SegmentedControl
      size="sm"
      aria-label={say('paper.language')}
      value={choice.paperLanguage}
      onChange={(value) => {
        const paperLanguage = LANGUAGES.find((one) => one === value);
        if (paperLanguage) choice.choose({ paperLanguage });
      }}
      data={LANGUAGES.map((value) => ({ value, label: say(`paper.language.${value}`) }))}
    />
  );
}

export function SizeChoice({ choice }: { readonly choice: PaperChoice }): ReactElement {
  const { say } = useWords();
  return (
    <SegmentedControl
      size="sm"
      aria-label={say('paper.size')}
      value={choice.receiptSize}
      onChange={(value) => {
        const receiptSize = SIZES.find((one) => one === value);
        if (receiptSize) choice.choose({ receiptSize });
      }}
      data={SIZES.map((value) => ({ value, label: say(`paper.size.${value}`) }))}
    />
  );
}
