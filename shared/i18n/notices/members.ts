import type { LedgerRefusal } from '../../domain/ledger/refusals.ts';
import type { MemberRefusal } from '../../domain/members/refusals.ts';
import type { ShareRefusal } from '../../domain/shares/refusals.ts';
import type { Said } from '../language.ts';

export const MEMBER_NOTICES: Readonly<Record<Exclude<MemberRefusal, LedgerRefusal>, Said>> = {
  'party-exists': {
    km: 'លេខកូដ {party} មានគេប្រើរួចហើយ។ សូមប្រើលេខកូដផ្សេង។',
    en: 'The code {party} is taken. Use another code.',
  },
  'member-already': {
    km: '{party} ជាសមាជិករួចហើយ។',
    en: '{party} is a member already.',
  },
  'sex-unknown': {
    km: 'ភេទ «{value}» អានមិនបានទេ។ សូមសរសេរ F (ស្រី) ឬ M (ប្រុស) ឬទុកឱ្យទទេ។',
    en: 'The sex “{value}” cannot be read. Write F (woman) or M (man), or leave it blank.',
  },
  'birth-year-implausible': {
    km: 'ឆ្នាំកំណើត «{value}» មិនសមហេតុផលទេ។ សូមសរសេរបួនខ្ទង់ ឧទាហរណ៍ 1978។',
    en: 'The birth year “{value}” cannot be right. Write four digits, for example 1978.',
  },
};

export const SHARE_NOTICES: Readonly<Record<Exclude<ShareRefusal, LedgerRefusal>, Said>> = {
  'shares-not-whole': {
    km: 'ចំនួនភាគហ៊ុន «{value}» ត្រូវតែជាចំនួនគត់ធំជាងសូន្យ ឧទាហរណ៍ 3។',
    en: 'The number of shares “{value}” must be a whole number above zero, for example 3.',
  },
  'shares-beyond-held': {
    km: '{member} មានភាគហ៊ុនតែ {held:n} ប៉ុណ្ណោះនៅថ្ងៃ {date} មិនគ្រប់ {shares:n} ទេ។',
    en: '{member} holds only {held:n} shares on {date}, not {shares:n}.',
  },
  'shares-capital-not-multiple': {
    km: 'មូលធនភាគហ៊ុន {amount:n} របស់ {member} ចែកនឹងតម្លៃមួយភាគហ៊ុន {par:n} មិនដាច់ទេ។ សូមដាក់ចំនួនដែលនៅសល់ក្នុងគណនីបង់រំលោះភាគហ៊ុន។',
    en: 'The share capital {amount:n} of {member} is no multiple of the {par:n} of one share. Put what is left over into share subscriptions.',
  },
  'share-kind-unknown': {
    km: '«{value}» មិនមែនជាប្រតិបត្តិការភាគហ៊ុនទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a share movement. Use one of: {choices}.',
  },
  'share-to-member-needed': {
    km: 'ការផ្ទេរភាគហ៊ុនត្រូវប្រាប់អ្នកទទួល។ សូមបញ្ចូលលេខកូដរបស់គាត់។',
    en: 'A share transfer needs the person who receives. Write their code.',
  },
  'share-to-member-unwanted': {
    km: 'មានតែការផ្ទេរភាគហ៊ុនទេដែលមានអ្នកទទួល។ សូមលុប «{value}»។',
    en: 'Only a transfer has a person who receives. Remove “{value}”.',
  },
  'share-to-self': {
    km: '{member} មិនអាចផ្ទេរភាគហ៊ុនឱ្យខ្លួនឯងបានទេ។ សូមជ្រើសរើសអ្នកទទួលផ្សេង។',
    en: '{member} cannot transfer shares to the same person. Choose someone else.',
  },
  'share-not-a-member': {
    km: '{member} មិនមែនជាសមាជិកទេ។ សូមទទួលគាត់ជាសមាជិកជាមុនសិន។',
    en: '{member} is not a member. Admit the person as a member first.',
  },
  'subscription-too-small': {
    km: '{member} បានបង់រំលោះតែ {paid:n} រៀល មិនគ្រប់ {needed:n} រៀលទេ។',
    en: '{member} has paid in only {paid:n} riel, and {needed:n} are needed.',
  },
  'movement-unknown': {
    km: 'គ្មានប្រតិបត្តិការភាគហ៊ុន {movement} ទេ។',
    en: 'There is no share movement {movement}.',
  },
  'movement-already-reversed': {
    km: 'ប្រតិបត្តិការភាគហ៊ុន {number} ត្រូវបានចុះបញ្ច្រាសរួចហើយ។',
    en: 'The share movement {number} is reversed already.',
  },
};
