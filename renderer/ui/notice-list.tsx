import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { useWords } from './words.ts';

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly kind?: 'refusal' | 'warning';
}

/** Refusals stop (laterite red, a hand), warnings only tell (amber, a triangle); both are read out when they come. */
export function NoticeList({ notices, kind = 'refusal' }: NoticeListProps): ReactElement | null {
  const { language, say } = useWords();
  if (notices.length === 0) return null;
  const refused = kind === 'refusal';
  return (
    <Alert
      role={refused ? 'alert' : 'status'}
      variant="light"
      color={refused ? 'laterite' : 'grain'}
      title={say(refused ? 'notice.refused' : 'notice.warning')}
      icon={refused ? <IconHandStop aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      <List listStyleType={notices.length > 1 ? 'disc' : 'none'}>
        {notices.map((notice, index) => (
          <List.Item key={`${notice.code}-${String(index)}`}>{noticeText(notice, language)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
