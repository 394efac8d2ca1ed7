import { FileInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { DocumentView } from '../../../shared/contract/organic-control.ts';
import { DOCUMENT_FILE_KINDS } from '../../../shared/domain/organic/decide-document.ts';
import { findMembers } from '../../client/find-parties.ts';
import { useAsk } from '../../client/use-ask.ts';
import { PersonField } from '../../ui/person-field.tsx';
import { useWords } from '../../ui/words.ts';
import { ActForm } from './act-form.tsx';
import { ChoiceLine, DayLine, LongLine, TextLine } from './form-lines.tsx';
import { useFacts } from './parcel-form.tsx';
import { useAct } from './use-act.ts';

interface EndProps {
  readonly onEnd: () => void;
}

interface ChosenFile {
  readonly fileName: string;
  readonly bytesBase64: string;
}

const NO_FILE: ChosenFile = { fileName: '', bytesBase64: '' };

/** The file as text that a call can carry. */
const readFile = (file: File): Promise<ChosenFile> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const [, bytesBase64 = ''] = (typeof reader.result === 'string' ? reader.result : '').split(',');
      resolve({ fileName: file.name, bytesBase64 });
    };
    reader.onerror = () => reject(new Error(`${file.name} was not read`));
    reader.readAsDataURL(file);
  });

function FileField({
  error,
  onChoose,
}: {
  readonly error: ReactNode;
  readonly onChoose: (chosen: ChosenFile) => void;
}): ReactElement {
  const { say } = useWords();
  const [isUnread, setIsUnread] = useState(false);
  const choose = async (file: File | null): Promise<void> => {
    try {
      setIsUnread(false);
      onChoose(file ? await readFile(file) : NO_FILE);
    } catch {
      // It went away, or nobody may read it: said beside the field.
      onChoose(NO_FILE);
      setIsUnread(true);
    }
  };
  return (
    <FileInput
      className="organic__wide"
      label={say('document.file')}
      placeholder={say('document.file.choose')}
      description={say('document.file.hint', { kinds: DOCUMENT_FILE_KINDS.join(', ') })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isUnread ? say('document.file.unread') : error}
      accept={DOCUMENT_FILE_KINDS.map((kind) => `.${kind}`).join(',')}
      onChange={(file) => void choose(file)}
    />
  );
}

const FIELDS = [
  ...['type', 'number', 'title', 'party', 'standard', 'issuedBy', 'issuedOn', 'validTo', 'fileName', 'bytesBase64'],
];

/** A certificate or another paper is filed, with the file itself and its last day; it may take the place of an older one. */
export function FileForm({ replaces, onEnd }: EndProps & { readonly replaces: DocumentView | null }): ReactElement {
  const { say } = useWords();
  const standards = useAsk('organic.standards', {}).data?.standards ?? [];
  const party = replaces?.party?.code ?? '';
  const [person, setPerson] = useState({ code: party, text: party });
  const [chosen, setChosen] = useState(NO_FILE);
  const { form, change } = useFacts({
    ...{ type: replaces?.type ?? '', title: replaces?.title ?? '', standard: replaces?.standard ?? '' },
    ...{ number: '', issuedBy: replaces?.issuedBy ?? '', issuedOn: '', validTo: '' },
  });
  const act = useAct({ procedure: 'organic.fileDocument', fields: FIELDS, onDone: onEnd });
  const lines = { form, change, errorAt: act.errorAt };
  return (
    <ActForm
      label={replaces ? say('document.replace.title', { title: replaces.title }) : say('document.add')}
      submit={say('document.write')}
      act={act}
      onSend={() =>
        void act.send({
          ...{ ...form, ...chosen, party: person.code },
          ...(replaces ? { replaces: replaces.id } : {}),
        })
      }
      onEnd={onEnd}
    >
      <TextLine lines={lines} name="type" label={say('document.type')} hint={say('document.type.hint')} />
      <TextLine lines={lines} name="title" label={say('document.title')} />
      <TextLine lines={lines} name="number" label={say('document.number')} />
      <TextLine lines={lines} name="issuedBy" label={say('document.issuedBy')} />
      <DayLine lines={lines} name="issuedOn" label={say('document.issuedOn')} />
      <DayLine lines={lines} name="validTo" label={say('document.validTo')} hint={say('document.noEnd')} />
      <ChoiceLine
        lines={lines}
        name="standard"
        label={say('organic.standard')}
        choices={[
          { value: '', label: say('document.anyStandard') },
          ...standards.map(({ code }) => ({ value: code, label: code })),
        ]}
      />
      <PersonField
        label={say('document.party')}
        name="party"
        text={person.text}
        search={findMembers}
        error={act.errorAt('party')}
        onChange={setPerson}
      />
      <FileField error={act.errorAt('fileName') ?? act.errorAt('bytesBase64')} onChoose={setChosen} />
    </ActForm>
  );
}

/** A document that is no longer needed is put away, with the reason. */
export function ArchiveForm({ document, onEnd }: EndProps & { readonly document: DocumentView }): ReactElement {
  const { say } = useWords();
  const { form, change } = useFacts({ reason: '' });
  const act = useAct({ procedure: 'organic.archiveDocument', fields: ['reason'], onDone: onEnd });
  return (
    <ActForm
      label={say('document.archive.title', { title: document.title })}
      submit={say('document.archive')}
      act={act}
      onSend={() => void act.send({ document: document.id, reason: form.reason })}
      onEnd={onEnd}
    >
      <LongLine lines={{ form, change, errorAt: act.errorAt }} name="reason" label={say('common.reason')} />
    </ActForm>
  );
}
