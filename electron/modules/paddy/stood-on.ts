import type { Expression, SqlBool } from 'kysely';
import { expressionBuilder } from 'kysely';
import type { PaddyTables } from './tables.ts';

/** A ticket stands until the day of its void, and what was added up of the days before stays true. */
const joined = expressionBuilder<PaddyTables, 'ticket_void'>();

/** Of a ticket left-joined with its void: whether it stood at the end of a day. */
export const stoodOn = (day: string): Expression<SqlBool> =>
  joined.or([joined('ticket_void.ticket_id', 'is', null), joined('ticket_void.date', '>', day)]);
