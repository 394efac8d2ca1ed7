import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFiles, IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { desktop } from '../../client/desktop.ts';
import { useWords } from '../../ui/words.ts';

export type FilesToImport = InputOf<'workspace.import'>['files'];

interface ChooseBundlesProps {
  readonly busy: boolean;
  readonly onChoose: (files: FilesToImport) => void;
}

const BASE64_MARK = 'base64,';

/** A browser hands a file over by what is in it. */
function contentOf(file: File): Promise<FilesToImport[number]> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      const at = address.indexOf(BASE64_MARK);
      resolve({ fileName: file.name, bytesBase64: at < 0 ? '' : address.slice(at + BASE64_MARK.length) });
    });
    reader.readAsDataURL(file);
  });
}

function ChooseInWindow({ busy, onChoose }: ChooseBundlesProps): ReactElement {
  const { say } = useWords();
  const choose = async (): Promise<void> => {
    const paths = (await desktop?.chooseBundles()) ?? [];
    if (paths.length > 0) onChoose(paths.map((path) => ({ path })));
  };
  return (
    <Button disabled={busy} leftSection={<IconFiles aria-hidden size={20} />} onClick={() => void choose()} autoFocus>
      {say('arrivals.choose')}
    </Button>
  );
}

/** In a browser files are chosen by its own window, or named by where they lie on this computer. */
function ChooseInBrowser({ busy, onChoose }: ChooseBundlesProps): ReactElement {
  const { say } = useWords();
  const [text, setText] = useState('');
  const paths = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <form
      className="coop-choose"
      onSubmit={(event) => {
        event.preventDefault();
        if (paths.length === 0) return;
        onChoose(paths.map((path) => ({ path })));
        setText('');
      }}
    >
      <FileButton
        multiple
        accept=".zip,.age"
        inputProps={{ 'aria-label': say('arrivals.choose'), tabIndex: -1 }}
        onChange={(files) => {
          if (files.length > 0) void Promise.all(files.map(contentOf)).then(onChoose);
        }}
      >
        {(props) => (
          <Button {...props} disabled={busy} leftSection={<IconFiles aria-hidden size={20} />} autoFocus>
            {say('arrivals.choose')}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={say('arrivals.paths')}
        name="paths"
        autosize
        minRows={1}
        maxRows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <Button
        type="submit"
        variant="default"
        disabled={busy || paths.length === 0}
        leftSection={<IconInbox aria-hidden size={20} />}
      >
        {say('arrivals.start')}
      </Button>
    </form>
  );
}

export const ChooseBundles = desktop ? ChooseInWindow : ChooseInBrowser;
