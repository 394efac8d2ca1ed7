import { reportConnection } from './connection.ts';
import type { Connection } from './connection.ts';

/** The program did not answer: nothing is known of whether the call was carried out. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly connection: Connection;
  constructor(connection: Connection) {
    super(connection);
    this.connection = connection;
  }
}

/** Tells the page, and gives the error to throw. */
export function callFailed(connection: Connection): CallFailed {
  reportConnection(connection);
  return new CallFailed(connection);
}
