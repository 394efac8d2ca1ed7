import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Look } from '../../shared/contract/book.ts';
import { call } from '../client/call.ts';

/** The program has not told yet, or the user has chosen since: what the user chose last is not taken back. */
let isChosen = false;

/** Keeps a choice with the machine. If the program is away it holds for this page, which says that it is away. */
export function keepLook(change: Partial<Look>): void {
  isChosen = true;
  call('desk.setLook', change).catch(() => undefined);
}

/** Takes language and colours over from the machine's settings once they are known; what the browser kept only bridges till then. */
export function useLook(look: Look | undefined): void {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isTaken = useRef(false);
  useEffect(() => {
    if (!look || isTaken.current || isChosen) return;
    isTaken.current = true;
    if (i18n.language !== look.language) void i18n.changeLanguage(look.language);
    setColorScheme(look.colours);
  }, [look, i18n, setColorScheme]);
}
