import type { ReportRefusal } from '../../contract/reports.ts';
import type { Said } from '../language.ts';

/** Why a report is not made. */
export const REPORT_NOTICES: Readonly<Record<Extract<ReportRefusal, 'report-unknown' | 'account-needed'>, Said>> = {
  'report-unknown': {
    km: 'គ្មានរបាយការណ៍ឈ្មោះ «{report}» ទេ។ សូមជ្រើសរើសមួយក្នុងចំណោម៖ {choices}។',
    en: 'There is no report “{report}”. Choose one of: {choices}.',
  },
  'account-needed': {
    km: 'សូមបញ្ជាក់គណនីដែលត្រូវមើល។',
    en: 'Say which account: give --account CODE.',
  },
};
