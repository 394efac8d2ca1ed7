import type { NoticeCode } from '../contract/refusal-code.ts';
import type { Notice, NoticeParams, Place } from '../kernel/outcome.ts';
import { fieldText } from './field-text.ts';
import { groupDigits } from './format.ts';
import { statusText } from './status-text.ts';
import type { Language, LanguageChoice, Said } from './language.ts';
import { BOOK_NOTICES, BOOK_WARNING_NOTICES, ROAD_NOTICES } from './notices/book.ts';
import { FAULT_NOTICES } from './notices/faults.ts';
import { HOST_NOTICES } from './notices/host.ts';
import { IMPORT_NOTICES, WARNING_NOTICES } from './notices/imports.ts';
import { JOB_NOTICES } from './notices/jobs.ts';
import { LEDGER_NOTICES } from './notices/ledger.ts';
import { MEMBER_NOTICES, SHARE_NOTICES } from './notices/members.ts';
import { ORGANIC_CONTROL_NOTICES } from './notices/organic-control.ts';
import { ORGANIC_NOTICES } from './notices/organic.ts';
import { PADDY_NOTICES } from './notices/paddy.ts';
import { PAPER_NOTICES } from './notices/papers.ts';
import { REPORT_NOTICES } from './notices/reports.ts';
import { SYNC_NOTICES } from './notices/sync.ts';
import { WORKSPACE_NOTICES } from './notices/workspace.ts';

/** What each refusal and warning says to a person; a code without its sentence does not compile. */
export const NOTICE_SENTENCES: Readonly<Record<NoticeCode, Said>> = {
  ...LEDGER_NOTICES,
  ...MEMBER_NOTICES,
  ...SHARE_NOTICES,
  ...PADDY_NOTICES,
  ...ORGANIC_NOTICES,
  ...ORGANIC_CONTROL_NOTICES,
  ...IMPORT_NOTICES,
  ...WARNING_NOTICES,
  ...REPORT_NOTICES,
  ...PAPER_NOTICES,
  ...BOOK_NOTICES,
  ...BOOK_WARNING_NOTICES,
  ...FAULT_NOTICES,
  ...ROAD_NOTICES,
  ...SYNC_NOTICES,
  ...WORKSPACE_NOTICES,
  ...JOB_NOTICES,
  ...HOST_NOTICES,
};

/** What is said instead where nothing was written at all. */
const BLANK_SENTENCES: Readonly<Partial<Record<NoticeCode, Said>>> = {
  'date-not-a-day': {
    km: 'សូមសរសេរកាលបរិច្ឆេទ ជា ឆ្នាំ-ខែ-ថ្ងៃ ឧទាហរណ៍ 2025-10-28។',
    en: 'Write the date as year-month-day, for example 2025-10-28.',
  },
  'percent-not-plain': {
    km: 'សូមសរសេរភាគរយ ឧទាហរណ៍ 13.8។',
    en: 'Write the percent, for example 13.8.',
  },
};

/** Where a currency is named in a Khmer sentence it is named in Khmer. */
const CURRENCIES: Readonly<Record<string, string>> = { KHR: 'រៀល', USD: 'ដុល្លារ' };

const BLANK: Said = { km: '(ទទេ)', en: '(blank)' };
/** `{amount:n}` is a figure with its digits grouped, `{status:s}` a status of certification in words. */
const PLACEHOLDER = /\{(\w+)(:[ns])?\}/g;

const isNoticeCode = (code: string): code is NoticeCode => Object.hasOwn(NOTICE_SENTENCES, code);

function fill(sentence: string, params: NoticeParams, language: Language): string {
  return sentence.replace(PLACEHOLDER, (_, name: string, shown: string | undefined) => {
    const value = params[name];
    if (value === undefined) return '…';
    if (value === '') return BLANK[language];
    if (language === 'km' && /currency$/i.test(name)) return CURRENCIES[String(value)] ?? String(value);
    if (name === 'field') return fieldText(String(value), language);
    if (shown === ':s') return statusText(String(value), language);
    return shown === undefined ? String(value) : groupDigits(value);
  });
}

function placeText(place: Place, language: Language): string {
  const parts = [
    place.file,
    place.line === undefined ? undefined : `${language === 'km' ? 'បន្ទាត់ទី' : 'line'} ${String(place.line)}`,
    place.column === undefined ? undefined : `${language === 'km' ? 'ជួរឈរ' : 'column'} ${place.column}`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return '';
  return language === 'km' ? `${parts.join(' ')}៖ ` : `${parts.join(', ')}: `;
}

function inOneLanguage(notice: Notice, language: Language): string {
  if (!isNoticeCode(notice.code)) return notice.code;
  const whenBlank = notice.params['value'] === '' ? BLANK_SENTENCES[notice.code] : undefined;
  const sentence = (whenBlank ?? NOTICE_SENTENCES[notice.code])[language];
  return (notice.at ? placeText(notice.at, language) : '') + fill(sentence, notice.params, language);
}

/** The sentence of a notice with its place in front; in both languages, the Khmer line stands first. */
export function noticeText(notice: Notice, language: LanguageChoice): string {
  if (language !== 'both') return inOneLanguage(notice, language);
  return `${inOneLanguage(notice, 'km')}\n${inOneLanguage(notice, 'en')}`;
}
