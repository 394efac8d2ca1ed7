import type { Said } from '../language.ts';

/** The book as a whole: opening one, its state, its lock; and the words that wait for a reader. */
export const DESK_TEXTS = {
  'desk.title': { km: 'សៀវភៅបញ្ជី', en: 'Books' },
  'desk.back': { km: 'ត្រឡប់ទៅសៀវភៅបញ្ជី', en: 'Back to the books' },
  'desk.none': { km: 'មិនទាន់មានសៀវភៅបើកទេ។ សូមជ្រើសរើសមួយ។', en: 'No book is open yet. Choose one.' },
  'desk.recent': { km: 'សៀវភៅដែលបានបើកថ្មីៗ', en: 'Opened lately' },
  'desk.gone': { km: 'រកមិនឃើញ', en: 'Not there' },
  'desk.path': { km: 'ទីតាំងឯកសារសៀវភៅ (.sahakum)', en: 'Where the book’s file is (.sahakum)' },
  'desk.open': { km: 'បើកសៀវភៅ', en: 'Open the book' },
  'desk.chooseFile': { km: 'រកឯកសារ…', en: 'Find the file…' },
  'desk.practice': { km: 'បង្កើតសៀវភៅហាត់', en: 'Make a practice book' },
  'desk.practice.text': {
    km: 'ចង់ហាត់សិនឬ? សៀវភៅហាត់មានសមាជិក ប័ណ្ណថ្លឹង និងគណនីគំរូ។ អ្វីដែលធ្វើក្នុងនោះមិនប៉ះពាល់សៀវភៅពិតទេ។',
    en: 'Want to try first? A practice book has example members, tickets and accounts. Nothing done in it touches a real book.',
  },
  'desk.empty.title': { km: 'សៀវភៅដែលអ្នកបើកនឹងបង្ហាញនៅទីនេះ', en: 'Books that you open appear here' },
  'desk.empty.text': {
    km: 'សៀវភៅមួយជាឯកសារមួយ មានបញ្ជីទាំងអស់របស់សហគមន៍មួយ។ ជំហានទីមួយ៖ បង្កើតសៀវភៅហាត់ ឬសរសេរទីតាំងឯកសារ។',
    en: 'A book is one file that holds all the accounts of one cooperative. First step: make a practice book, or write where the file is.',
  },
  'desk.empty.example': { km: 'ឧទាហរណ៍៖ D:\\សហគមន៍\\ត្រាំកក់.sahakum', en: 'Example: D:\\Cooperative\\TramKak.sahakum' },

  'book.file': { km: 'ឯកសារ', en: 'File' },
  'book.lastEntry': { km: 'ការចុះបញ្ជីចុងក្រោយ', en: 'Latest entry' },
  'book.locked': { km: 'ចាក់សោដល់', en: 'Locked through' },
  'book.events': { km: 'ចំនួនកំណត់ត្រា', en: 'Records in the log' },
  'book.close': { km: 'បិទសៀវភៅ', en: 'Close the book' },
  'book.continue': { km: 'បន្តពីទីនេះ', en: 'Continue from here' },
  'book.behind': { km: 'សៀវភៅចាស់ជាងដែលធ្លាប់ឃើញ', en: 'Older than last seen' },
  'book.behind.text': {
    km: 'កុំព្យូទ័រនេះធ្លាប់ឃើញការចុះបញ្ជីថ្មីជាងសៀវភៅនេះ។ វាត្រូវបានស្ដារ ឬចម្លង។ បើមានសៀវភៅថ្មីជាង សូមបើកវា។ បើគ្មាន សូមសរសេរមូលហេតុ រួចបន្តពីទីនេះ។',
    en: 'This computer has seen later entries than this book holds: it was restored or copied. If there is a newer book, open that one. If not, write the reason and continue from here.',
  },

  'lock.none': { km: 'មិនទាន់ចាក់សោខែណាទេ', en: 'No month locked' },
  'lock.through': { km: 'ចាក់សោដល់ {date}', en: 'Locked through {date}' },
  'lock.locked': { km: 'បានចាក់សោ', en: 'locked' },
  'lock.open': { km: 'នៅបើក', en: 'open' },
  'lock.title': { km: 'ការចាក់សោខែ', en: 'Locking months' },
  'lock.text': {
    km: 'ខែដែលបានចាក់សោ មិនអាចចុះ ឬកែអ្វីបានទេ។ សូមចាក់សោក្រោយពេលរាប់សាច់ប្រាក់ និងពិនិត្យរបាយការណ៍រួច។',
    en: 'Nothing can be posted or changed in a locked month. Lock it once the cash is counted and the reports are checked.',
  },
  'lock.to': { km: 'ដល់ចុងខែ', en: 'Month end' },
  'lock.do': { km: 'ចាក់សោ', en: 'Lock' },
  'lock.back': { km: 'ដោះសោទៅក្រោយ', en: 'Unlock back to' },
  'lock.undo': { km: 'ដោះសោ', en: 'Unlock' },
  'lock.backAll': { km: 'ទុកឱ្យទទេ ដើម្បីដោះសោទាំងអស់', en: 'Blank unlocks everything' },

  'glossary.title': { km: 'ពាក្យដែលត្រូវពិនិត្យ', en: 'Words to be reviewed' },
  'glossary.text': {
    km: 'ពាក្យខ្មែរខាងក្រោមប្រើក្នុងកម្មវិធី ប៉ុន្តែមិនទាន់បានពិនិត្យដោយអ្នកជំនាញទេ។ បើអ្នកស្គាល់ពាក្យល្អជាង សូមប្រាប់ទីប្រឹក្សា។',
    en: 'These Khmer words are used in the program but no expert reader has confirmed them yet. If you know a better word, tell your advisor.',
  },
  'glossary.khmer': { km: 'ពាក្យខ្មែរ', en: 'Khmer' },
  'glossary.english': { km: 'ពាក្យអង់គ្លេស', en: 'English' },
  'glossary.other': { km: 'ពាក្យផ្សេងដែលមានគេប្រើ', en: 'Other words in use' },
} as const satisfies Readonly<Record<string, Said>>;
