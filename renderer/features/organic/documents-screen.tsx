import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { DocumentView } from '../../../shared/contract/organic-control.ts';
import { ALERT_WORDS } from '../../../shared/i18n/organic-words.ts';
import { useAsk } from '../../client/use-ask.ts';
import type { Column } from '../../ui/column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { KeySheet } from '../../ui/key-hint.tsx';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import type { Words } from '../../ui/words.ts';
import { DocumentCard } from './document-card.tsx';
import { ArchiveForm, FileForm } from './document-forms.tsx';
import { OrganicHead } from './organic-head.tsx';

const ORGANIC: Route = { screen: 'organic' };

const columnsIn = ({ say, nameOf, day, language }: Words): readonly Column<DocumentView>[] => [
  { id: 'type', title: say('document.type'), width: 6, grow: 1, cell: (row) => row.type },
  { id: 'title', title: say('document.title'), width: 8, grow: 1.6, cell: (row) => row.title },
  { id: 'number', title: say('document.number'), width: 6, grow: 1, cell: (row) => row.number },
  {
    id: 'of',
    title: say('document.of'),
    width: 6,
    grow: 1,
    cell: (row) => (row.party ? `${row.party.code} ${nameOf(row.party)}` : say('document.group')),
  },
  { id: 'standard', title: say('organic.standard'), width: 6, grow: 0.8, cell: (row) => row.standard ?? '' },
  {
    id: 'validTo',
    title: say('document.validTo'),
    width: 6.5,
    upTo: 8,
    isWhole: true,
    cell: (row) => (row.validTo === null ? '–' : day(row.validTo)),
  },
  {
    id: 'alert',
    title: say('inspection.state'),
    width: 9,
    grow: 1.2,
    cell: (row) => {
      if (row.archived) return say('document.archived');
      if (row.alert === 'none') return ALERT_WORDS.none[language];
      return (
        <span className="organic__prohibited">
          <IconAlertTriangle aria-hidden size={16} /> {ALERT_WORDS[row.alert][language]}
        </span>
      );
    },
  },
  { id: 'file', title: say('document.file'), width: 6, grow: 1, cell: (row) => row.file?.name ?? '' },
];

type Doing = 'nothing' | 'filing' | 'reading' | 'replacing' | 'archiving';

/** Certificates and other papers of the group and of its members, with their last days. */
export function DocumentsScreen(): ReactElement {
  const words = useWords();
  const { say } = words;
  const [withArchived, setWithArchived] = useState(false);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [chosen, setChosen] = useState<DocumentView | null>(null);
  const stop = (): void => {
    focusMain();
    setDoing('nothing');
    setChosen(null);
  };
  useScreenKeys({ back: ORGANIC });
  const asked = useAsk('organic.documents', { withArchived }, { keepLast: true });
  const rows = asked.data?.rows ?? [];
  const columns = useMemo(() => columnsIn(words), [words.language]); // eslint-disable-line react-hooks/exhaustive-deps -- words change with the language only
  const isEmpty = asked.data !== undefined && rows.length === 0;
  return (
    <div className="screen screen--fills">
      <OrganicHead here="documents" title={say('documents.title')}>
        <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setDoing('filing')}>
          {say('document.add')}
        </Button>
        <Checkbox
          label={say('document.withArchived')}
          checked={withArchived}
          onChange={(event) => setWithArchived(event.currentTarget.checked)}
        />
      </OrganicHead>
      {doing === 'filing' ? <FileForm replaces={null} onEnd={stop} /> : null}
      {doing === 'replacing' && chosen ? <FileForm replaces={chosen} onEnd={stop} /> : null}
      {doing === 'archiving' && chosen ? <ArchiveForm document={chosen} onEnd={stop} /> : null}
      {doing === 'reading' && chosen ? (
        <DocumentCard
          key={chosen.id}
          document={chosen}
          onReplace={() => setDoing('replacing')}
          onArchive={() => setDoing('archiving')}
          onEnd={stop}
        />
      ) : null}
      {isEmpty && doing === 'nothing' ? (
        <EmptyTeaches
          title={say('documents.empty.title')}
          text={say('documents.empty.text')}
          example={say('documents.empty.example')}
        />
      ) : null}
      {rows.length === 0 ? null : (
        <div className="screen__rest organic__table">
          <DataTable
            key={String(withArchived)}
            label={say('documents.title')}
            columns={columns}
            total={rows.length}
            rowAt={(index) => rows[index]}
            rowClass={(row) => (row.archived ? 'is-struck' : '')}
            onOpen={(row) => {
              setChosen(row);
              setDoing('reading');
            }}
          />
        </div>
      )}
      <KeySheet
        rows={[
          { keys: ['↑', '↓'], means: say('keys.rows') },
          { keys: ['Enter'], means: say('keys.openDocument') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.writeDown') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </div>
  );
}
