import { Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { TERMS_TO_REVIEW } from '../../../shared/i18n/glossary-review.ts';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

/** The words that still wait for a native reader, said openly rather than hidden. */
export function GlossaryScreen(): ReactElement {
  const { say } = useWords();
  return (
    <div className="screen desk">
      <div className="screen__head">
        <h1>{say('glossary.title')}</h1>
        <a href={hrefOf({ screen: 'desk' })}>{say('desk.back')}</a>
      </div>
      <Text my="sm">{say('glossary.text')}</Text>
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('glossary.khmer')}</Table.Th>
            <Table.Th>{say('glossary.english')}</Table.Th>
            <Table.Th>{say('glossary.other')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {TERMS_TO_REVIEW.map((term) => (
            <Table.Tr key={term.key}>
              <Table.Td lang="km">{term.km}</Table.Td>
              <Table.Td lang="en">{term.en}</Table.Td>
              <Table.Td lang="km">{term.otherWords}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <PlainKeys />
    </div>
  );
}
