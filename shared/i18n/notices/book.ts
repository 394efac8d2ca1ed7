import type { BookRefusal, BookWarning } from '../../domain/book/refusals.ts';
import type { LedgerRefusal } from '../../domain/ledger/refusals.ts';
import type { RoadRefusal } from '../../contract/procedure.ts';
import type { Said } from '../language.ts';

export const BOOK_NOTICES: Readonly<Record<Exclude<BookRefusal, LedgerRefusal>, Said>> = {
  'book-not-whole': {
    km: 'សៀវភៅ {path} មិនគ្រប់លក្ខណៈទេ៖ រកឃើញកំហុស {faults} ដែលរាយខាងលើ។ សូមកុំប្រើវាបន្ត ហើយយកច្បាប់បម្រុងទុកមកប្រើវិញ។',
    en: 'The book {path} is not whole; faults found, listed above: {faults}. Do not go on with it; take the latest backup.',
  },
  'book-behind': {
    km: 'សៀវភៅ {path} ត្រឹមត្រូវក្នុងខ្លួន ប៉ុន្តែកុំព្យូទ័រនេះធ្លាប់ឃើញសៀវភៅថ្មីជាង។ សូមប្រើសៀវភៅថ្មី។ ប្រសិនបើបាត់ សូមបន្តពីទីនេះដោយបញ្ជាក់មូលហេតុ (new-epoch BOOK --reason …)។',
    en: 'The book {path} is sound in itself, but this computer has seen a newer one. Use the newer; if it is lost, go on from here with a reason (new-epoch BOOK --reason …).',
  },
  'book-missing': {
    km: 'រកមិនឃើញសៀវភៅ {path} ទេ។ វាអាចត្រូវបានផ្លាស់ទី ឬដោត USB មិនទាន់ចូល។ សូមពិនិត្យទីតាំង។',
    en: 'The book {path} is not there. It may have been moved, or the USB stick is not plugged in. Check where it is.',
  },
  'book-not-a-book': {
    km: '{path} មិនមែនជាសៀវភៅរបស់សហគមន៍ទេ។ សូមជ្រើសរើសឯកសារដែលបញ្ចប់ដោយ .sahakum។',
    en: '{path} is not a Sahakum book. Choose a file that ends in .sahakum.',
  },
  'book-damaged': {
    km: 'សៀវភៅ {path} ខូច ({reason})។ កុំសរសេរលើវា។ សូមស្ដារពីច្បាប់បម្រុងទុក ហើយប្រាប់ទីប្រឹក្សា។',
    en: 'The book {path} is damaged ({reason}). Do not write to it: restore a backup, and tell your advisor.',
  },
  'book-from-future': {
    km: 'សៀវភៅ {path} ត្រូវការកម្មវិធីជំនាន់ {needed}។ កម្មវិធីនេះជាជំនាន់ {have}។ សូមដំឡើងជំនាន់ថ្មី។',
    en: 'The book {path} needs version {needed} of the program; this is {have}. Install the newer version.',
  },
  'book-exists': {
    km: 'មានសៀវភៅ {path} រួចហើយ ហើយវាមិនត្រូវបានប៉ះពាល់ទេ។ សូមប្រើឈ្មោះផ្សេង។',
    en: 'A book {path} is there already and was left as it is. Use another name.',
  },
  'book-folder-missing': {
    km: 'គ្មានថត {path} ទេ។ សូមបង្កើតថតនោះជាមុនសិន ឬជ្រើសរើសថតផ្សេង។',
    en: 'The folder {path} does not exist. Make it first, or choose another.',
  },
  'book-sqlite-too-old': {
    km: 'ផ្នែករក្សាទុកទិន្នន័យ (SQLite {version}) ចាស់ពេក ត្រូវការ {needed}។ សូមដំឡើងកម្មវិធីម្ដងទៀត។',
    en: 'The storage part (SQLite {version}) is too old; {needed} is needed. Install the program again.',
  },
  'book-no-permission': {
    km: 'អ្នកមិនមានសិទ្ធិអានសៀវភៅ {path} ទេ ({reason})។ សូមសុំសិទ្ធិពីអ្នកថែទាំកុំព្យូទ័រ ឬចម្លងវាដោយអ្នកដែលមានសិទ្ធិ។',
    en: 'You may not read the book {path} ({reason}). Ask whoever looks after this computer for the right to it.',
  },
  'book-folder-read-only': {
    km: 'សៀវភៅ {path} បើកនៅទីនោះមិនបានទេ ព្រោះថត ឬថាសហាមសរសេរ។ សូមចម្លងវាទៅថតក្នុងកុំព្យូទ័រនេះ រួចបើកច្បាប់ចម្លងនោះ។',
    en: 'The book {path} cannot be opened where it is: its folder or disk is write-protected. Copy it to a folder of this computer and open the copy.',
  },
  'book-not-brought-up': {
    km: 'សៀវភៅ {path} មិនអាចធ្វើឱ្យត្រូវនឹងកម្មវិធីជំនាន់នេះបានទេ ({reason}) ហើយវានៅដដែល។ សូមប្រើកម្មវិធីជំនាន់មុន ហើយប្រាប់ទីប្រឹក្សា។',
    en: 'The book {path} could not be brought up to this version of the program ({reason}), and was left as it was. Go on with the earlier version, and tell your advisor.',
  },
  'book-event-from-future': {
    km: 'ព្រឹត្តិការណ៍លេខ {seq} ({kind}) បានសរសេរដោយកម្មវិធី Sahakum ជំនាន់ថ្មីជាង។ សូមដំឡើងជំនាន់ថ្មី។',
    en: 'Event {seq} ({kind}) was written by a newer Sahakum: update the program.',
  },
  'book-event-unreadable': {
    km: 'ព្រឹត្តិការណ៍លេខ {seq} ({kind}) ក្នុងកំណត់ហេតុអានមិនបាន ({reason})។ សូមស្ដារពីច្បាប់បម្រុងទុក ហើយប្រាប់ទីប្រឹក្សា។',
    en: 'Event {seq} ({kind}) of the log cannot be carried out ({reason}). Restore a backup, and tell your advisor.',
  },
  'folder-not-writable': {
    km: 'មិនអាចសរសេរក្នុងថត {path} បានទេ ({reason})។ សូមជ្រើសរើសថតផ្សេង។',
    en: 'Nothing can be written in the folder {path} ({reason}). Choose another folder.',
  },
  'settings-missing': {
    km: 'រកមិនឃើញឯកសារការកំណត់ {file} ទេ។ សៀវភៅថ្មីត្រូវការវា។',
    en: 'The settings file {file} is not there. A new book needs it.',
  },
  'settings-not-json': {
    km: 'ឯកសារការកំណត់ {file} អានមិនបានទេ ({reason})។ សូមពិនិត្យសញ្ញា និងក្បៀស។',
    en: 'The settings file {file} cannot be read ({reason}). Check its quotes and commas.',
  },
  'setting-wrong': {
    km: 'ការកំណត់ {setting} មានតម្លៃ «{value}» ដែលប្រើមិនបាន។ ត្រូវជា៖ {expected}។',
    en: 'The setting {setting} has the value “{value}”, which cannot be used. Expected: {expected}.',
  },
  'coop-name-needed': {
    km: 'សូមសរសេរឈ្មោះសហគមន៍។',
    en: 'Write the name of the cooperative.',
  },
  'province-needed': {
    km: 'សូមជ្រើសរើសខេត្ត ឬរាជធានី។',
    en: 'Choose the province.',
  },
  'year-start-needed': {
    km: 'សូមជ្រើសរើសខែដែលឆ្នាំគណនេយ្យចាប់ផ្ដើម។',
    en: 'Choose the month in which the fiscal year begins.',
  },
  'first-year-wrong': {
    km: 'សូមសរសេរឆ្នាំជាលេខ ចាប់ពី 1990 ដល់ 2100 ឧទាហរណ៍ 2026។',
    en: 'Write a year from 1990 to 2100, for example 2026.',
  },
  'share-par-wrong': {
    km: 'សូមសរសេរតម្លៃមួយហ៊ុនជារៀល ជាលេខគត់ គ្មានក្បៀស ឧទាហរណ៍ 20000។',
    en: 'Write what one share costs in whole riel, without a comma, for example 20000.',
  },
  'paddy-method-needed': {
    km: 'សូមជ្រើសរើសរបៀបកាត់សំណើម ឬ «មិនទិញស្រូវ»។',
    en: 'Choose how moisture is deducted, or that no paddy is bought.',
  },
  'paddy-percent-wrong': {
    km: 'សូមសរសេរភាគរយចាប់ពី 0 ដល់ក្រោម 100 ឧទាហរណ៍ 14 ឬ 1.5។',
    en: 'Write a percent from 0 to below 100, for example 14 or 1.5.',
  },
  'epoch-not-needed': {
    km: 'សៀវភៅនេះអាចចុះបញ្ជីបានធម្មតា មិនបាច់បន្តជាថ្មីទេ។',
    en: 'This book can post as it is; there is nothing to continue anew.',
  },
};

