import type { ImportRefusal, WarningCode } from '../../domain/imports/refusals.ts';
import type { MemberRefusal } from '../../domain/members/refusals.ts';
import type { PaddyRefusal } from '../../domain/paddy/refusals.ts';
import type { RegisterRefusal, RegisterWarning } from '../../domain/organic/refusals.ts';
import type { ShareRefusal } from '../../domain/shares/refusals.ts';
import type { Said } from '../language.ts';

type OwnImportRefusal = Exclude<ImportRefusal, MemberRefusal | ShareRefusal | PaddyRefusal | RegisterRefusal>;

export const IMPORT_NOTICES: Readonly<Record<OwnImportRefusal, Said>> = {
  'import-kind-unknown': {
    km: '«{value}» មិនមែនជាប្រភេទឯកសារនាំចូលទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a kind of import. Use one of: {choices}.',
  },
  'import-unknown': {
    km: 'ឯកសារ {file} មិនដែលបាននាំចូលក្នុងសៀវភៅនេះ ឬត្រូវបានដកវិញរួចហើយ ឬត្រូវបានកែ។ សូមជ្រើសរើសឯកសារដដែលដែលបាននាំចូល។',
    en: 'The file {file} was never imported into this book by itself, was taken back already, or was changed since. Give the very file that was imported.',
  },
  'import-with-book': {
    km: 'ឯកសារ {file} បានមកជាមួយការបង្កើតសៀវភៅ ដូច្នេះមិនអាចដកវិញទាំងមូលទេ។ សូមចុះបញ្ច្រាសឯកសារនីមួយៗ ឬបង្កើតសៀវភៅម្ដងទៀត។',
    en: 'The file {file} came in when the book was made, so it cannot be taken back as a whole. Reverse its papers one by one, or make the book anew.',
  },
  'import-standing': {
    km: 'ឯកសារប្រភេទ {kind} មិនអាចដកវិញបានទេ ព្រោះមិនមានចុះប្រតិបត្តិការ។',
    en: 'A file of {kind} cannot be taken back: it holds no postings that could be reversed.',
  },
  'import-already-done': {
    km: 'ឯកសារ {file} នេះបាននាំចូលរួចហើយនៅថ្ងៃ {date}។ មិនបាច់នាំចូលម្ដងទៀតទេ។',
    en: 'This very file {file} was imported already on {date}. There is no need to import it again.',
  },
  'file-missing': {
    km: 'រកមិនឃើញឯកសារ {file} ទេ។ សូមពិនិត្យឈ្មោះ និងថត។',
    en: 'The file {file} is not there. Check its name and folder.',
  },
  'file-unreadable': {
    km: 'បើកឯកសារ {file} មិនបានទេ ({reason})។ សូមបិទវាក្នុងកម្មវិធីផ្សេង រួចសាកម្ដងទៀត។',
    en: 'The file {file} cannot be read ({reason}). Close it in other programs and try again.',
  },
  'file-empty': {
    km: 'ឯកសារ {file} គ្មានបន្ទាត់ទិន្នន័យទេ។ សូមពិនិត្យឯកសារ។',
    en: 'The file {file} has no rows. Check the file.',
  },
  'file-not-csv': {
    km: 'ឯកសារ {file} មិនមែនជា CSV ត្រឹមត្រូវទេ ({reason})។ សូមរក្សាទុកវាជា CSV (UTF-8) រួចសាកម្ដងទៀត។',
    en: 'The file {file} is not proper CSV ({reason}). Save it as CSV (UTF-8) and try again.',
  },
  'file-other-kind': {
    km: 'ឯកសារ {file} គ្មានជួរឈរណាមួយដែលត្រូវការទេ ({columns})។ តើវាជាឯកសារប្រភេទផ្សេងមែនទេ? សូមពិនិត្យប្រភេទ និងបន្ទាត់ទីមួយ។',
    en: 'The file {file} has none of the columns that are needed ({columns}). Is it a file of another kind? Check the kind and the first line.',
  },
  'file-quote-broken': {
    km: 'សញ្ញា " ក្នុងឯកសារ {file} មិនត្រឹមត្រូវ។ សូមរកមើលសញ្ញា " ដែលលើស ឬខ្វះនៅបន្ទាត់នេះ។',
    en: 'A quotation mark (") in the file {file} is out of place. Look on this line for one too many or too few.',
  },
  'file-not-utf8': {
    km: 'អក្សរក្នុងឯកសារ {file} មិនមែនជា UTF-8 ទេ។ សូមរក្សាទុកវាជា UTF-8 (ក្នុង Excel៖ CSV UTF-8) រួចសាកម្ដងទៀត។',
    en: 'The letters of the file {file} are not UTF-8. Save it as UTF-8 (in Excel: CSV UTF-8) and try again.',
  },
  'file-too-large': {
    km: 'ឯកសារ {file} ធំជាង {limitMb} MB។ សូមបំបែកវាជាឯកសារតូចៗ។',
    en: 'The file {file} is larger than {limitMb} MB. Split it into smaller files.',
  },
  'column-missing': {
    km: 'ខ្វះជួរឈរ «{column}»។ សូមបន្ថែមវានៅបន្ទាត់ទីមួយ។',
    en: 'The column “{column}” is missing. Add it to the heading line.',
  },
  'column-doubled': {
    km: 'ជួរឈរ «{column}» មានពីរដង។ សូមលុបមួយ។',
    en: 'The column “{column}” is there twice. Remove one.',
  },
  'cell-count-differs': {
    km: 'បន្ទាត់នេះមាន {cells} ក្រឡា ប៉ុន្តែក្បាលតារាងមាន {columns} ជួរឈរ។ សូមរកមើលក្បៀសដែលលើស ឬខ្វះ។',
    en: 'This line has {cells} cells, the heading has {columns}. Look for a comma too many or too few.',
  },
  'cell-needed': {
    km: 'ក្រឡា «{column}» ទទេ។ សូមបំពេញវា។',
    en: 'The cell “{column}” is blank. Fill it in.',
  },
  'choice-unknown': {
    km: '«{value}» មិនអាចប្រើនៅទីនេះបានទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” cannot be used here. Use one of: {choices}.',
  },
  'journal-two-dates': {
    km: 'លេខយោង {reference} មានកាលបរិច្ឆេទពីរ៖ {first} និង {date}។ ការចុះទិនានុប្បវត្តិមួយមានតែថ្ងៃមួយ។',
    en: 'The reference {reference} has two dates, {first} and {date}. One journal entry has one date.',
  },
  'too-many-refusals': {
    km: 'មានកំហុស {count:n} បន្ថែមទៀតដែលមិនបានបង្ហាញ។ សូមកែកំហុសខាងលើជាមុនសិន។',
    en: '{count:n} more faults are not shown. Correct those above first.',
  },
};

