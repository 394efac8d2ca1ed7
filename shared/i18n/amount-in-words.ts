import { assert } from '../kernel/assert.ts';
import { minorDigits } from '../kernel/money.ts';
import type { Currency } from '../kernel/money.ts';
import type { Language } from './language.ts';

/**
 * An amount as it is read aloud, which nobody can change with one stroke of a pen. Khmer in the accounting style of
 * glossary-km.md: by thousands and millions (no ម៉ឺន or សែន), every digit named, zeros passed over, គត់ at the end.
 */
const KM_ONES = ['', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'];
const KM_TENS = ['', 'ដប់', 'ម្ភៃ', 'សាមសិប', 'សែសិប', 'ហាសិប', 'ហុកសិប', 'ចិតសិប', 'ប៉ែតសិប', 'កៅសិប'];

const EN_ONES = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const THOUSAND = 1000;
const MILLION = 1_000_000;

const pick = (words: readonly string[], index: number): string => words[index] ?? '';

/** 1 to 999 in Khmer. */
function khmerGroup(value: number): string {
  const [hundreds, tens, ones] = [Math.trunc(value / 100), Math.trunc(value / 10) % 10, value % 10];
  return (hundreds > 0 ? `${pick(KM_ONES, hundreds)}រយ` : '') + pick(KM_TENS, tens) + pick(KM_ONES, ones);
}

/** A thousand million is ពាន់លាន: millions are counted like any number. */
function khmerWhole(value: number): string {
  if (value >= MILLION) return `${khmerWhole(Math.trunc(value / MILLION))}លាន${khmerWhole(value % MILLION)}`;
  if (value >= THOUSAND) return `${khmerGroup(Math.trunc(value / THOUSAND))}ពាន់${khmerWhole(value % THOUSAND)}`;
  return khmerGroup(value);
}

function englishGroup(value: number): string {
  if (value >= 100) return `${pick(EN_ONES, Math.trunc(value / 100))} hundred ${englishGroup(value % 100)}`.trim();
  if (value < EN_ONES.length) return pick(EN_ONES, value);
  const ones = value % 10;
  return pick(EN_TENS, Math.trunc(value / 10)) + (ones > 0 ? `-${pick(EN_ONES, ones)}` : '');
}

function englishWhole(value: number): string {
  if (value >= MILLION) {
    return `${englishWhole(Math.trunc(value / MILLION))} million ${englishWhole(value % MILLION)}`.trim();
  }
  if (value >= THOUSAND) {
    return `${englishGroup(Math.trunc(value / THOUSAND))} thousand ${englishWhole(value % THOUSAND)}`.trim();
  }
  return englishGroup(value);
}

function khmerAmount(units: number, cents: number, currency: Currency): string {
  const unit = currency === 'KHR' ? 'រៀល' : 'ដុល្លារអាមេរិក';
  const whole = `${units === 0 ? 'សូន្យ' : khmerWhole(units)}${unit}`;
  return cents === 0 ? `${whole}គត់` : `${whole} និង${khmerWhole(cents)}សេនគត់`;
}

function englishAmount(units: number, cents: number, currency: Currency): string {
  const unit = currency === 'KHR' ? 'riel' : units === 1 ? 'US dollar' : 'US dollars';
  const whole = `${units === 0 ? 'zero' : englishWhole(units)} ${unit}`;
  const text = cents === 0 ? whole : `${whole} and ${englishWhole(cents)} ${cents === 1 ? 'cent' : 'cents'}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} only`;
}

/** `910600` riel as `ប្រាំបួនរយដប់ពាន់ប្រាំមួយរយរៀលគត់` or `Nine hundred ten thousand six hundred riel only`; never below zero. */
export function amountInWords(minor: number, currency: Currency, language: Language): string {
  assert(Number.isSafeInteger(minor) && minor >= 0, `no amount to be read aloud: ${String(minor)}`);
  const perUnit = 10 ** minorDigits(currency);
  const [units, cents] = [Math.trunc(minor / perUnit), minor % perUnit];
  return language === 'km' ? khmerAmount(units, cents, currency) : englishAmount(units, cents, currency);
}
