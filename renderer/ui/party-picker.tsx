import { Input } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, Ref } from 'react';
import type { PartyRow } from '../../shared/contract/members.ts';
import { composes } from './keys.ts';
import { useWords } from './words.ts';
import './party-picker.css';

/** Finds people in the book, best first. */
type PartySearch = (
  sought: { readonly text: string; readonly limit: number },
  signal?: AbortSignal,
) => Promise<readonly PartyRow[]>;

export interface PartyPickerProps {
  readonly label: string;
  readonly name: string;
  /** Code and name of who is chosen, or what is being typed. */
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onPick: (party: PartyRow) => void;
  readonly search: PartySearch;
  readonly error?: ReactNode;
  readonly readOnly?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const TYPING_MS = 80;
const SHOWN = 8;

/** Finds a person by code, by name in either script, or by village, while typing; arrows choose and Enter takes. */
export function PartyPicker({
  label,
  name,
  text,
  onType,
  onPick,
  search,
  error,
  readOnly = false,
  inputRef,
}: PartyPickerProps): ReactElement {
  const { say } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [sought] = useDebouncedValue(text.trim(), TYPING_MS);
  const found = useQuery({
    // One field asks for members only, and another for everybody.
    queryKey: ['party-picker', name, sought],
    queryFn: ({ signal }) => search({ text: sought, limit: SHOWN }, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const isFresh = sought === text.trim() && !found.isPlaceholderData && found.data !== undefined;
  const rows = open ? (found.data ?? []) : [];

  const take = (party: PartyRow | undefined): void => {
    if (!party) return;
    setOpen(false);
    onPick(party);
  };
  /** Enter pressed faster than the book can answer takes the first person as soon as the answer is there. */
  const takeFirst = async (): Promise<void> => {
    try {
      const [first] = await search({ text: text.trim(), limit: 1 });
      take(first);
    } catch {
      // No answer: the shell says so, and what was typed stays in the field for the next Enter.
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (composes(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setActive((now) => Math.max(0, Math.min(now + step, rows.length - 1)));
      else setOpen(true);
    } else if (event.key === 'Enter' && open && !event.ctrlKey) {
      event.preventDefault();
      if (isFresh) take(rows[active]);
      else void takeFirst();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const activeId = rows[active] ? `${id}-option-${String(active)}` : undefined;
  return (
    <Input.Wrapper label={label} error={error} id={id} className="party-picker">
      <Input
        id={id}
        name={name}
        value={text}
        maxLength={300}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        placeholder={say('party.placeholder')}
        error={Boolean(error)}
        {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
        {...(inputRef ? { ref: inputRef } : {})}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="party-picker__list"
        hidden={!open || !found.data}
      >
        {rows.map((row, index) => (
          <div
            key={row.code}
            id={`${id}-option-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className="party-picker__option"
            onMouseDown={(event) => {
              event.preventDefault();
              take(row);
            }}
          >
            <span className="party-picker__code">{row.code}</span>
            <span>{row.nameKm}</span>
            <span>{row.nameEn}</span>
            <span className="soft">{row.villageKm || row.villageEn}</span>
          </div>
        ))}
        {rows.length === 0 && isFresh ? (
          <div role="option" aria-selected={false} aria-disabled className="party-picker__option">
            {say('party.nobody')}
          </div>
        ) : null}
      </div>
    </Input.Wrapper>
  );
}
