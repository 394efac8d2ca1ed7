import type { CompiledQuery } from 'kysely';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { present } from '../../shared/kernel/assert.ts';
import type { BookReader } from './book.ts';

/**
 * Every query is written in Kysely, checked against the tables' row types, compiled once, and run on the book's one
 * connection without waiting in between: a transaction that never yields cannot be interleaved with another.
 */

interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type Param<P> = <K extends keyof P & string>(name: K) => P[K];

export interface Statement<P, Row> {
  all(book: BookReader, params: P): Row[];
  get(book: BookReader, params: P): Row | undefined;
  run(book: BookReader, params: P): void;
  /** Row by row, for what is too long to hold. */
  iterate(book: BookReader, params: P): IterableIterator<Row>;
  readonly sql: () => string;
}

interface Compiled {
  readonly sql: string;
  /** Of the parameters, in their order. */
  readonly names: readonly string[];
  /** Every name that the statement mentions, tables among them. */
  readonly tables: ReadonlySet<string>;
}

/** `statement<Tables, Params>()((q, p) => q.selectFrom('account').selectAll().where('code', '=', p('code')))` */
export const statement =
  <Tables, P extends object = object>() =>
  <Row>(build: (query: Kysely<Tables>, param: Param<P>) => Compilable<Row>): Statement<P, Row> => {
    let compiled: Compiled | undefined;
    const compile = (): Compiled => {
      if (compiled) return compiled;
      const param = ((name: string) => new Placeholder(name)) as unknown as Param<P>;
      const made = build(compilerOnly<Tables>(), param).compile();
      compiled = {
        sql: made.sql,
        names: made.parameters.map((value) => (value as Placeholder).name),
        tables: new Set(Array.from(made.sql.matchAll(/"(\w+)"/g), ([, name = '']) => name)),
      };
      return compiled;
    };
    const key = {};
    const bind = (params: P): unknown[] => {
      const { names } = present(compiled, 'compiled before binding');
      const values = new Array<unknown>(names.length);
      for (let place = 0; place < values.length; place += 1)
        values[place] = (params as Record<string, unknown>)[names[place] as string];
      return values;
    };
    const prepare = (book: BookReader): ReturnType<BookReader['prepared']> => book.prepared(key, () => compile().sql);
    const toRead = (book: BookReader): ReturnType<BookReader['prepared']> => {
      book.settle(compile().tables);
      return prepare(book);
    };
    return {
      all: (book, params) => toRead(book).all(bind(params)) as Row[],
      get: (book, params) => toRead(book).get(bind(params)) as Row | undefined,
      run: (book, params) => void prepare(book).run(bind(params)),
      iterate: (book, params) => toRead(book).iterate(bind(params)) as IterableIterator<Row>,
      sql: () => compile().sql,
    };
  };

/**
 * SQLite looks at the value of a bare `?` while it plans an ORDER BY, a partial index or an outer join, and then plans the
 * statement anew at every run, ten times the cost of running it. It does not look behind a plus, which changes nothing
 * else; and what is constant in a statement is written into it.
 */
class StableCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Placeholder) super.appendValue(value);
    else this.appendImmediateValue(value);
  }

  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

const compilerOnly = <Tables>(): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new StableCompiler(),
    },
  });
