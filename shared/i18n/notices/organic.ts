import type { BorrowedRefusal, RegisterRefusal, RegisterWarning } from '../../domain/organic/refusals.ts';
import type { Said } from '../language.ts';

export const ORGANIC_NOTICES: Readonly<Record<Exclude<RegisterRefusal, BorrowedRefusal> | RegisterWarning, Said>> = {
  'organic-not-member': {
    km: '{party} មិនមែនជាសមាជិកទេ។ សូមចុះជាសមាជិកជាមុនសិន រួចចុះក្បាលដី ឬសេចក្ដីសម្រេច។',
    en: '{party} is not a member. Admit them first, then enter the parcel or the decision.',
  },
  'parcel-unknown': {
    km: 'គ្មានក្បាលដីលេខ {parcel} ក្នុងបញ្ជីទេ។ សូមពិនិត្យលេខកូដ ឬចុះក្បាលដីជាមុនសិន។',
    en: 'There is no parcel {parcel} in the register. Check the code, or register the parcel first.',
  },
  'parcel-exists': {
    km: 'ក្បាលដីលេខ {parcel} មានក្នុងបញ្ជីរួចហើយ ជារបស់ {party}។ សូមប្រើលេខកូដផ្សេង។',
    en: 'The parcel {parcel} is in the register already, of {party}. Use another code.',
  },
  'parcel-code-malformed': {
    km: 'លេខកូដក្បាលដី «{value}» មិនត្រឹមត្រូវទេ។ សូមប្រើអក្សរ លេខ និងសហសញ្ញា គ្មានដកឃ្លា យ៉ាងច្រើន ៣០ តួ។',
    en: 'The parcel code “{value}” cannot be used. Write letters, digits and hyphens without blanks, 30 at most.',
  },
  'parcel-of-other': {
    km: 'ក្បាលដីលេខ {parcel} ជារបស់ {party} មិនមែនរបស់សមាជិកនេះទេ។ សូមពិនិត្យលេខកូដទាំងពីរ។',
    en: 'The parcel {parcel} belongs to {party}, not to this member. Check both codes.',
  },
  'parcel-area-not-plain': {
    km: 'ផ្ទៃដី «{value}» អានមិនបានទេ។ សូមសរសេរជាហិកតា ធំជាងសូន្យ ឧទាហរណ៍ 0.59។',
    en: 'The area “{value}” cannot be read. Write hectares above zero, for example 0.59.',
  },
  'parcel-crop-needed': {
    km: 'សូមសរសេរដំណាំដែលដាំលើក្បាលដី ឧទាហរណ៍ ស្រូវ។',
    en: 'Write the crop of the parcel, for example rice.',
  },
  'parcel-yield-not-plain': {
    km: 'ទិន្នផលប៉ាន់ស្មាន «{value}» អានមិនបានទេ។ សូមសរសេរគីឡូក្រាមក្នុងមួយហិកតា គ្មានក្បៀស ឧទាហរណ៍ 3050។',
    en: 'The yield estimate “{value}” cannot be read. Write kilograms for one hectare without commas, for example 3050.',
  },
  'parcel-tenure-unknown': {
    km: '«{value}» មិនមែនជាប្រភេទសិទ្ធិលើដីទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a kind of tenure. Use one of: {choices}.',
  },
  'parcel-gps-not-plain': {
    km: 'ទីតាំង GPS «{value}» អានមិនបានទេ។ សូមសរសេររយៈទទឹង ក្បៀស រយៈបណ្ដោយ ឧទាហរណ៍ 10.93210, 104.79870។',
    en: 'The GPS position “{value}” cannot be read. Write latitude, comma, longitude, for example 10.93210, 104.79870.',
  },
  'parcel-version-standing': {
    km: 'ក្បាលដី {parcel} មានកំណត់ត្រាចាប់ពីថ្ងៃ {date} រួចហើយ។ សូមប្រើថ្ងៃផ្សេង។',
    en: 'The parcel {parcel} has a record from {date} already. Use another day.',
  },
  'standard-unknown': {
    km: 'កម្មវិធីមិនស្គាល់ស្តង់ដារ «{value}» ទេ។ សូមជ្រើសមួយក្នុងបញ្ជីស្តង់ដារ។',
    en: 'The standard “{value}” is not known. Choose one from the list of standards.',
  },
  'standard-needed': {
    km: 'សូមជ្រើសរើសស្តង់ដារដែលសេចក្ដីសម្រេចនេះសំដៅលើ។',
    en: 'Choose the standard that the decision is made under.',
  },
  'organic-status-unknown': {
    km: '«{value}» មិនមែនជាស្ថានភាពក្បាលដីទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a status of a parcel. Use one of: {choices}.',
  },
  'approval-unknown': {
    km: '«{value}» មិនមែនជាស្ថានភាពសមាជិកទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” is not a standing of a member. Use one of: {choices}.',
  },
  'decider-unknown': {
    km: '«{value}» មិនអាចសម្រេចបានទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: '“{value}” cannot decide. Use one of: {choices}.',
  },
  'decision-doubled': {
    km: 'សេចក្ដីសម្រេច «{status:s}» សម្រាប់ {code} នៅថ្ងៃ {date} បានកត់ត្រារួចហើយ។',
    en: 'The decision “{status:s}” for {code} on {date} is recorded already.',
  },
  'decision-by-certifier': {
    km: 'ក្បាលដី {parcel} ក្លាយជាសរីរាង្គបាន លុះត្រាតែស្ថាប័នចេញវិញ្ញាបនបត្រសម្រេច។ គណៈកម្មការអាចត្រឹមស្នើ។',
    en: 'Only the certifier can decide that the parcel {parcel} is organic. The committee can only propose it.',
  },
  'decider-inspected': {
    km: '{name} បានត្រួតពិនិត្យសមាជិកនេះ ដូច្នេះមិនអាចជាអ្នកសម្រេចទេ។ សូមឱ្យអ្នកផ្សេងក្នុងគណៈកម្មការសម្រេច។',
    en: '{name} inspected this member and cannot be the one who decides. Let somebody else of the committee decide.',
  },
  'decision-reason-needed': {
    km: 'សូមសរសេរមូលហេតុ ដែលសមាជិកត្រូវដកចេញ ឬឈប់ចូលរួម។',
    en: 'Write why the member is excluded or has withdrawn.',
  },
  'organic-setting-wrong': {
    km: '«{value}» មិនអាចប្រើបានទេ។ សូមសរសេរចំនួនពីសូន្យឡើងទៅ គ្មានក្បៀស។',
    en: '“{value}” cannot be used. Write a number from zero up, without commas.',
  },
  'standard-months-wrong': {
    km: 'ចំនួនខែ «{value}» មិនត្រឹមត្រូវទេ។ សូមសរសេរចំនួនគត់ ពី 0 ដល់ {limit}។',
    en: 'The number of months “{value}” cannot be used. Write a whole number from 0 to {limit}.',
  },
  'standard-source-needed': {
    km: 'សូមសរសេរថាតួលេខនេះមកពីណា ឧទាហរណ៍ លិខិតរបស់ស្ថាប័នចេញវិញ្ញាបនបត្រ។',
    en: 'Write where the figures come from, for example a letter of the certifier.',
  },
  'decision-before-its-time': {
    km: 'តាមកាលបរិច្ឆេទ ក្បាលដី {parcel} របស់ {party} អាចជា «{status:s}» តាម {standard} ចាប់ពី {from} មិនមែន {date} ទេ។ បានកត់ត្រាសេចក្ដីសម្រេច តែសូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'By its dates the parcel {parcel} of {party} can be “{status:s}” under {standard} from {from}, not from {date}. The decision is recorded; check the dates.',
  },
  'approval-without-inspection': {
    km: 'គ្មានរបាយការណ៍ត្រួតពិនិត្យដែលបានចុះហត្ថលេខារបស់ {party} មុនថ្ងៃ {date} ទេ។ បានកត់ត្រាសេចក្ដីសម្រេច តែសូមត្រួតពិនិត្យសមាជិកនេះ។',
    en: 'There is no signed inspection of {party} up to {date}. The decision is recorded; have the member inspected.',
  },
  'crop-sown-before-time': {
    km: 'ដំណាំលើក្បាលដី {parcel} បានសាបនៅ {sown} មុនពេលគ្រប់ខែ ({from})។ ដំណាំនោះមិនទាន់ជាសរីរាង្គតាម {standard} ទេ តែការសាបបន្ទាប់ទើបជាសរីរាង្គ។',
    en: 'What grows on {parcel} was sown on {sown}, before the months were full ({from}). That crop is not yet organic under {standard}; the next sowing is.',
  },
  'decision-without-dates': {
    km: 'ក្បាលដី {parcel} របស់ {party} គ្មានកាលបរិច្ឆេទសម្រាប់គណនា «{status:s}» តាម {standard} នៅ {date} ទេ។ បានកត់ត្រាសេចក្ដីសម្រេច តែសូមបំពេញថ្ងៃចាប់ផ្ដើមអន្តរកាល។',
    en: 'The parcel {parcel} of {party} has no dates from which “{status:s}” under {standard} on {date} could be counted. The decision is recorded; write down when its conversion began.',
  },
};
