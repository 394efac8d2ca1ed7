import type { WorkspaceCode } from '../../domain/sync/workspace-codes.ts';
import type { Said } from '../language.ts';

/** Of the advisor's workspace: why it refuses, what became of a file, and what is wrong with a cooperative's book. */
export const WORKSPACE_NOTICES: Readonly<Record<WorkspaceCode, Said>> = {
  'workspace-none-open': {
    km: 'មិនទាន់បានបើកថតការងាររបស់ទីប្រឹក្សាទេ។ សូមបើកវាជាមុនសិន។',
    en: 'No workspace is open. Open one first.',
  },
  'workspace-not-folder': {
    km: '{path} មិនមែនជាថតការងារទេ៖ វាជាឯកសារ ឬក្នុងថតមានរបស់ផ្សេង។ សូមជ្រើសថតទទេ ឬថតការងារដែលមានស្រាប់។',
    en: '{path} is not a workspace: it is a file, or the folder holds other things. Choose an empty folder or a workspace.',
  },
  'workspace-not-writable': {
    km: 'មិនអាចសរសេរក្នុងថតការងារ {path} បានទេ ({reason})។ សូមពិនិត្យថាថាសមានកន្លែង ហើយថតអនុញ្ញាតឱ្យសរសេរ។',
    en: 'The workspace {path} cannot be written to ({reason}). Check that the disk has room and the folder allows it.',
  },
  'workspace-damaged': {
    km: 'ឯកសារ workspace.db ក្នុង {path} ខូច ({reason})។ សូមយកច្បាប់ចម្លងមកវិញ ឬធ្វើថតការងារថ្មី ហើយសុំកញ្ចប់ពេញ។',
    en: 'The file workspace.db in {path} is damaged ({reason}). Bring back a copy, or make a new workspace and ask for full bundles.',
  },
  'workspace-from-future': {
    km: 'ថតការងារ {path} ត្រូវបានធ្វើដោយកម្មវិធីថ្មីជាងនេះ។ សូមដំឡើងកំណែថ្មី។',
    en: 'The workspace {path} was written by a newer program. Update this one.',
  },
  'workspace-busy': {
    km: 'ថតការងារនេះកំពុងត្រូវបានប្រើដោយកម្មវិធីផ្សេង។ សូមរង់ចាំ ហើយសាកម្ដងទៀត។',
    en: 'Another program is at this workspace. Wait a moment and try again.',
  },
  'workspace-coop-unknown': {
    km: 'គ្មានសហគមន៍ {coop} ក្នុងថតការងារនេះទេ។',
    en: 'There is no cooperative {coop} in this workspace.',
  },
  'workspace-no-book': {
    km: 'សៀវភៅរបស់សហគមន៍ {coop} មិនទាន់មកដល់ទេ។ សូមសុំកញ្ចប់ពេញ។',
    en: 'The book of the cooperative {coop} has not arrived yet. Ask for a full bundle.',
  },
  'workspace-no-fork': {
    km: 'សហគមន៍ {coop} មិនមានសៀវភៅពីរដែលខុសគ្នាទេ ដូច្នេះគ្មានអ្វីត្រូវសម្រេចទេ។',
    en: 'The cooperative {coop} has no two books that part, so there is nothing to settle.',
  },
  'workspace-file-gone': {
    km: 'ឯកសារនេះលែងមានក្នុងកន្លែងដាក់ដោយឡែកហើយ។',
    en: 'This file is no longer in quarantine.',
  },
  'workspace-cancelled': {
    km: 'ការទទួលកញ្ចប់ត្រូវបានបញ្ឈប់។ កញ្ចប់ដែលទទួលរួចនៅដដែល។',
    en: 'The import was stopped. What had been taken in stays.',
  },
  'arrival-known': {
    km: 'កញ្ចប់នេះបានទទួលរួចហើយ។',
    en: 'This bundle was received before.',
  },
  'arrival-nothing-new': {
    km: 'សៀវភៅមានកំណត់ត្រាទាំងអស់នេះរួចហើយ រហូតដល់លេខ {to:n}។ បើកញ្ចប់នេះទើបធ្វើថ្មី សៀវភៅប្រហែលត្រូវបានស្ដារពីច្បាប់ចម្លងចាស់៖ សូមទូរសព្ទសួរ មុនពេលគេកត់ត្រាបន្ត។',
    en: 'The book has all of these records already, up to number {to:n}. If the bundle was made only now, the book was probably restored from an old copy: ask by telephone before they post.',
  },
  'arrival-first-key': {
    km: 'នេះជាកញ្ចប់ទីមួយរបស់សហគមន៍នេះ។ សូមទូរសព្ទទៅហេរញ្ញិក ហើយប្រៀបធៀបលេខសម្គាល់កូនសោ៖ {fingerprint}។',
    en: 'This is the first bundle of this cooperative. Telephone the treasurer and compare the fingerprint of the key: {fingerprint}.',
  },
  'arrival-key-changed': {
    km: 'កញ្ចប់ត្រូវបានចុះហត្ថលេខាដោយកូនសោផ្សេង ({fingerprint}) មិនមែនកូនសោដែលបានស្គាល់ ({known}) ទេ។ សូមទូរសព្ទសួរសិន មុននឹងទុកចិត្តកូនសោថ្មី។',
    en: 'The bundle is signed by another key ({fingerprint}) than the known one ({known}). Ask by telephone before you trust the new key.',
  },
  'arrival-key-taken': {
    km: 'ចាប់ពីពេលនេះ កញ្ចប់របស់សហគមន៍នេះត្រូវមានហត្ថលេខារបស់កូនសោថ្មី៖ {fingerprint}។',
    en: 'From now on bundles of this cooperative must be signed by the new key: {fingerprint}.',
  },
  'arrival-forwarded': {
    km: 'កញ្ចប់នេះត្រូវបានធ្វើសម្រាប់ទីប្រឹក្សាផ្សេង។ សូមសុំកញ្ចប់ដែលធ្វើសម្រាប់អ្នក។',
    en: 'The bundle was made for another advisor. Ask for one that is made for you.',
  },
  'arrival-caught-up': {
    km: 'ផ្នែកដែលខ្វះបានមកដល់ ហើយកំណត់ត្រារហូតដល់លេខ {to:n} ត្រូវបានទទួល។',
    en: 'What was missing has come, and the records up to number {to:n} are taken in.',
  },
  'arrival-held': {
    km: 'កញ្ចប់ត្រូវបានរក្សាទុក។ សូមដំឡើងកម្មវិធីកំណែថ្មី រួចទទួលវាម្ដងទៀត។',
    en: 'The bundle is kept. Update the program, and take it in again.',
  },
  'problem-fork': {
    km: 'មានសៀវភៅពីរដែលខុសគ្នាចាប់ពីលេខ {seq:n}៖ កុំព្យូទ័រពីរ ឬសៀវភៅដែលបានស្ដារ កំពុងកត់ត្រា។ តួលេខនៅឈប់ រហូតដល់សម្រេច។',
    en: 'Two books part at number {seq:n}: two computers, or a restored book, are posting. The figures stand still until it is settled.',
  },
  'problem-pending': {
    km: 'ខ្វះកំណត់ត្រាលេខ {gap}។ សូមសុំកញ្ចប់ម្ដងទៀត។',
    en: 'Records {gap} are missing. Ask for a bundle again.',
  },
  'problem-restored': {
    km: 'សៀវភៅត្រូវបានស្ដារពីច្បាប់ចម្លង ហើយបន្តពីលេខ {seq:n}។',
    en: 'The book was restored from a copy, and goes on from number {seq:n}.',
  },
  'problem-key-changed': {
    km: 'មានកញ្ចប់ចុះហត្ថលេខាដោយកូនសោផ្សេង ({fingerprint})។ វាមិនត្រូវបានទទួលទេ។',
    en: 'A bundle is signed by another key ({fingerprint}). It was not taken in.',
  },
  'problem-quarantined': {
    km: 'មានឯកសារ {count:n} ដែលប្រើឈ្មោះសហគមន៍នេះ ត្រូវបានបដិសេធ និងដាក់ដោយឡែក។',
    en: '{count:n} files that name this cooperative were refused and are in quarantine.',
  },
  'problem-not-locked': {
    km: 'មិនបានចាក់សោខែចាប់តាំងពី {since}។',
    en: 'No month has been locked since {since}.',
  },
  'problem-cash-below': {
    km: 'ប្រអប់ប្រាក់ {box} នៅក្រោមសូន្យ។',
    en: 'The cash box {box} is below zero.',
  },
  'problem-no-bundle': {
    km: 'គ្មានកញ្ចប់មកអស់ {days:n} ថ្ងៃហើយ។',
    en: 'No bundle has come for {days:n} days.',
  },
  'problem-book-unreadable': {
    km: 'មិនអាចអានសៀវភៅរបស់សហគមន៍នេះក្នុងថតការងារបានទេ។ សូមសុំកញ្ចប់ពេញ ហើយទទួលវា។',
    en: 'The book of this cooperative cannot be read in the workspace. Ask for a full bundle, and take it in.',
  },
  'problem-clock': {
    km: 'នាឡិកាកុំព្យូទ័ររបស់សហគមន៍បង្ហាញថ្ងៃ {day} ដែលមិនទំនងត្រូវ។',
    en: 'The clock of the cooperative’s computer says {day}, which is hardly right.',
  },
};
