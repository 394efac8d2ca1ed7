import type { Said } from '../language.ts';

/** The bundle: the book, signed, on its way to the advisor, and what the advisor confirms. */
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
  'bundle.which': { km: 'ផ្ញើអ្វី', en: 'What to send' },
  'bundle.which.delta': {
    km: 'តែអ្វីដែលថ្មី៖ {from}–{to} ក្រោយអ្វីដែលទីប្រឹក្សាបានបញ្ជាក់ (ទទួលថ្ងៃ {date})',
    en: 'Only what is new: {from}–{to}, since what your advisor has confirmed (taken in on {date})',
  },
  'bundle.which.full': { km: 'សៀវភៅទាំងមូល ចាប់ពីដើម', en: 'The whole book, from the start' },
  'bundle.which.nothing': {
    km: 'គ្មានអ្វីថ្មីទេ៖ ទីប្រឹក្សាមានគ្រប់ដល់លេខ {to} ហើយ។ សៀវភៅទាំងមូលអាចផ្ញើម្ដងទៀតបាន។',
    en: 'Nothing is new: your advisor has everything up to number {to}. The whole book can be sent again.',
  },
  'bundle.what.new': {
    km: 'អ្វីដែលបានចុះក្រោយលេខ {after}៖ ចំនួន {count}',
    en: 'What was written after number {after}: {count} things',
  },
  'bundle.what.new.one': {
    km: 'អ្វីដែលបានចុះក្រោយលេខ {after}៖ ចំនួន {count}',
    en: 'What was written after number {after}: {count} thing',
  },
  'bundle.for': { km: 'សម្រាប់អ្នកណា', en: 'For whose eyes' },
  'bundle.recipient': { km: 'កូនសោរបស់ទីប្រឹក្សា (age1…)', en: 'Your advisor’s key (age1…)' },
  'bundle.recipient.text': {
    km: 'ទីប្រឹក្សាឱ្យកូនសោនេះ។ វាត្រូវបានចាំទុកក្នុងសៀវភៅ។',
    en: 'Your advisor gives you this key. The book remembers it.',
  },
  'bundle.recipient.known': {
    km: 'សូមប្រៀបធៀបតាមទូរសព្ទ៖ {fingerprint}',
    en: 'Compare by phone: {fingerprint}',
  },
  'bundle.encrypt': {
    km: 'ដាក់សម្ងាត់៖ មានតែទីប្រឹក្សានេះ ទើបបើកបាន',
    en: 'Encrypt it, so that only this advisor can open it',
  },
  'bundle.open': {
    km: 'គ្មានការដាក់សម្ងាត់៖ អ្នកណាដែលកាន់ឯកសារនេះ អាចអានសៀវភៅបាន។ សូមប្រគល់ដោយដៃ ទៅទីប្រឹក្សា។',
    en: 'Not encrypted: whoever holds the file can read the books. Hand it to your advisor yourself.',
  },
  'bundle.acks': { km: 'អ្វីដែលទីប្រឹក្សាបានបញ្ជាក់', en: 'What your advisor has confirmed' },
  'bundle.acks.none': {
    km: 'មិនទាន់មានទេ។ ក្រោយទទួលកញ្ចប់ ទីប្រឹក្សាផ្ញើឯកសារមកវិញ ឈ្មោះចប់ដោយ .ack។',
    en: 'Nothing yet. When a bundle has arrived, your advisor sends a file back; its name ends with .ack.',
  },
  'bundle.acks.one': {
    km: 'មានគ្រប់ដល់លេខ {to} · ទទួលថ្ងៃ {date} · កូនសោ {fingerprint}',
    en: 'Everything up to number {to} · taken in on {date} · key {fingerprint}',
  },
  'bundle.acks.take': { km: 'ទទួលឯកសារបញ្ជាក់ (.ack)…', en: 'Take in a confirmation (.ack)…' },
  'bundle.acks.taken': {
    km: 'បានទទួល៖ ទីប្រឹក្សាមានគ្រប់ដល់លេខ {to}។ កញ្ចប់បន្ទាប់ចាប់ផ្ដើមក្រោយនោះ។',
    en: 'Taken in: your advisor has everything up to number {to}. The next bundle begins after it.',
  },
  'bundle.acks.first': {
    km: 'កូនសោរបស់ទីប្រឹក្សាត្រូវបានចាំទុកជាលើកដំបូង។ សូមប្រៀបធៀបតាមទូរសព្ទ៖ {fingerprint}',
    en: 'Your advisor’s key is remembered for the first time. Compare it by phone: {fingerprint}',
  },
  'bundle.acks.trust': {
    km: 'ខ្ញុំបានប្រៀបធៀប {fingerprint} តាមទូរសព្ទ៖ ជឿកូនសោនេះ',
    en: 'I compared {fingerprint} by phone: trust this key',
  },
  'bundle.make': { km: 'ធ្វើកញ្ចប់', en: 'Make the bundle' },
  'bundle.again': { km: 'ធ្វើម្ដងទៀត', en: 'Make it again' },
  'bundle.making': { km: 'កំពុងធ្វើកញ្ចប់ ហើយអានវាឡើងវិញ', en: 'Making the bundle, and reading it back' },
  'bundle.done': {
    km: 'កញ្ចប់រួចរាល់ ហើយត្រូវបានអានផ្ទៀងរួចហើយ។',
    en: 'The bundle is ready, and was read back and found right.',
  },
  'bundle.done.next': {
    km: 'ឥឡូវ រក្សាទុកវានៅលើ USB រួចប្រគល់ទៅទីប្រឹក្សា។ ទីប្រឹក្សាផ្ញើឯកសារបញ្ជាក់ (.ack) មកវិញ។',
    en: 'Now save it on a USB stick, and hand it to your advisor, who sends a confirmation (.ack) back.',
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
