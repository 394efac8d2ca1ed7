import type { BundleRefusal } from '../../domain/sync/refusals.ts';
import type { Said } from '../language.ts';
import { ACKNOWLEDGEMENT_NOTICES } from './acknowledgement.ts';

/** Of bundles: what is wrong with a file from elsewhere, and where. */
export const SYNC_NOTICES: Readonly<Record<BundleRefusal, Said>> = {
  ...ACKNOWLEDGEMENT_NOTICES,
  'bundle-missing': {
    km: 'រកមិនឃើញ ឬអានកញ្ចប់ {file} មិនបានទេ។ សូមពិនិត្យថា USB នៅដោត ហើយឈ្មោះត្រឹមត្រូវ។',
    en: 'The bundle {file} is not there or cannot be read. Check that the USB stick is plugged in, and the name.',
  },
  'bundle-too-large': {
    km: 'ឯកសារនេះធំជាង {limitMb} MB។ កញ្ចប់របស់ Sahakum មិនធំបែបនេះទេ។',
    en: 'The file is larger than {limitMb} MB; no bundle of Sahakum is.',
  },
  'bundle-not-zip': {
    km: 'ឯកសារនេះមិនមែនជាកញ្ចប់ទេ ឬវាដាច់ពាក់កណ្តាល។ សូមចម្លងវាម្ដងទៀត ឬសុំឱ្យផ្ញើម្ដងទៀត។',
    en: 'The file is not a bundle, or it was cut off. Copy it again, or ask for it to be sent again.',
  },
  'bundle-zip64': {
    km: 'ឯកសារនេះជា zip ប្រភេទផ្សេង (zip64)។ Sahakum មិនធ្វើកញ្ចប់បែបនេះទេ។',
    en: 'The file is another kind of zip (zip64), which Sahakum does not write.',
  },
  'bundle-entries-many': {
    km: 'ក្នុងកញ្ចប់មានឯកសារ {count:n} លើសពី {limit:n}។',
    en: 'There are {count:n} files in the bundle, more than {limit:n}.',
  },
  'bundle-unpacked-large': {
    km: 'ក្រោយពន្លា កញ្ចប់នេះធំជាង {limitMb} MB ហើយមិនត្រូវបានពន្លាទេ។',
    en: 'Unpacked, the bundle would be larger than {limitMb} MB; it was not unpacked.',
  },
  'bundle-container': {
    km: 'កញ្ចប់មិនត្រូវបានវេចដោយ Sahakum ដូចនេះទេ (ត្រង់ {name})។ ប្រហែលវាត្រូវបានពន្លា ហើយវេចម្ដងទៀត។ សូមសុំកញ្ចប់ដើម។',
    en: 'The bundle is not packed as Sahakum packs it (at {name}); it may have been unpacked and packed again. Ask for the original.',
  },
  'bundle-entry-name': {
    km: 'ក្នុងកញ្ចប់មានឯកសារឈ្មោះ «{name}» ដែលមិនត្រូវមាន។',
    en: 'The bundle holds a file named “{name}”, which has no place in it.',
  },
  'bundle-entry-twice': {
    km: 'ឯកសារ {name} មានពីរដងក្នុងកញ្ចប់។',
    en: 'The file {name} is in the bundle twice.',
  },
  'bundle-entry-encrypted': {
    km: 'ឯកសារ {name} ក្នុងកញ្ចប់មានពាក្យសម្ងាត់។ Sahakum មិនធ្វើបែបនេះទេ។',
    en: 'The file {name} in the bundle has a password, which Sahakum never sets.',
  },
  'bundle-entry-link': {
    km: '{name} ក្នុងកញ្ចប់ជាតំណទៅកន្លែងផ្សេង មិនមែនជាឯកសារទេ។',
    en: '{name} in the bundle is a link to elsewhere, not a file.',
  },
  'bundle-entry-method': {
    km: 'ឯកសារ {name} ត្រូវបានវេចតាមរបៀបដែល Sahakum មិនប្រើ។',
    en: 'The file {name} is packed in a way that Sahakum does not use.',
  },
  'bundle-entry-ratio': {
    km: 'ឯកសារ {name} ពន្លាទៅធំជាង {limit} ដង។ នេះជាអន្ទាក់ មិនមែនជាបញ្ជីទេ។',
    en: 'The file {name} would unpack to more than {limit} times its size: a trap, not books.',
  },
  'bundle-entry-size': {
    km: 'ឯកសារ {name} មានទំហំខុសពីអ្វីដែលកញ្ចប់ប្រាប់។',
    en: 'The file {name} is not of the size that the bundle says.',
  },
  'bundle-entry-torn': {
    km: 'ឯកសារ {name} ក្នុងកញ្ចប់ខូច។ សូមចម្លងកញ្ចប់ម្ដងទៀត ឬសុំឱ្យផ្ញើម្ដងទៀត។',
    en: 'The file {name} in the bundle is damaged. Copy the bundle again, or ask for it to be sent again.',
  },
  'bundle-entry-nested': {
    km: 'ឯកសារ {name} ជាកញ្ចប់ zip ក្នុងកញ្ចប់។ Sahakum មិនធ្វើបែបនេះទេ។',
    en: 'The file {name} is a zip inside the bundle, which Sahakum never writes.',
  },
  'bundle-file-missing': {
    km: 'បាត់ឯកសារ {name} ក្នុងកញ្ចប់។',
    en: 'The file {name} is missing from the bundle.',
  },
  'bundle-file-foreign': {
    km: 'ឯកសារ {name} ត្រូវបានដាក់បន្ថែម គ្មានក្នុងបញ្ជីរបស់កញ្ចប់ទេ។',
    en: 'The file {name} was added; the bundle does not list it.',
  },
  'bundle-manifest-wrong': {
    km: 'បញ្ជីឯកសារ {name} ក្នុងកញ្ចប់មិនត្រឹមត្រូវ។',
    en: 'The list {name} in the bundle is not as it should be.',
  },
  'bundle-hash-differs': {
    km: 'ឯកសារ {name} ត្រូវបានកែ៖ វាមិនត្រូវនឹង {manifest} ទេ។',
    en: 'The file {name} was changed: it does not agree with {manifest}.',
  },
  'bundle-header-misshapen': {
    km: 'ឯកសារ bundle.json មិនមែនជាអ្វីដែល Sahakum សរសេរទេ។',
    en: 'bundle.json is not as Sahakum writes it.',
  },
  'bundle-from-future': {
    km: 'កញ្ចប់នេះធ្វើដោយ Sahakum ជំនាន់ថ្មីជាង ({name} ជំនាន់ {needed})។ សូមដំឡើងជំនាន់ថ្មី។',
    en: 'The bundle was made by a newer Sahakum ({name}, version {needed}). Update the program.',
  },
  'bundle-signature-misshapen': {
    km: 'ហត្ថលេខានៃកញ្ចប់បាត់ ឬខូច។ កុំជឿវា។',
    en: 'The signature of the bundle is missing or damaged. Do not trust it.',
  },
  'bundle-signature-other-key': {
    km: 'កញ្ចប់ត្រូវបានចុះហត្ថលេខាដោយកូនសោផ្សេងពីអ្វីដែលវាប្រាប់។ កុំជឿវា។',
    en: 'The bundle is signed by another key than it says. Do not trust it.',
  },
  'bundle-signature-wrong': {
    km: 'ហត្ថលេខាមិនត្រូវនឹងកញ្ចប់ទេ៖ វាត្រូវបានកែក្រោយចុះហត្ថលេខា។ កុំជឿវា។',
    en: 'The signature does not fit the bundle: it was changed after signing. Do not trust it.',
  },
  'bundle-line-misshapen': {
    km: '{name} បន្ទាត់ទី {line}៖ មិនមែនជាអ្វីដែល Sahakum សរសេរទេ។',
    en: '{name}, line {line}: not as Sahakum writes it.',
  },
  'bundle-line-long': {
    km: '{name} បន្ទាត់ទី {line}៖ វែងជាង {limitMb} MB។',
    en: '{name}, line {line}: longer than {limitMb} MB.',
  },
  'bundle-log-broken': {
    km: '{name} បន្ទាត់ទី {line}៖ ព្រឹត្តិការណ៍នេះមិនអាចទទួលបានទេ។',
    en: '{name}, line {line}: this event cannot be accepted.',
  },
  'bundle-earlier-needed': {
    km: 'កញ្ចប់នេះជាផ្នែកក្រោយ។ សូមដាក់កញ្ចប់ដែលមានព្រឹត្តិការណ៍ {from}–{to} នៅមុខវា។',
    en: 'This is a later part of a book. Name the bundles with the events {from}–{to} before it.',
  },
  'bundle-does-not-follow': {
    km: 'កញ្ចប់ទាំងនេះមិនបន្តគ្នាទេ៖ ត្រូវការកញ្ចប់នៃសៀវភៅដដែល ចាប់ពីព្រឹត្តិការណ៍ {from}។',
    en: 'These bundles do not follow each other: the next of the same book begins with event {from}.',
  },
  'bundle-rule-broken': {
    km: 'បញ្ជីក្នុងកញ្ចប់មិនគោរពច្បាប់គណនេយ្យទេ។',
    en: 'The books in the bundle break their own rules.',
  },
  'bundle-header-differs': {
    km: '{name} ប្រាប់អំពី «{field}» ខុសពីកំណត់ហេតុ។',
    en: '{name} says of “{field}” something else than the log does.',
  },
  'bundle-table-differs': {
    km: 'តារាង {name} បន្ទាត់ទី {line} ខុសពីកំណត់ហេតុ។ តារាងត្រូវបានកែ។',
    en: 'The table {name}, line {line}, differs from the log: the table was changed.',
  },
  'bundle-nothing-new': {
    km: 'គ្មានអ្វីថ្មីទេ៖ ទីប្រឹក្សាមានគ្រប់ដល់លេខ {to} ហើយ។ គ្មានកញ្ចប់ត្រូវបានធ្វើទេ។',
    en: 'There is nothing new: your advisor has everything up to number {to}. No bundle was made.',
  },
  'bundle-not-acknowledged': {
    km: 'មិនទាន់មានការបញ្ជាក់ពីទីប្រឹក្សាទេ។ សូមធ្វើកញ្ចប់ពេញលេញ ហើយទទួលឯកសារបញ្ជាក់ (.ack) ពេលទីប្រឹក្សាផ្ញើមក។',
    en: 'No advisor has acknowledged a bundle of this book yet. Make a full one, and take in the acknowledgement (.ack) that comes back.',
  },
  'bundle-encrypted': {
    km: 'កញ្ចប់នេះត្រូវបានដាក់សម្ងាត់ ហើយកុំព្យូទ័រនេះគ្មានកូនសោសម្រាប់បើកវាទេ។ មានតែទីប្រឹក្សាដែលវាធ្វើសម្រាប់ ទើបបើកបាន។',
    en: 'The bundle is encrypted, and this computer has no key that opens it. Only the advisor for whom it was made can.',
  },
  'bundle-for-another': {
    km: 'កញ្ចប់នេះត្រូវបានដាក់សម្ងាត់សម្រាប់អ្នកផ្សេង៖ មានតែម្ចាស់កូនសោនោះ ទើបបើកបាន។ កូនសោរបស់កុំព្យូទ័រនេះគឺ {own}។',
    en: 'The bundle is encrypted for another; only the owner of that key can open it. The key of this computer is {own}.',
  },
  'bundle-encrypted-torn': {
    km: 'កញ្ចប់ដាក់សម្ងាត់នេះដាច់ពាក់កណ្តាល ឬត្រូវបានកែ។ សូមចម្លងវាម្ដងទៀត ឬសុំឱ្យផ្ញើម្ដងទៀត។',
    en: 'The encrypted bundle was cut off or changed. Copy it again, or ask for it to be sent again.',
  },
  'bundle-forwarded': {
    km: 'កញ្ចប់នេះធ្វើសម្រាប់កូនសោ {recipient} មិនមែនសម្រាប់កុំព្យូទ័រនេះ ({own}) ទេ។ មានគេបញ្ជូនវាបន្ត។ សូមសុំកញ្ចប់ផ្ទាល់ពីសហគមន៍។',
    en: 'The bundle was made for the key {recipient}, and not for this computer ({own}): somebody passed it on. Ask the cooperative for one of your own.',
  },
  'recipient-malformed': {
    km: '«{recipient}» មិនមែនជាកូនសោរបស់ទីប្រឹក្សាទេ។ វាចាប់ផ្ដើមដោយ age1 ហើយមាន 62 តួ។ សូមចម្លងវាទាំងមូល។',
    en: '“{recipient}” is not an advisor’s key. It begins with age1 and has 62 letters; copy the whole of it.',
  },
  'bundle-not-read-back': {
    km: 'កញ្ចប់ត្រូវបានសរសេរ តែអានត្រឡប់មកវិញមិនត្រឹមត្រូវ ហើយត្រូវបានលុប។ សូមប្រើ USB ផ្សេង និងផ្ទៀងផ្ទាត់សៀវភៅ (verify BOOK)។',
    en: 'The bundle was written but did not read back right, and was removed. Try another stick, and verify the book (verify BOOK).',
  },
  'bundle-no-room': {
    km: 'ក្នុង {path} អស់កន្លែងហើយ គ្មានកញ្ចប់ពាក់កណ្ដាលណានៅទីនោះទេ។ សូមលុបឯកសារដែលមិនត្រូវការ ឬប្រើ USB ផ្សេង។',
    en: 'There is no more room in {path}; no half bundle was left there. Make room, or use another stick.',
  },
  'bundle-folder-gone': {
    km: 'កំពុងសរសេរ តែ {path} សរសេរ ឬអានលែងបាន ({reason})។ បើជា USB សូមដោតវាម្ដងទៀត រួចធ្វើកញ្ចប់ម្ដងទៀត។ សៀវភៅនៅដដែល។',
    en: '{path} could no longer be written or read ({reason}). If it is a USB stick, plug it in again and export again. The book is as it was.',
  },
  'bundle-cancelled': { km: 'បានបញ្ឈប់ គ្មានកញ្ចប់ត្រូវបានធ្វើទេ។', en: 'Stopped; no bundle was made.' },
  'key-damaged': {
    km: 'កូនសោ {path} អានមិនបាន ({reason})។ សូមស្ដារវាពីច្បាប់បម្រុងទុក ហើយប្រាប់អ្នកដែលស្គាល់វា។',
    en: 'The key {path} cannot be read ({reason}). Restore it from a backup, and tell those who know it.',
  },
  'key-lost': {
    km: 'កូនសោ {path} បាត់ ទោះបីមានពីមុន។ មិនបានធ្វើកូនសោថ្មីទេ ព្រោះអ្នកដទៃស្គាល់តែកូនសោចាស់។ សូមស្ដារវាពីច្បាប់បម្រុងទុក ឬប្រាប់ពួកគេ។',
    en: 'The key {path} is gone, though there was one. No new one was made, since the others know the old one. Restore it from a backup, or tell them.',
  },
  'key-halves-differ': {
    km: 'ក្នុង {path} ឯកសារ {secret} និង {open} មិនមែនជាកូនសោតែមួយទេ។ សូមស្ដារទាំងពីរពីច្បាប់បម្រុងទុកតែមួយ ហើយប្រាប់អ្នកដែលស្គាល់វា។',
    en: 'In {path}, {secret} and {open} are not of one key. Restore both from one backup, and tell those who know it.',
  },
  'key-not-kept': {
    km: 'រក្សាទុក ឬអានកូនសោក្នុង {path} មិនបាន ({reason})។ សូមពិនិត្យសិទ្ធិលើថតនោះ និងកន្លែងទំនេរលើថាស។',
    en: 'The key could not be kept or read in {path} ({reason}). Check the rights of that folder, and the room on the disk.',
  },
};
