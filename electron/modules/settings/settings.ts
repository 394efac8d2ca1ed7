import type { BookCreated, BookSettings } from '../../../shared/domain/book/types.ts';
import type { EventDraft } from '../../../shared/kernel/event.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { BookReader } from '../../book/book.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';

/** The facts of the cooperative that every paper depends on, as its first event stated them. */
export interface SettingsTables {
  book_setting: { name: string; value: string };
}

const insertSetting = statement<SettingsTables, { name: string; value: string }>()((query, p) =>
  query.insertInto('book_setting').values({ name: p('name'), value: p('value') }),
);

const allSettings = statement<SettingsTables>()((query) => query.selectFrom('book_setting').selectAll());

export function settingsOf(book: BookReader): BookSettings {
  return book.remember('settings', () => {
    const rows = new Map(allSettings.all(book, {}).map((row) => [row.name, row.value]));
    const read = (name: string): string => present(rows.get(name), `setting ${name}`);
    return {
      coopId: read('coop_id'),
      nameEn: read('name_en'),
      nameKm: read('name_km'),
      provinceCode: read('province_code'),
      fiscalYearStart: read('fiscal_year_start'),
      firstFiscalYear: Number(read('first_fiscal_year')),
      sharePar: Number(read('share_par_khr')),
      cashRounding: Number(read('cash_rounding_khr')),
    };
  });
}

export const bookCreated = (settings: BookSettings, today: string): EventDraft<'book.created', BookCreated> => ({
  kind: 'book.created',
  v: 1,
  date: today,
  body: {
    coop_id: settings.coopId,
    name_en: settings.nameEn,
    name_km: settings.nameKm,
    province_code: settings.provinceCode,
    base_currency: 'KHR',
    fiscal_year_start: settings.fiscalYearStart,
    first_fiscal_year: settings.firstFiscalYear,
    share_par_khr: String(settings.sharePar),
    cash_rounding_khr: String(settings.cashRounding),
  },
});

/** A restored or copied book goes on under a new epoch; the log itself is all that it changes. */
export interface EpochStarted {
  readonly reason: string;
  /** Hex hash of the event that the new epoch follows. */
  readonly parent_head: string;
}

export const settingsProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'book.created',
    (book, event) => {
      for (const [name, value] of Object.entries(event.body as unknown as BookCreated))
        insertSetting.run(book, { name, value: String(value) });
      book.forget('settings');
    },
  ],
  ['book.epoch-started', () => undefined],
];
