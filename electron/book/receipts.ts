import type { BookReader } from './book.ts';
import { statement } from './statement.ts';

/**
 * A command that was sent twice under the same key (a double click, a lost answer) is answered from its receipt and
 * posts nothing. Receipts belong to the working store: backed up with the book, not part of its log.
 */
interface ReceiptTables {
  command_receipt: {
    key: string;
    procedure: string;
    input_sha256: string;
    first_seq: number;
    last_seq: number;
    outcome: string | null;
  };
}

export interface Receipt {
  readonly key: string;
  readonly procedure: string;
  readonly sha256: string;
  readonly first: number;
  readonly last: number;
  /** The answer as JSON; null where the book was rebuilt from its log and only the key is known. */
  readonly outcome: string | null;
}

const byKey = statement<ReceiptTables, { key: string }>()((query, p) =>
  query.selectFrom('command_receipt').selectAll().where('key', '=', p('key')),
);

const insert = statement<ReceiptTables, ReceiptTables['command_receipt']>()((query, p) =>
  query.insertInto('command_receipt').values({
    key: p('key'),
    procedure: p('procedure'),
    input_sha256: p('input_sha256'),
    first_seq: p('first_seq'),
    last_seq: p('last_seq'),
    outcome: p('outcome'),
  }),
);

export function findReceipt(book: BookReader, key: string): Pick<Receipt, 'procedure' | 'sha256' | 'outcome'> | null {
  const row = byKey.get(book, { key });
  return row ? { procedure: row.procedure, sha256: row.input_sha256, outcome: row.outcome } : null;
}

export function keepReceipt(book: BookReader, receipt: Receipt): void {
  insert.run(book, {
    key: receipt.key,
    procedure: receipt.procedure,
    input_sha256: receipt.sha256,
    first_seq: receipt.first,
    last_seq: receipt.last,
    outcome: receipt.outcome,
  });
}