export const WARNING_NOTICES: Readonly<Record<Exclude<WarningCode, RegisterWarning>, Said>> = {
  'quota-over': {
    km: 'សំបុត្រនេះលើសកូតា {over:n} គីឡូក្រាម។ កូតារដូវនេះ {quota:n} គីឡូក្រាម បានប្រគល់រួច {delivered:n} គីឡូក្រាម សំបុត្រនេះ {payable:n} គីឡូក្រាម។ សូមពិនិត្យការប៉ាន់ស្មានទិន្នផល ឬប្រភពស្រូវ។',
    en: 'This ticket is {over:n} kg above the quota. The quota of the season is {quota:n} kg, {delivered:n} kg were delivered, this ticket is {payable:n} kg. Check the yield estimate, or where the paddy comes from.',
  },
  'cash-below-zero': {
    km: 'បេឡា {account} ធ្លាក់ក្រោមសូន្យ ({balance:n}) នៅថ្ងៃ {date}។ សូមរាប់សាច់ប្រាក់ ហើយរកមើលប័ណ្ណដែលមិនទាន់ចុះ។',
    en: 'The cash box {account} falls below zero ({balance:n}) on {date}. Count the cash and look for a paper not yet entered.',
  },
  'rate-from-book': {
    km: 'បានប្រើអត្រាប្ដូរប្រាក់ {rate:n} ដែលកត់ត្រានៅថ្ងៃ {date}។ សូមពិនិត្យថាត្រឹមត្រូវឬទេ។',
    en: 'The exchange rate {rate:n}, noted on {date}, was used. Check that it is right.',
  },
  'date-before-first-year': {
    km: 'កាលបរិច្ឆេទ {date} នៅមុនឆ្នាំទីមួយនៃសៀវភៅនេះ ({first})។ សូមពិនិត្យឆ្នាំ។',
    en: 'The date {date} is before the first year of this book ({first}). Check the year.',
  },
  'date-in-future': {
    km: 'កាលបរិច្ឆេទ {date} នៅក្រោយថ្ងៃនេះ ({today})។ សូមពិនិត្យថ្ងៃ ខែ ឆ្នាំ និងនាឡិកាកុំព្យូទ័រ។',
    en: 'The date {date} is after today ({today}). Check the date, and the computer’s clock.',
  },
  'column-ignored': {
    km: 'ជួរឈរ «{column}» មិនត្រូវបានប្រើទេ។',
    en: 'The column “{column}” was not used.',
  },
  'setting-ignored': {
    km: 'ការកំណត់ «{setting}» មិនត្រូវបានអានទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ។',
    en: 'The setting “{setting}” was not read. Check its spelling.',
  },
  'role-unknown': {
    km: 'មិនស្គាល់តួនាទី «{role}» ទេ ដូច្នេះគ្មានឯកសារណាប្រើគណនីនេះដោយស្វ័យប្រវត្តិទេ។ តួនាទីដែលស្គាល់៖ {choices}។',
    en: 'The role “{role}” is not known, so no paper will find this account by it. Known roles: {choices}.',
  },
  'lock-in-future': {
    km: 'បានចាក់សោដល់ថ្ងៃ {through} ដែលនៅក្រោយខែនេះ (ថ្ងៃនេះ {today})។ ប្រសិនបើខុសឆ្នាំ សូមដោះសោវិញ។',
    en: 'Locked through {through}, beyond this month (today is {today}). If the year is wrong, unlock again.',
  },
  'file-ignored': {
    km: 'ឯកសារ «{file}» មិនត្រូវបានអានទេ។ សូមពិនិត្យឈ្មោះឯកសារ។',
    en: 'The file “{file}” was not read. Check its name if it should have been.',
  },
};
