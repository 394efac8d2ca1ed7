import { Button, Group, Loader, TextInput } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { DeskView } from '../../../shared/contract/book.ts';
import { desktop } from '../../client/desktop.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useTell } from '../../client/use-tell.ts';
import { Asked } from '../../ui/asked.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { dropKept, keepForm, keptForm } from '../../ui/form-memory.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PaperForm } from '../../ui/paper-form.tsx';
import { go, HOME, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import type { NewBookForm } from './new-book-form.ts';
import { answersOf, blankAnswers, NEW_BOOK_FIELDS } from './new-book-form.ts';
import { PaddyQuestion, Question, WhoQuestions, YearQuestions } from './new-book-questions.tsx';
import '../../ui/paper.css';
import './desk.css';

const NAME = 'new-book';
const DESK = { screen: 'desk' } as const;

interface PlaceProps {
  readonly form: NewBookForm;
  readonly folder: string;
  readonly error: ReactNode;
  readonly onPath: (path: string) => void;
}

function Place({ form, folder, error, onPath }: PlaceProps): ReactElement {
  const { say } = useWords();
  const choose = async (): Promise<void> => {
    const chosen = await desktop?.choosePlace(`${form.nameEn.trim() || 'book'}.sahakum`);
    if (chosen) onPath(chosen);
  };
  return (
    <Group align="flex-end" wrap="nowrap" className="new-book__wide">
      <TextInput
        flex={1}
        label={say('new.path')}
        name="path"
        value={form.path}
        error={error}
        placeholder={folder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onPath(event.currentTarget.value)}
      />
      {desktop ? (
        <Button variant="default" onClick={() => void choose()}>
          {say('new.choosePlace')}
        </Button>
      ) : null}
    </Group>
  );
}

function NewBook({ desk }: { readonly desk: DeskView }): ReactElement {
  const { say, language } = useWords();
  const [answers, setAnswers] = useState<NewBookForm>(() => ({ ...blankAnswers(desk.today), ...keptForm('', NAME) }));
  const { tell, busy, refusals, clear } = useTell('desk.makeBook');
  const [refusedTimes, setRefusedTimes] = useState(0);
  const { errorAt, rest } = besideFields(refusals, NEW_BOOK_FIELDS, language);
  const change = (changed: Partial<NewBookForm>): void => {
    const next = { ...answers, ...changed };
    setAnswers(next);
    keepForm('', NAME, { ...next });
    clear();
  };
  const make = async (): Promise<void> => {
    const outcome = await tell(answersOf(answers));
    if (outcome?.ok) {
      dropKept('', NAME);
      go(HOME);
    } else setRefusedTimes((times) => times + 1);
  };
  const props = { form: answers, change, errorAt };
  return (
    <PaperForm
      label={say('new.title')}
      className="paper new-book"
      busy={busy}
      refusedTimes={refusedTimes}
      onPost={() => void make()}
      onLeave={() => go(DESK)}
    >
      <p className="soft new-book__lead">{say('new.lead')}</p>
      <WhoQuestions {...props} />
      <YearQuestions {...props} />
      <PaddyQuestion {...props} />
      <Question title={say('new.q.file')}>
        <Place form={answers} folder={desk.booksFolder} error={errorAt('path')} onPath={(path) => change({ path })} />
      </Question>
      <NoticeList notices={rest} />
      <Button
        type="submit"
        size="md"
        disabled={busy}
        className="new-book__make"
        leftSection={
          busy ? (
            <Loader size="xs" role="img" aria-label={say('common.loading')} />
          ) : (
            <IconBook2 aria-hidden size={20} />
          )
        }
      >
        {say('new.make')}
        <KeyHint keys={['Ctrl', '↵']} />
      </Button>
    </PaperForm>
  );
}

/** Five questions on one page, and the book is there: nothing is asked twice, and a wrong answer is said beside it. */
export function NewBookScreen(): ReactElement {
  const { say } = useWords();
  const desk = useAsk('desk.view', {});
  return (
    <div className="screen desk">
      <div className="screen__head">
        <h1>{say('new.title')}</h1>
        <a href={hrefOf(DESK)}>{say('desk.back')}</a>
      </div>
      <Asked query={desk}>{(view) => <NewBook desk={view} />}</Asked>
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('new.make') },
          { keys: ['Esc'], means: say('keys.cancel') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
