/**
 * What a command answers: it was done, or it was refused for reasons that a person can read and act on. A refusal is
 * data: a code from a closed set, the figures that belong to it, and where the fault is (a field of a form, or a line and
 * column of a file). The words, in Khmer and English, are made from the code by i18n, never here.
 */
export type NoticeParams = Readonly<Record<string, string | number>>;

export interface Place {
  readonly file?: string;
  /** Line of the file as an editor counts it, from 1; the heading is line 1. */
  readonly line?: number;
  readonly column?: string;
}

export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly params: NoticeParams;
  readonly field?: string;
  readonly at?: Place;
}

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
  readonly warnings: readonly Notice[];
}

export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly refusals: readonly Notice<Code>[];
}

export type Outcome<T, Code extends string = string> = Done<T> | Refused<Code>;

export const done = <T>(value: T, warnings: readonly Notice[] = []): Done<T> => ({ ok: true, value, warnings });

export const refuse = <Code extends string>(code: Code, params: NoticeParams = {}, field?: string): Refused<Code> => ({
  ok: false,
  refusals: [field === undefined ? { code, params } : { code, params, field }],
});

export const refuseAll = <Code extends string>(refusals: readonly Notice<Code>[]): Refused<Code> => ({
  ok: false,
  refusals,
});