export const BOOK_WARNING_NOTICES: Readonly<Record<BookWarning, Said>> = {
  'note-not-kept': {
    km: 'បានចុះបញ្ជីរួចហើយ កុំធ្វើម្ដងទៀត។ តែកុំព្យូទ័រនេះមិនអាចកត់ចំណាំវាបានទេ ({reason})។ សូមពិនិត្យថតរបស់កម្មវិធី និងកម្មវិធីកម្ចាត់មេរោគ។',
    en: 'It is posted: do not do it again. Only this computer’s own note of it could not be kept ({reason}). Check the program’s folder and the antivirus program.',
  },
  'bundle-note-not-kept': {
    km: 'កញ្ចប់ត្រឹមត្រូវហើយ តែកុំព្យូទ័រនេះមិនអាចកត់ចំណាំវាបានទេ ({reason})។',
    en: 'The bundle is whole, but this computer’s own note of it could not be kept ({reason}).',
  },
  'recent-books-not-kept': {
    km: 'សៀវភៅបើកហើយ តែបញ្ជីសៀវភៅថ្មីៗមិនអាចរក្សាទុកបានទេ ({reason})។',
    en: 'The book is open, but the list of recent books could not be kept ({reason}).',
  },
};

export const ROAD_NOTICES: Readonly<Record<RoadRefusal, Said>> = {
  'input-malformed': {
    km: 'អ្វីដែលសរសេរក្នុង «{field}» វែងពេក ឬមិនមានទម្រង់ត្រឹមត្រូវទេ។ សូមពិនិត្យវា។',
    en: 'What is written in “{field}” is too long or does not have the right form. Check it.',
  },
  'input-nested-too-deep': {
    km: 'ទិន្នន័យមានជាន់ច្រើនពេក (លើសពី {limit} ជាន់)។ សូមពិនិត្យវា។',
    en: 'The input is nested more than {limit} levels deep. Check it.',
  },
  'request-too-large': {
    km: 'ទិន្នន័យធំពេក (លើសពី {limitMb} MB) គ្មានអ្វីត្រូវបានចុះបញ្ជីទេ។ សូមបំបែកឯកសារជាឯកសារតូចៗ។',
    en: 'The request is larger than {limitMb} MB, and nothing was posted. Split the file into smaller ones.',
  },
  'procedure-unknown': {
    km: 'កម្មវិធីមិនស្គាល់ «{procedure}» ទេ។ ឈ្មោះដែលមាន៖ {choices}។',
    en: 'The program does not know “{procedure}”. It knows: {choices}.',
  },
  'no-book-open': {
    km: 'មិនទាន់មានសៀវភៅបើកទេ។ សូមបើកសៀវភៅជាមុនសិន។',
    en: 'No book is open. Open a book first.',
  },
  'key-reused': {
    km: 'ការចុះនេះបានផ្ញើម្ដងរួចហើយដោយមានខ្លឹមសារផ្សេង។ សូមពិនិត្យមើលថាវាបានចុះហើយឬនៅ មុននឹងធ្វើម្ដងទៀត។',
    en: 'This was sent once before with other contents. Look whether it is posted before you do it again.',
  },
  'already-done': {
    km: 'ការងារនេះបានធ្វើរួចហើយ មិនបានចុះពីរដងទេ។',
    en: 'This was done already; it was not posted twice.',
  },
  'book-behind-sentinel': {
    km: 'កុំព្យូទ័រនេះធ្លាប់ឃើញការចុះបញ្ជីថ្មីជាងសៀវភៅនេះ (ដល់លេខ {known:n} សៀវភៅមានត្រឹម {seq:n})។ សៀវភៅត្រូវបានស្ដារ ឬចម្លង។ សូមបើកសៀវភៅថ្មីជាង ឬបន្តពីទីនេះដោយបញ្ជាក់មូលហេតុ (new-epoch)។',
    en: 'This computer has seen later entries than this book holds (up to {known:n}; the book ends at {seq:n}). It was restored or copied. Open the newer book; if it is lost, continue from here with a reason (new-epoch).',
  },
  'book-read-only': {
    km: 'សៀវភៅនេះហាមសរសេរ៖ អាចមើលបាន តែមិនអាចចុះបញ្ជីបានទេ។ សូមដោះការហាមសរសេរ ឬចម្លងវាទៅថតផ្សេង។',
    en: 'This book is write-protected: it can be read, and nothing can be posted. Take the protection off, or copy it to another folder.',
  },
  'book-is-replica': {
    km: 'នេះជាសៀវភៅរបស់សហគមន៍ ដែលទីប្រឹក្សាមើលបានតែប៉ុណ្ណោះ។ មានតែកុំព្យូទ័ររបស់សហគមន៍ទេដែលចុះបញ្ជីក្នុងវាបាន។',
    en: 'This is a cooperative’s book in an advisor’s workspace, only to be read. It is posted to on the cooperative’s own computer.',
  },
  'book-busy': {
    km: 'កម្មវិធីផ្សេងកំពុងប្រើសៀវភៅនេះ។ សូមបិទវា រួចសាកម្ដងទៀត។',
    en: 'Another program is using this book. Close it there and try again.',
  },
  'disk-full': {
    km: 'ថាសរក្សាទុកពេញហើយ គ្មានអ្វីត្រូវបានចុះទេ។ សូមលុបឯកសារដែលមិនត្រូវការ រួចសាកម្ដងទៀត។',
    en: 'The disk is full, and nothing was posted. Make room and try again.',
  },
  'disk-failing': {
    km: 'ថាស ឬ USB អាន ឬសរសេរមិនបាន ({reason})។ សូមពិនិត្យថាវានៅដោត រួចបើកសៀវភៅម្ដងទៀត។',
    en: 'The disk or USB stick could not be read or written ({reason}). Check that it is plugged in, then open the book again.',
  },
  'book-torn': {
    km: 'ផ្នែកមួយនៃសៀវភៅអានមិនបាន ({reason})។ គ្មានអ្វីត្រូវបានកត់ត្រាទេ។ កុំសរសេរលើវា។ សូមស្ដារពីច្បាប់បម្រុងទុក ហើយប្រាប់ទីប្រឹក្សា។',
    en: 'A part of the book cannot be read ({reason}), and nothing was posted. Do not write to it: restore a backup, and tell your advisor.',
  },
};
