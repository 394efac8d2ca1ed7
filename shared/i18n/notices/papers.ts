import type { PaperRefusal } from '../../contract/papers.ts';
import type { Said } from '../language.ts';

/** Why a paper is not printed. */
export const PAPER_NOTICES: Readonly<
  Record<Extract<PaperRefusal, 'no-members' | 'paper-folder-missing' | 'paper-file-there' | 'paper-cancelled'>, Said>
> = {
  'no-members': {
    km: 'សៀវភៅនេះមិនទាន់មានសមាជិកទេ ដូច្នេះគ្មានរបាយការណ៍ត្រូវបោះពុម្ពទេ។',
    en: 'There are no members in this book yet, so there is no statement to print.',
  },
  'paper-folder-missing': {
    km: 'គ្មានថត {path} ទេ។ សូមបង្កើតវាជាមុន ឬជ្រើសរើសថតផ្សេង។',
    en: 'The folder {path} does not exist. Make it first, or choose another.',
  },
  'paper-file-there': {
    km: 'មានឯកសារ {path} រួចហើយ ហើយវាមិនត្រូវបានប៉ះពាល់ទេ។ សូមប្រើឈ្មោះផ្សេង។',
    en: 'A file {path} is there already and was left as it is. Use another name.',
  },
  'paper-cancelled': { km: 'បានបញ្ឈប់ គ្មានអ្វីត្រូវបានបោះពុម្ពទេ។', en: 'Stopped; nothing was printed.' },
};
