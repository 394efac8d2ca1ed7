import { ActionIcon, Button, SegmentedControl, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconAlertTriangle,
  IconKeyboard,
  IconLock,
  IconLockOpen,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import type { ReactElement } from 'react';
import { monthText } from '../../shared/i18n/format.ts';
import type { BookView } from '../../shared/contract/book.ts';
import { JobBadge } from './job-badge.tsx';
import { keepLook } from './use-look.ts';
import { KeyHint, SHOW_KEYS } from '../ui/key-hint.tsx';
import { hrefOf } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

function LockBadge({ book }: { readonly book: BookView }): ReactElement {
  const { say, day, language } = useWords();
  const month = monthText(book.lastEntryDate ?? book.today, language);
  return book.lockedThrough === null ? (
    <span className="badge">
      <IconLockOpen aria-hidden size={18} /> <span className="header__lock-month">{month} ·</span> {say('lock.none')}
    </span>
  ) : (
    <span className="badge">
      <IconLock aria-hidden size={18} /> <span className="header__lock-month">{month} ·</span>{' '}
      {say('lock.through', { date: day(book.lockedThrough) })}
    </span>
  );
}

function LanguageSwitch(): ReactElement {
  const { language, say } = useWords();
  const { i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('language.label')}
      value={language}
      onChange={(next) => {
        void i18n.changeLanguage(next);
        keepLook({ language: next === 'en' ? 'en' : 'km' });
      }}
      data={[
        { value: 'km', label: 'ខ្មែរ' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}

function LightSwitch(): ReactElement {
  const { say } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={say(dark ? 'light.light' : 'light.dark')}
      onClick={() => {
        const colours = dark ? 'light' : 'dark';
        setColorScheme(colours);
        keepLook({ colours });
      }}
    >
      {dark ? <IconSun aria-hidden size={20} /> : <IconMoon aria-hidden size={20} />}
    </ActionIcon>
  );
}

/** Whose book it is, how far it is locked, and what helps on every screen. */
export function Header({ book }: { readonly book: BookView | null }): ReactElement {
  const { say, nameOf } = useWords();
  return (
    <header className="shell__header">
      <span className="header__coop" title={book ? `${nameOf(book.settings)} · ${book.path}` : undefined}>
        {book ? nameOf(book.settings) : 'Sahakum សហគមន៍'}
      </span>
      {book?.behindSentinel ? (
        <a className="badge badge--warn" href={hrefOf({ screen: 'desk' })}>
          <IconAlertTriangle aria-hidden size={18} /> {say('book.behind')}
        </a>
      ) : null}
      {book ? <LockBadge book={book} /> : null}
      <JobBadge />
      {book ? (
        <Button variant="default" size="sm" leftSection={<IconSearch aria-hidden size={18} />} onClick={spotlight.open}>
          {say('search.open')}
          <KeyHint keys={['Ctrl', 'K']} />
        </Button>
      ) : null}
      <LanguageSwitch />
      <LightSwitch />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={say('keys.show')}
        onClick={() => window.dispatchEvent(new Event(SHOW_KEYS))}
      >
        <IconKeyboard aria-hidden size={20} />
      </ActionIcon>
    </header>
  );
}
