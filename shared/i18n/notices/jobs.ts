import type { JobRefusal } from '../../contract/jobs.ts';
import type { Said } from '../language.ts';

/** Of long work: what can no longer be had, and why it did not come to its end. */
export const JOB_NOTICES: Readonly<Record<JobRefusal, Said>> = {
  'job-unknown': {
    km: 'ឯកសារនេះមិនត្រូវបានរក្សាទុកទៀតទេ។ សូមធ្វើវាម្ដងទៀត។',
    en: 'This is no longer kept. Make it again.',
  },
  'job-not-done': { km: 'ការងារនេះមិនទាន់ចប់ទេ។ សូមរង់ចាំបន្តិច។', en: 'This is not finished yet. Wait a moment.' },
  'job-file-unknown': {
    km: 'ការងារនេះមិនបានធ្វើឯកសារទី {file} ទេ។',
    en: 'This work made no file number {file}.',
  },
  'piece-out-of-range': {
    km: 'ឯកសារមាន {bytes:n} បៃ ហើយចំណែកដែលសុំនៅក្រៅវា។',
    en: 'The file has {bytes:n} bytes, and the piece asked for lies outside it.',
  },
  'jobs-too-many': {
    km: 'ការងារ {limit} កំពុងដំណើរការរួចហើយ។ សូមរង់ចាំឱ្យចប់មួយ ឬបញ្ឈប់មួយ។',
    en: '{limit} pieces of work are running already. Wait for one to end, or stop one.',
  },
  'job-failed': {
    km: 'មានកំហុសក្នុងកម្មវិធី ហើយការងារនេះមិនបានចប់ទេ ({reason})។ គ្មានអ្វីក្នុងសៀវភៅត្រូវបានកែទេ។ សូមសាកម្ដងទៀត។',
    en: 'Something went wrong in the program, and the work was not finished ({reason}). Nothing in the book was changed. Try again.',
  },
  'save-over-book': {
    km: '{path} ជាសៀវភៅ Sahakum ហើយត្រូវទុកដដែល។ សូមប្រើឈ្មោះផ្សេង។',
    en: '{path} is a Sahakum book, and stays as it is. Use another name.',
  },
  'save-not-writable': {
    km: 'មិនអាចរក្សាទុក {path} បានទេ ({reason})។ សូមពិនិត្យថា USB នៅដោត នៅមានកន្លែង ហើយឯកសារមិនបើកក្នុងកម្មវិធីផ្សេង។',
    en: '{path} could not be saved ({reason}). Check that the stick is plugged in and has room, and that no other program has the file open.',
  },
  'save-not-read-back': {
    km: '{path} ត្រូវបានសរសេរ តែអានត្រឡប់មកវិញមិនត្រឹមត្រូវ ហើយត្រូវបានលុប។ សូមប្រើ USB ផ្សេង។',
    en: '{path} was written but did not read back right, and was removed. Use another stick.',
  },
};
