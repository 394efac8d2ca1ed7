import type { z } from 'zod';

/**
 * A procedure is one thing that can be asked of the program, by a screen, the command line or an import file: its name,
 * whether it changes the book, the shape of what goes in and what comes out, and the closed set of reasons to refuse.
 * Both ends of every transport take their types from here.
 */
export interface ProcedureSpec<Kind extends 'command' | 'query', Input extends z.ZodType, Output, Code extends string> {
  readonly kind: Kind;
  readonly input: Input;
  readonly refusals: readonly Code[];
  /** Only a type: never present at run time. */
  readonly output?: Output;
}

export const command =
  <Output>() =>
  <Input extends z.ZodType, Code extends string>(
    input: Input,
    refusals: readonly Code[],
  ): ProcedureSpec<'command', Input, Output, Code> => ({ kind: 'command', input, refusals });

export const query =
  <Output>() =>
  <Input extends z.ZodType, Code extends string = never>(
    input: Input,
    refusals: readonly Code[] = [],
  ): ProcedureSpec<'query', Input, Output, Code> => ({ kind: 'query', input, refusals });

/** Refusals of the road itself, possible for every procedure. */
export const ROAD_REFUSALS = [
  'input-malformed',
  'input-nested-too-deep',
  'request-too-large',
  'procedure-unknown',
  'no-book-open',
  'key-reused',
  'already-done',
  'book-behind-sentinel',
  'book-read-only',
  'book-is-replica',
  'book-busy',
  'disk-full',
  'disk-failing',
  'book-torn',
] as const;
export type RoadRefusal = (typeof ROAD_REFUSALS)[number];
