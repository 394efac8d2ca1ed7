import type { Said } from '../language.ts';

/** The bundle: the whole book, signed, on its way to the advisor. */
export const BUNDLE_TEXTS = {
  'rail.bundle': { km: 'កញ្ចប់', en: 'Bundle' },
  'bundle.title': { km: 'កញ្ចប់សម្រាប់ទីប្រឹក្សា', en: 'Bundle for the advisor' },
  'bundle.what': { km: 'ក្នុងកញ្ចប់មានអ្វី', en: 'What is in it' },
  'bundle.what.book': {
    km: 'សៀវភៅទាំងមូល៖ ការចុះបញ្ជីទាំង {events} តាំងពីដើម',
    en: 'The whole book: all {events} things written in it from the start',
  },
  'bundle.what.tables': {
    km: 'តារាងដែលបើកមើលបានក្នុង Excel៖ គណនី សមាជិក ភាគហ៊ុន ប័ណ្ណថ្លឹង',
    en: 'Tables that open in Excel: accounts, members, shares, weigh tickets',
  },
  'bundle.what.signed': {
    km: 'ហត្ថលេខារបស់កុំព្យូទ័រនេះ៖ បើមានគេកែ ទីប្រឹក្សានឹងដឹង',
    en: 'This computer’s signature: whoever changes a letter is found out',
  },
  'bundle.what.private': {
    km: 'គ្មានលេខទូរសព្ទ និងលេខអត្តសញ្ញាណប័ណ្ណទេ',
    en: 'No phone numbers and no identity cards',
  },
  'bundle.open': {
    km: 'ជំនាន់នេះមិនទាន់ដាក់សម្ងាត់ទេ៖ អ្នកណាដែលកាន់ឯកសារនេះ អាចអានសៀវភៅបាន។ សូមប្រគល់ដោយដៃ ទៅទីប្រឹក្សា។',
    en: 'This version does not encrypt yet: whoever holds the file can read the books. Hand it to your advisor yourself.',
  },
  'bundle.make': { km: 'ធ្វើកញ្ចប់', en: 'Make the bundle' },
  'bundle.again': { km: 'ធ្វើម្ដងទៀត', en: 'Make it again' },
  'bundle.making': { km: 'កំពុងធ្វើកញ្ចប់ ហើយអានវាឡើងវិញ', en: 'Making the bundle, and reading it back' },
  'bundle.done': {
    km: 'កញ្ចប់រួចរាល់ ហើយត្រូវបានអានផ្ទៀងរួចហើយ។',
    en: 'The bundle is ready, and was read back and found right.',
  },
  'bundle.done.next': {
    km: 'ឥឡូវ រក្សាទុកវានៅលើ USB រួចប្រគល់ទៅទីប្រឹក្សាដោយដៃ។',
    en: 'Now save it on a USB stick, and hand it to your advisor.',
  },
  'bundle.file': { km: 'ឯកសារ', en: 'File' },
  'bundle.size': { km: 'ទំហំ {size} KB · ការចុះ {from}–{to}', en: '{size} KB · events {from}–{to}' },
  'bundle.id': { km: 'លេខកញ្ចប់', en: 'Bundle number' },
  'bundle.key': { km: 'កូនសោដែលចុះហត្ថលេខា', en: 'Signed by the key' },
  'bundle.key.text': {
    km: 'ទីប្រឹក្សាឃើញកូនសោដដែលនេះ។ លើកដំបូង សូមប្រៀបធៀបតាមទូរសព្ទ។',
    en: 'Your advisor sees the same key. The first time, compare it by phone.',
  },
  'bundle.cancelled': { km: 'បានបញ្ឈប់។ គ្មានកញ្ចប់ត្រូវបានធ្វើទេ។', en: 'Stopped. No bundle was made.' },
  'keys.makeBundle': { km: 'ធ្វើកញ្ចប់', en: 'Make the bundle' },
} as const satisfies Readonly<Record<string, Said>>;
