import type { AcknowledgementRefusal } from '../../domain/sync/refusals.ts';
import type { Said } from '../language.ts';

/** Of the advisor's acknowledgement: what is wrong with the file, or with what it says of this book. */
export const ACKNOWLEDGEMENT_NOTICES: Readonly<Record<AcknowledgementRefusal, Said>> = {
  'ack-missing': {
    km: 'រកមិនឃើញ ឬអានឯកសារបញ្ជាក់ {file} មិនបានទេ។ សូមពិនិត្យថា USB នៅដោត ហើយឈ្មោះត្រឹមត្រូវ។',
    en: 'The acknowledgement {file} is not there or cannot be read. Check that the USB stick is plugged in, and the name.',
  },
  'ack-misshapen': {
    km: 'ឯកសារនេះមិនមែនជាការបញ្ជាក់របស់ទីប្រឹក្សាទេ ឬវាដាច់ពាក់កណ្តាល។ ឈ្មោះវាចប់ដោយ .ack។ សូមសុំឱ្យផ្ញើម្ដងទៀត។',
    en: 'The file is not an advisor’s acknowledgement, or it was cut off. Its name ends with .ack. Ask for it to be sent again.',
  },
  'ack-from-future': {
    km: 'ការបញ្ជាក់នេះធ្វើដោយ Sahakum ជំនាន់ថ្មីជាង (ជំនាន់ {needed})។ សូមដំឡើងជំនាន់ថ្មី។',
    en: 'The acknowledgement was made by a newer Sahakum (version {needed}). Update the program.',
  },
  'ack-signature-misshapen': {
    km: 'ហត្ថលេខានៃការបញ្ជាក់បាត់ ឬខូច។ កុំជឿវា ហើយសុំឱ្យផ្ញើម្ដងទៀត។',
    en: 'The signature of the acknowledgement is missing or damaged. Do not trust it; ask for it to be sent again.',
  },
  'ack-signature-other-key': {
    km: 'ការបញ្ជាក់ត្រូវបានចុះហត្ថលេខាដោយកូនសោផ្សេងពីអ្វីដែលវាប្រាប់។ កុំជឿវា។',
    en: 'The acknowledgement is signed by another key than it says. Do not trust it.',
  },
  'ack-signature-wrong': {
    km: 'ហត្ថលេខាមិនត្រូវនឹងការបញ្ជាក់ទេ៖ វាត្រូវបានកែក្រោយចុះហត្ថលេខា។ កុំជឿវា។',
    en: 'The signature does not fit the acknowledgement: it was changed after signing. Do not trust it.',
  },
  'ack-other-coop': {
    km: 'ការបញ្ជាក់នេះសម្រាប់សហគមន៍ផ្សេង ({coop}) មិនមែនសម្រាប់សៀវភៅនេះទេ។',
    en: 'This acknowledgement is of another cooperative ({coop}), not of this book.',
  },
  'ack-other-stream': {
    km: 'ការបញ្ជាក់នេះសម្រាប់សៀវភៅផ្សេងរបស់សហគមន៍ដដែល។ សូមបើកសៀវភៅដែលបានផ្ញើ រួចទទួលវានៅទីនោះ។',
    en: 'This acknowledgement is of another book of the same cooperative. Open the book that was sent, and take it in there.',
  },
  'ack-other-epoch': {
    km: 'ទីប្រឹក្សាបានទទួលលេខ {to} ពីវគ្គទី {epoch} តែលេខនោះក្នុងសៀវភៅនេះនៅវគ្គទី {here}។ សៀវភៅនេះត្រូវបានស្ដារពីច្បាប់បម្រុងទុក។ សូមផ្ញើកញ្ចប់ពេញលេញ ហើយប្រាប់ទីប្រឹក្សា។',
    en: 'The advisor has number {to} from epoch {epoch}, but here that number is of epoch {here}: this book was restored from a backup. Send a full bundle, and tell your advisor.',
  },
  'ack-ahead': {
    km: 'ទីប្រឹក្សាបានទទួលដល់លេខ {to} តែសៀវភៅនេះមានត្រឹមលេខ {seq}។ ប្រហែលសៀវភៅនេះជាច្បាប់ចាស់។ សូមប្រើសៀវភៅថ្មីជាងគេ ឬប្រាប់ទីប្រឹក្សា។',
    en: 'The advisor has everything up to number {to}, but this book only goes to {seq}; it may be an old copy. Use the latest book, or tell your advisor.',
  },
  'ack-head-differs': {
    km: 'អ្វីដែលទីប្រឹក្សាបានទទួលដល់លេខ {to} មិនដូចអ្វីដែលមានក្នុងសៀវភៅនេះទេ។ សូមកុំបន្ត ហើយទូរសព្ទទៅទីប្រឹក្សា។',
    en: 'What the advisor received up to number {to} is not what stands in this book. Do not go on; telephone your advisor.',
  },
  'ack-key-other': {
    km: 'ការបញ្ជាក់នេះចុះហត្ថលេខាដោយកូនសោដែលសៀវភៅនេះមិនទាន់ស្គាល់៖ {fingerprint}។ កូនសោដែលស្គាល់៖ {known}។ សូមទូរសព្ទទៅទីប្រឹក្សា ហើយទទួលវាលុះត្រាតែលេខដូចគ្នា។',
    en: 'This acknowledgement is signed by a key that the book does not know yet: {fingerprint}. Known: {known}. Telephone your advisor, and trust it only if the two of you read the same.',
  },
  'ack-trust-differs': {
    km: 'កូនសោដែលបានឱ្យជឿគឺ {trust} តែឯកសារនេះចុះហត្ថលេខាដោយ {fingerprint}។ គ្មានអ្វីត្រូវបានទទួលទេ។',
    en: 'The key to be trusted is {trust}, but this file is signed by {fingerprint}. Nothing was taken in.',
  },
};
