import { assert } from '../kernel/assert.ts';
import { minorDigits } from '../kernel/money.ts';
import type { Currency } from '../kernel/money.ts';
import type { Language } from './language.ts';

/**
 * An amount as it is read aloud, which nobody can change with one stroke of a pen. Khmer in the accounting style of
 * glossary-km.md: by thousands and millions, or by places (ម៉ឺន, សែន) where the book asks for it; every digit named,
 * zeros passed over, គត់ at the end. English as a bank writes it.
 */
export type KhmerReading = 'thousands' | 'places';

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

const KM_PLACES = [
  [100_000, 'សែន'],
  [10_000, 'ម៉ឺន'],
  [1000, 'ពាន់'],
] as const;

/** Below a million, each digit with the name of its place. */
function khmerPlaces(value: number): string {
  const named = KM_PLACES.map(([place, name]) => {
    const digit = Math.trunc(value / place) % 10;
    return digit === 0 ? '' : pick(KM_ONES, digit) + name;
  });
  return named.join('') + khmerGroup(value % THOUSAND);
}

const khmerThousands = (value: number): string =>
  (value >= THOUSAND ? `${khmerGroup(Math.trunc(value / THOUSAND))}ពាន់` : '') + khmerGroup(value % THOUSAND);

/** A thousand million is ពាន់លាន: millions are counted like any number, in both readings. */
function khmerWhole(value: number, reading: KhmerReading): string {
  if (value >= MILLION) {
    return `${khmerWhole(Math.trunc(value / MILLION), reading)}លាន${khmerWhole(value % MILLION, reading)}`;
  }
  return reading === 'places' ? khmerPlaces(value) : khmerThousands(value);
}

function englishGroup(value: number): string {
  if (value >= 100) return `${pick(EN_ONES, Math.trunc(value / 100))} hundred ${englishGroup(value % 100)}`.trim();
  if (value < EN_ONES.length) return pick(EN_ONES, value);
  const ones = value % 10;
  return pick(EN_TENS, Math.trunc(value / 10)) + (ones > 0 ? `-${pick(EN_ONES, ones)}` : '');
}

const EN_SCALES = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [MILLION, 'million'],
  [THOUSAND, 'thousand'],
] as const;

function englishWhole(value: number): string {
  const groups = EN_SCALES.map(([scale, name]) => {
    const group = Math.trunc(value / scale) % THOUSAND;
    return group === 0 ? '' : `${englishGroup(group)} ${name}`;
  });
  return [...groups, englishGroup(value % THOUSAND)].filter((part) => part !== '').join(' ');
}

interface Parts {
  readonly units: number;
  readonly cents: number;
}

function khmerAmount({ units, cents }: Parts, currency: Currency, reading: KhmerReading): string {
  const unit = currency === 'KHR' ? 'រៀល' : 'ដុល្លារអាមេរិក';
  const whole = `${units === 0 ? 'សូន្យ' : khmerWhole(units, reading)}${unit}`;
  return cents === 0 ? `${whole}គត់` : `${whole} និង${khmerWhole(cents, reading)}សេនគត់`;
}

function englishAmount({ units, cents }: Parts, currency: Currency): string {
  const unit = (currency === 'KHR' ? 'riel' : 'US dollar') + (units === 1 ? '' : 's');
  const whole = `${units === 0 ? 'zero' : englishWhole(units)} ${unit}`;
  const text = cents === 0 ? whole : `${whole} and ${englishWhole(cents)} ${cents === 1 ? 'cent' : 'cents'}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} only`;
}

/** A language alone reads in the accounting style; Khmer may be asked for in the other. */
export interface Reading {
  readonly language: Language;
  readonly reading: KhmerReading;
}

/** `910600` riel as `ប្រាំបួនរយដប់ពាន់ប្រាំមួយរយរៀលគត់` or `Nine hundred ten thousand six hundred riels only`; never below zero. */
export function amountInWords(minor: number, currency: Currency, how: Language | Reading): string {
  assert(Number.isSafeInteger(minor) && minor >= 0, `no amount to be read aloud: ${String(minor)}`);
  const { language, reading } = typeof how === 'string' ? { language: how, reading: 'thousands' as const } : how;
  const perUnit = 10 ** minorDigits(currency);
  const parts = { units: Math.trunc(minor / perUnit), cents: minor % perUnit };
  return language === 'km' ? khmerAmount(parts, currency, reading) : englishAmount(parts, currency);
}
