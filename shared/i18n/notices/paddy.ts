import type { LedgerRefusal } from '../../domain/ledger/refusals.ts';
import type { PaddyRefusal } from '../../domain/paddy/refusals.ts';
import type { Said } from '../language.ts';

export const PADDY_NOTICES: Readonly<Record<Exclude<PaddyRefusal, LedgerRefusal>, Said>> = {
  'price-missing': {
    km: 'គ្មានតម្លៃសម្រាប់ពូជ {variety} នៅថ្ងៃ {date} ទេ។ សូមដាក់តម្លៃជាមុនសិន ឬពិនិត្យពូជ។',
    en: 'There is no price for {variety} on {date}. Set the price first, or check the variety.',
  },
  'price-not-plain': {
    km: 'តម្លៃ «{value}» អានមិនបានទេ។ សូមសរសេរចំនួនរៀលក្នុងមួយគីឡូក្រាម គ្មានក្បៀស ឧទាហរណ៍ 1130។',
    en: 'The price “{value}” cannot be read. Write riel for one kilogram without commas, for example 1130.',
  },
  'price-exists': {
    km: 'តម្លៃពូជ {variety} ចាប់ពី {date} មានរួចហើយ។ សូមប្រើថ្ងៃផ្សេង។',
    en: 'A price of {variety} from {date} exists already. Use another date.',
  },
  'variety-needed': {
    km: 'សូមជ្រើសរើសពូជស្រូវ។',
    en: 'Choose the variety of the paddy.',
  },
  'status-unknown': {
    km: '«{value}» មិនមែនជាស្ថានភាពសរីរាង្គទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not an organic status. Use one of: {choices}.',
  },
  'status-not-of-register': {
    km: 'អ្នកបានជ្រើស «{typed:s}» ប៉ុន្តែក្នុងបញ្ជី ស្រូវរបស់ {party} នៅថ្ងៃ {date} ជា «{register:s}» តាមស្តង់ដារ {standard}។ សូមប្រើស្ថានភាពក្នុងបញ្ជី ឬកត់ត្រាសេចក្ដីសម្រេចជាមុនសិន។',
    en: '“{typed:s}” was chosen, but in the register the paddy of {party} on {date} is “{register:s}” under {standard}. Use the status of the register, or record a decision first.',
  },
  'status-without-parcel': {
    km: 'អ្នកបានជ្រើស «{typed:s}» ប៉ុន្តែ {party} គ្មានក្បាលដីស្រូវក្នុងបញ្ជីនៅថ្ងៃ {date} ទេ ដូច្នេះស្រូវជា «{register:s}» តាមស្តង់ដារ {standard}។ សូមចុះក្បាលដីជាមុនសិន។',
    en: '“{typed:s}” was chosen, but {party} has no rice parcel in the register on {date}, so the paddy is “{register:s}” under {standard}. Register the parcel first.',
  },
  'status-without-approval': {
    km: 'អ្នកបានជ្រើស «{typed:s}» ប៉ុន្តែសមាជិក {party} នៅថ្ងៃ {date} គឺ «{approval:s}» តាមស្តង់ដារ {standard} ដូច្នេះស្រូវជា «{register:s}»។ គណៈកម្មការត្រូវអនុម័តសមាជិកជាមុនសិន។',
    en: '“{typed:s}” was chosen, but the member {party} is “{approval:s}” under {standard} on {date}, so the paddy is “{register:s}”. The committee must approve the member first.',
  },
  'quota-over-blocked': {
    km: 'សំបុត្រនេះលើសកូតា {over:n} គីឡូក្រាម។ កូតារដូវនេះ {quota:n} គីឡូក្រាម បានប្រគល់រួច {delivered:n} គីឡូក្រាម សំបុត្រនេះ {payable:n} គីឡូក្រាម។ តាមការកំណត់ មិនអាចទិញលើសកូតាទេ។',
    en: 'This ticket is {over:n} kg above the quota. The quota of the season is {quota:n} kg, {delivered:n} kg were delivered, this ticket is {payable:n} kg. By the setting no more than the quota is bought.',
  },
  'bags-not-whole': {
    km: 'ចំនួនបាវ «{value}» ត្រូវតែជាចំនួនគត់ ឧទាហរណ៍ 9 ឬទុកឱ្យទទេ។',
    en: 'The number of bags “{value}” must be a whole number, for example 9, or blank.',
  },
  'weight-needed': {
    km: 'សូមបញ្ចូលទម្ងន់ជាគីឡូក្រាម ឧទាហរណ៍ 517.9។',
    en: 'Write the weight in kilograms, for example 517.9.',
  },
  'weight-not-plain': {
    km: 'ទម្ងន់ «{value}» អានមិនបានទេ។ សូមសរសេរគីឡូក្រាមដោយប្រើចុច មិនប្រើក្បៀស ឧទាហរណ៍ 517.9។',
    en: 'The weight “{value}” cannot be read. Write kilograms with a point and no comma, for example 517.9.',
  },
  'weight-tare-not-below-gross': {
    km: 'ទម្ងន់សំបក {tare:n} kg ត្រូវតែតិចជាងទម្ងន់ដុល {gross:n} kg។ សូមមើលជញ្ជីងម្ដងទៀត។',
    en: 'The tare {tare:n} kg must be less than the gross weight {gross:n} kg. Read the scale again.',
  },
  'percent-not-plain': {
    km: 'ភាគរយ «{value}» អានមិនបានទេ។ សូមសរសេរលេខដោយប្រើចុច ក្រោយចុចមិនឱ្យលើស 4 ខ្ទង់ ឧទាហរណ៍ 13.8។',
    en: 'The percent “{value}” cannot be read. Write a number with a point and at most 4 decimals, for example 13.8.',
  },
  'percent-out-of-range': {
    km: 'ភាគរយ {value} មិនអាចត្រឹមត្រូវទេ។ ភាគរយត្រូវនៅចន្លោះ 0 និង 100។',
    en: 'The percent {value} cannot be right. A percent lies between 0 and 100.',
  },
  'payable-not-above-zero': {
    km: 'ទម្ងន់គិតប្រាក់នៅសល់ {payable:n} kg គ្មានអ្វីត្រូវបង់ទេ។ សូមពិនិត្យទម្ងន់ សំណើម និងវត្ថុលាយឡំ។',
    en: 'The weight to be paid comes to {payable:n} kg: nothing to pay. Check weight, moisture and impurity.',
  },
  'rule-missing': {
    km: 'គ្មានវិធានកាត់សំណើម និងវត្ថុលាយឡំសម្រាប់ថ្ងៃ {date} ទេ។ សូមដាក់វិធានស្រូវក្នុងការកំណត់របស់សហគមន៍។',
    en: 'There is no rule for moisture and impurity on {date}. Give the paddy rule in the cooperative’s settings.',
  },
  'rule-unknown': {
    km: '«{value}» ក្នុងវិធានស្រូវ មិនទាន់ប្រើបានទេ។ កម្មវិធីស្គាល់ dry-matter និង percent-per-point គ្មានប្រាក់បន្ថែមសម្រាប់ស្រូវស្ងួត បង្គត់ half-up។',
    en: '“{value}” in the paddy rule is not known to this program yet. It knows dry-matter and percent-per-point, without a bonus for dry grain, rounded half-up.',
  },
  'rule-setting-wrong': {
    km: 'ការកំណត់ {setting} នៃវិធានស្រូវមានតម្លៃ «{value}» ដែលប្រើមិនបាន។ សូមកែវា។',
    en: 'The setting {setting} of the paddy rule has the value “{value}”, which cannot be used. Correct it.',
  },
  'deduction-above-value': {
    km: 'ការកាត់កង {deductions:n} ៛ លើសតម្លៃស្រូវ {value:n} ៛។ សូមកាត់តិចជាងនេះ។',
    en: 'The deductions of {deductions:n} riel are more than the paddy is worth ({value:n}). Deduct less.',
  },
  'deduction-above-owed': {
    km: 'ការកាត់កង {deduction:n} ៛ លើសប្រាក់ដែល {party} ជំពាក់ ({owed:n} ៛)។ សូមកាត់មិនឱ្យលើស {owed:n}។',
    en: 'The deduction of {deduction:n} riel is more than {party} owes ({owed:n}). Deduct at most {owed:n}.',
  },
  'deduction-doubled': {
    km: 'ការកាត់កងប្រភេទ «{kind}» មានពីរដង។ សូមបូកចូលគ្នាតែមួយ។',
    en: 'The deduction “{kind}” is there twice. Add the two together.',
  },
  'payment-kind-unknown': {
    km: 'ការបង់ប្រាក់ «{value}» មិនស្គាល់ទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: 'The payment “{value}” is not known. Use one of: {choices}.',
  },
  'cash-not-by-rule': {
    km: 'សាច់ប្រាក់ {cash:n} ៛ មិនត្រូវតាមវិធានទេ។ ប្រាក់ត្រូវបង់ {due:n} ៛ បង្គត់ទៅ {rule:n} ៛។ សូមបង់ {rule:n} ៛ ឬជ្រើសរើសបង់មួយផ្នែក។',
    en: 'The cash {cash:n} riel is not what the rule gives: {due:n} is due, rounded to {rule:n}. Pay {rule:n}, or choose to pay a part.',
  },
  'cash-needed': {
    km: 'សូមបញ្ចូលសាច់ប្រាក់ដែលត្រូវបង់ឥឡូវ។',
    en: 'Write how much cash is paid now.',
  },
  'cash-above-due': {
    km: 'សាច់ប្រាក់ {cash:n} ៛ លើសប្រាក់ត្រូវបង់ {due:n} ៛។ សូមបង់មិនឱ្យលើស {due:n}។',
    en: 'The cash {cash:n} riel is more than the {due:n} that is due. Pay at most {due:n}.',
  },
  'cash-not-in-notes': {
    km: 'សាច់ប្រាក់ {cash:n} ៛ បង់ជាក្រដាសប្រាក់មិនបានទេ។ សូមប្រើចំនួនដែលចែកនឹង {step:n} ដាច់។',
    en: 'Cash of {cash:n} riel cannot be paid in notes. Use a multiple of {step:n}.',
  },
  'ticket-doubled': {
    km: 'ប័ណ្ណថ្លឹងលេខ «{ticket}» បានចុះបញ្ជីរួចហើយជា {number}។ ប្រសិនបើជាប័ណ្ណតែមួយ មិនត្រូវចុះម្ដងទៀតទេ។',
    en: 'The weigh ticket “{ticket}” is in the book already, as {number}. If it is the same slip, do not enter it again.',
  },
  'ticket-unknown': {
    km: 'គ្មានប័ណ្ណថ្លឹង {ticket} ក្នុងសៀវភៅនេះទេ។',
    en: 'There is no weigh ticket {ticket} in this book.',
  },
  'ticket-voided': {
    km: 'ប័ណ្ណថ្លឹង {ticket} ត្រូវបានចាត់ទុកជាមោឃៈរួចហើយ។',
    en: 'The weigh ticket {ticket} is void.',
  },
  'ticket-nothing-due': {
    km: 'ប័ណ្ណថ្លឹង {ticket} បានបង់គ្រប់ហើយ គ្មានអ្វីត្រូវបង់ទៀតទេ។',
    en: 'The weigh ticket {ticket} is fully paid: nothing is due.',
  },
};
