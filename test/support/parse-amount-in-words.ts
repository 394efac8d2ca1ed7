import type { Language } from '../../shared/i18n/language.ts';
import type { Currency } from '../../shared/kernel/money.ts';

/**
 * Reads an amount in words back, as a listener would: written from the grammar of both languages and not from the
 * writer. Khmer counts from five (six is five-one), multiplies what stands before a place's name and adds what follows.
 */
const KM_SCALES: readonly (readonly [string, number])[] = [
  ['លាន', 1e6],
  ['សែន', 1e5],
  ['ម៉ឺន', 1e4],
  ['ពាន់', 1e3],
  ['រយ', 100],
];
const KM_UNITS: Readonly<Record<string, number>> = { សូន្យ: 0, មួយ: 1, ពីរ: 2, បី: 3, បួន: 4, ប្រាំ: 5 };
const KM_TENS: Readonly<Record<string, number>> = {
  ...{ ដប់: 10, ម្ភៃ: 20, សាមសិប: 30, សែសិប: 40, ហាសិប: 50 },
  ...{ ហុកសិប: 60, ចិតសិប: 70, ប៉ែតសិប: 80, កៅសិប: 90 },
};

function khmerDigit(text: string): number {
  if (text === '') return 0;
  const whole = KM_UNITS[text];
  if (whole !== undefined) return whole;
  return text.startsWith('ប្រាំ') ? 5 + khmerDigit(text.slice('ប្រាំ'.length)) : NaN;
}

function khmerNumber(text: string): number {
  for (const [name, scale] of KM_SCALES) {
    const at = text.lastIndexOf(name);
    if (at === 0) return NaN; // a place without its digit: មួយ is said before រយ too
    if (at > 0) return khmerNumber(text.slice(0, at)) * scale + khmerNumber(text.slice(at + name.length));
  }
  for (const [name, value] of Object.entries(KM_TENS)) {
    if (text.startsWith(name)) return value + khmerDigit(text.slice(name.length));
  }
  return khmerDigit(text);
}

const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const EN_TY = 'twenty thirty forty fifty sixty seventy eighty ninety';
const EN_BIG = 'thousand million billion trillion quadrillion';
const EN_VALUES = new Map([
  ...EN_SMALL.split(' ').map((word, index) => [word, index] as const),
  ...EN_TY.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
]);
const EN_POWERS = new Map(EN_BIG.split(' ').map((word, index) => [word, 1000 ** (index + 1)] as const));

function englishNumber(text: string): number {
  let [sum, group] = [0, 0];
  for (const word of text.toLowerCase().split(/[ -]/)) {
    const power = EN_POWERS.get(word);
    if (power !== undefined) [sum, group] = [sum + group * power, 0];
    else if (word === 'hundred') group *= 100;
    else group += EN_VALUES.get(word) ?? NaN;
  }
  return sum + group;
}

const SHAPES = {
  km: { KHR: /^(.+)រៀលគត់$/, USD: /^(.+)ដុល្លារអាមេរិក(?: និង(.+)សេន)?គត់$/ },
  en: { KHR: /^(.+) riels? only$/, USD: /^(.+) US dollars?(?: and (.+) cents?)? only$/ },
} as const;

/** The minor units that the words say; NaN where they are no amount. */
export function parseAmountInWords(words: string, currency: Currency, language: Language): number {
  const match = SHAPES[language][currency].exec(words);
  if (!match) return NaN;
  const read = language === 'km' ? khmerNumber : englishNumber;
  const [, units = '', cents] = match;
  return currency === 'KHR' ? read(units) : read(units) * 100 + (cents === undefined ? 0 : read(cents));
}
