import type { LedgerRefusal } from '../../domain/ledger/refusals.ts';
import type { Said } from '../language.ts';

/** `{name}` is a figure of the notice as it came, `{name:n}` the same with its thousands in commas. */
export const LEDGER_NOTICES: Readonly<Record<LedgerRefusal, Said>> = {
  'date-not-a-day': {
    km: '«{value}» មិនមែនជាកាលបរិច្ឆេទត្រឹមត្រូវទេ។ សូមសរសេរ ឆ្នាំ-ខែ-ថ្ងៃ ឧទាហរណ៍ 2025-10-28។',
    en: '“{value}” is not a day in the calendar. Write year-month-day, for example 2025-10-28.',
  },
  'date-out-of-range': {
    km: 'កាលបរិច្ឆេទ {value} មិនអាចប្រើបានទេ។ សៀវភៅនេះទទួលតែកាលបរិច្ឆេទចាប់ពី {first} ដល់ {last}។ សូមពិនិត្យឆ្នាំ។',
    en: 'The date {value} cannot be used: this book takes dates from {first} to {last}. Check the year.',
  },
  'period-locked': {
    km: 'កាលបរិច្ឆេទ {date} ស្ថិតក្នុងរយៈពេលដែលបានចាក់សោរួចហើយ (ចាក់សោដល់ {through})។ សូមប្រើកាលបរិច្ឆេទក្រោយ {through} ឬដោះសោដោយបញ្ជាក់មូលហេតុ។',
    en: 'The date {date} is in a locked period (locked through {through}). Use a date after {through}, or unlock the period with a reason.',
  },
  'account-unknown': {
    km: 'គ្មានគណនី «{account}» ក្នុងតារាងគណនីទេ។ សូមពិនិត្យលេខកូដ ឬបង្កើតគណនីនោះជាមុនសិន។',
    en: 'There is no account “{account}” in the chart of accounts. Check the code, or open the account first.',
  },
  'account-exists': {
    km: 'គណនី {account} មានរួចហើយ។ សូមប្រើលេខកូដផ្សេង។',
    en: 'The account {account} exists already. Use another code.',
  },
  'account-type-unknown': {
    km: '«{value}» មិនមែនជាប្រភេទគណនីទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a type of account. Use one of: {choices}.',
  },
  'account-currency-unknown': {
    km: 'រូបិយប័ណ្ណ «{value}» មិនអាចប្រើបានទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: 'The currency “{value}” cannot be used. Use one of: {choices}.',
  },
  'account-sub-ledger-needed': {
    km: 'គណនីដែលមានតួនាទី {role} ត្រូវកត់តាមសមាជិកម្នាក់ៗ។ សូមសរសេរ member ក្នុងជួរឈរ sub_ledger។',
    en: 'An account with the role {role} is kept by member. Write “member” as its sub-ledger.',
  },
  'account-sub-ledger-unknown': {
    km: 'sub_ledger «{value}» មិនអាចប្រើបានទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices} ឬទុកឱ្យទទេ។',
    en: 'The sub-ledger “{value}” cannot be used. Use one of: {choices}, or leave it blank.',
  },
  'party-unknown': {
    km: 'គ្មានឈ្មោះដែលមានលេខកូដ «{party}» ក្នុងបញ្ជីទេ។ សូមពិនិត្យលេខកូដ ឬចុះឈ្មោះជាមុនសិន។',
    en: 'Nobody has the code “{party}” in the register. Check the code, or register the person first.',
  },
  'party-needed': {
    km: 'គណនី {account} ត្រូវការឈ្មោះសមាជិក ឬកសិករ។ សូមបញ្ចូលលេខកូដរបស់គាត់។',
    en: 'The account {account} is kept person by person. Say whose line it is: write the member code.',
  },
  'amount-not-plain': {
    km: 'ចំនួនទឹកប្រាក់ «{value}» ({currency}) អានមិនបានទេ។ សូមសរសេរតែលេខ គ្មានក្បៀស៖ រៀល 575600 ដុល្លារ 8.49 និងមិនឱ្យលើស 9000000000000។',
    en: 'The amount “{value}” ({currency}) cannot be read. Write digits only, without commas, at most 9000000000000: riel 575600, dollars 8.49.',
  },
  'amount-not-above-zero': {
    km: 'ចំនួនទឹកប្រាក់ {value:n} ត្រូវតែធំជាងសូន្យ។ សូមពិនិត្យចំនួន។',
    en: 'The amount {value:n} must be above zero. Check the amount.',
  },
  'amount-too-large': {
    km: 'ចំនួនទឹកប្រាក់ {value:n} ធំពេក។ សូមពិនិត្យចំនួនសូន្យ។',
    en: 'The amount {value:n} is too large for one line. Count the zeros.',
  },
  'entry-unbalanced': {
    km: 'ឥណពន្ធ {debit:n} និងឥណទាន {credit:n} មិនស្មើគ្នាទេ ខុសគ្នា {difference:n}។ សូមកែឱ្យសងខាងស្មើគ្នា។',
    en: 'Debit {debit:n} and credit {credit:n} are not equal: {difference:n} between them. Make both sides the same.',
  },
  'entry-too-short': {
    km: 'ការចុះបញ្ជីមួយត្រូវមានយ៉ាងតិចពីរបន្ទាត់ គឺឥណពន្ធមួយ និងឥណទានមួយ។',
    en: 'An entry needs at least two lines: one debit and one credit.',
  },
  'currency-differs': {
    km: 'គណនី {account} កត់ត្រាជា {accountCurrency} មិនមែន {currency} ទេ។ សូមជ្រើសរើសគណនី ឬរូបិយប័ណ្ណផ្សេង។',
    en: 'The account {account} is kept in {accountCurrency}, not in {currency}. Choose another account or currency.',
  },
  'rate-needed': {
    km: 'គ្មានអត្រាប្ដូរប្រាក់ {currency} សម្រាប់ថ្ងៃ {date} ទេ។ សូមសរសេរអត្រា គឺចំនួនរៀលក្នុងមួយដុល្លារ ឧទាហរណ៍ 4062.5។',
    en: 'There is no {currency} exchange rate for {date}. Write the rate: riel for one dollar, for example 4062.5.',
  },
  'rate-not-above-zero': {
    km: 'អត្រាប្ដូរប្រាក់ «{value}» មិនត្រឹមត្រូវទេ។ សូមសរសេរលេខធំជាងសូន្យ គ្មានក្បៀស ក្រោយចុចមិនឱ្យលើស 6 ខ្ទង់ ឧទាហរណ៍ 4062.5។',
    en: 'The exchange rate “{value}” cannot be used. Write a number above zero, without commas and with at most 6 decimals, for example 4062.5.',
  },
  'rate-without-foreign': {
    km: 'មានអត្រាប្ដូរប្រាក់ «{value}» ប៉ុន្តែគ្មានចំនួនជាដុល្លារទេ។ សូមលុបអត្រា ឬជ្រើសរើសដុល្លារ។',
    en: 'An exchange rate “{value}” is given but no dollars. Remove the rate, or choose dollars.',
  },
  'foreign-amount-needed': {
    km: 'គណនី {account} កត់ត្រាជា {currency}។ សូមបញ្ចូលចំនួនជា {currency} ផង។',
    en: 'The account {account} is kept in {currency}. Give the amount in {currency} too.',
  },
  'foreign-amount-unwanted': {
    km: 'គណនី {account} កត់ត្រាជារៀល មិនទទួលចំនួនជាដុល្លារ «{value}» ទេ។ សូមលុបចំនួននោះ។',
    en: 'The account {account} is kept in riel and takes no dollar amount “{value}”. Remove that amount.',
  },
  'revaluation-only': {
    km: 'គណនី {account} កត់ត្រាជាដុល្លារ។ បន្ទាត់ដែលមានតែរៀលអាចចុះបានតែទល់នឹងគណនីចំណេញ ឬខាតពីការប្ដូរប្រាក់ប៉ុណ្ណោះ។ សូមបញ្ចូលដុល្លារតាមប័ណ្ណ។',
    en: 'The account {account} is kept in dollars. A line in riel alone is allowed only against exchange gain or loss. Enter dollars by a voucher.',
  },
  'share-capital-by-hand': {
    km: 'គណនី {account} ជាមូលធនភាគហ៊ុន ចុះដោយដៃមិនបានទេ។ សូមប្រើការទិញ ការផ្ទេរ ឬការបង្វិលសងភាគហ៊ុន។',
    en: 'The account {account} is share capital and is not written by hand. Use buying, transfer or redemption of shares.',
  },
  'role-doubled': {
    km: 'គណនី {account} មានតួនាទី {role} រួចហើយ។ តួនាទីនេះមានបានតែក្នុងគណនីមួយ។',
    en: 'Account {account} has the role {role} already, and only one account may have it.',
  },
  'role-missing': {
    km: 'តារាងគណនីគ្មានគណនីដែលមានតួនាទី «{role}» ({currency}) ទេ។ សូមបន្ថែមគណនីដែលមានតួនាទីនេះ។',
    en: 'The chart has no account with the role “{role}” ({currency}). Open an account with that role.',
  },
  'account-not-money': {
    km: 'គណនី {account} មិនមែនជាបេឡា ឬធនាគារទេ។ សូមជ្រើសរើសបេឡា ឬគណនីធនាគារ។',
    en: 'The account {account} is neither a cash box nor a bank account. Choose one of those.',
  },
  'same-account': {
    km: 'គណនីសងខាងគឺ {account} ដូចគ្នា។ សូមជ្រើសរើសគណនីពីរផ្សេងគ្នា។',
    en: 'Both sides are the same account {account}. Choose two different accounts.',
  },
  'balance-below-zero': {
    km: 'បើចុះដូច្នេះ គណនី {account} របស់ {party} នឹងធ្លាក់ក្រោមសូន្យ ({balance:n}) នៅថ្ងៃ {date}។ សូមពិនិត្យចំនួន និងកាលបរិច្ឆេទ។',
    en: 'This would bring what {party} owes on account {account} below zero ({balance:n}) on {date}. Check the amount and the date.',
  },
  'item-unknown': {
    km: 'គ្មានបន្ទាត់ទី {line} នៃការចុះបញ្ជី {entry} ដែលនៅមិនទាន់ទូទាត់ទេ។ សូមជ្រើសរើសម្ដងទៀត។',
    en: 'Line {line} of entry {entry} is not open to be settled. Choose again.',
  },
  'item-overpaid': {
    km: 'ចំនួន {amount:n} លើសចំនួនដែលនៅសល់ {open:n}។ សូមបញ្ចូលមិនឱ្យលើស {open:n}។',
    en: 'The amount {amount:n} is more than the {open:n} still open. Write at most {open:n}.',
  },
  'reference-doubled': {
    km: 'លេខយោង «{reference}» បានប្រើរួចហើយនៅលើ {number}។ ប្រសិនបើជាឯកសារតែមួយ មិនត្រូវចុះម្ដងទៀតទេ បើមិនដូច្នោះទេ សូមប្រើលេខផ្សេង។',
    en: 'The reference “{reference}” is on {number} already. If it is the same paper, do not enter it again; if not, use another number.',
  },
  'opening-doubled': {
    km: 'សមតុល្យដើមគ្រារបស់ {balance} បានចុះរួចហើយនៅលើ {number}។ ប្រសិនបើខុស សូមចុះបញ្ច្រាស {number} ជាមុនសិន។',
    en: 'The opening balance of {balance} stands on {number} already. If it is wrong, reverse {number} first.',
  },
  'entry-unknown': {
    km: 'គ្មានការចុះបញ្ជី {entry} ក្នុងសៀវភៅនេះទេ។',
    en: 'There is no entry {entry} in this book.',
  },
  'entry-already-reversed': {
    km: '{number} ត្រូវបានចុះបញ្ច្រាសរួចហើយដោយ {by}។ មិនបាច់ធ្វើម្ដងទៀតទេ។',
    en: '{number} is reversed already, by {by}. There is nothing more to do.',
  },
  'entry-is-reversal': {
    km: '{number} គឺជាការចុះបញ្ច្រាសរួចហើយ មិនអាចចុះបញ្ច្រាសម្ដងទៀតបានទេ។ សូមចុះបញ្ជីថ្មី។',
    en: '{number} is itself a reversal and cannot be reversed. Enter the paper again instead.',
  },
  'entry-of-a-paper': {
    km: '{number} ចេញពីឯកសារ {paper}។ សូមកែនៅឯកសារនោះ ឧទាហរណ៍ចាត់ប័ណ្ណថ្លឹងទុកជាមោឃៈ។',
    en: '{number} was made from the paper {paper}. Correct that paper instead, for example void the weigh ticket.',
  },
  'reason-needed': {
    km: 'សូមសរសេរមូលហេតុ ព្រោះអ្នកសវនកម្មនឹងអានវា។',
    en: 'Write the reason: an auditor will read it.',
  },
  'lock-not-month-end': {
    km: 'ការចាក់សោត្រូវដល់ថ្ងៃចុងខែ។ {date} មិនមែនជាថ្ងៃចុងខែទេ។ សូមប្រើ {end}។',
    en: 'A lock goes to the end of a month. {date} is not one: use {end}.',
  },
  'lock-not-forward': {
    km: 'សៀវភៅបានចាក់សោដល់ {through} រួចហើយ។ {date} មិនក្រោយថ្ងៃនោះទេ។ សូមជ្រើសរើសចុងខែក្រោយ។',
    en: 'The book is locked through {through} already, and {date} is not later. Choose a later month end.',
  },
  'nothing-locked': { km: 'គ្មានខែណាត្រូវបានចាក់សោទេ។', en: 'No month is locked.' },
  'unlock-not-backward': {
    km: 'ការដោះសោត្រូវថយក្រោយ។ {date} មិនមុន {through} ដែលបានចាក់សោទេ។ សូមជ្រើសរើសថ្ងៃមុននោះ។',
    en: 'Unlocking goes back. {date} is not before {through}, the date locked through. Choose an earlier date.',
  },
  'code-malformed': {
    km: 'លេខកូដ «{value}» មិនអាចប្រើបានទេ។ សូមប្រើអក្សរ លេខ និងសញ្ញា - គ្មានដកឃ្លា ឧទាហរណ៍ M-0042។',
    en: 'The code “{value}” cannot be used. Use letters, digits and “-”, without spaces, for example M-0042.',
  },
  'name-needed': {
    km: 'សូមបញ្ចូលឈ្មោះ ជាខ្មែរ ឬជាឡាតាំង។',
    en: 'Write a name, in Khmer or in Latin letters.',
  },
  'name-has-control-character': {
    km: 'ឈ្មោះ «{value}» មានតួអក្សរដែលមើលមិនឃើញ។ សូមវាយឈ្មោះម្ដងទៀត។',
    en: 'The name “{value}” holds a character that cannot be seen. Type the name again.',
  },
  'journal-two-sides': {
    km: 'បន្ទាត់មួយមានទាំងឥណពន្ធ {debit:n} និងឥណទាន {credit:n}។ សូមទុកតែមួយ។',
    en: 'One line has both a debit of {debit:n} and a credit of {credit:n}. Keep one of them.',
  },
  'journal-no-side': {
    km: 'បន្ទាត់នេះគ្មានឥណពន្ធ ហើយគ្មានឥណទាន។ សូមបញ្ចូលចំនួនមួយ។',
    en: 'The line has neither debit nor credit. Write one of them.',
  },
};
