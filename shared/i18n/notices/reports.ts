import type { ReportRefusal } from '../../contract/reports.ts';
import type { Said } from '../language.ts';

/** Why a report is not made. */
export const REPORT_NOTICES: Readonly<
  Record<Extract<ReportRefusal, 'report-unknown' | 'account-needed' | 'period-reversed'>, Said>
> = {
  'report-unknown': {
    km: 'គ្មានរបាយការណ៍ឈ្មោះ «{report}» ទេ។ សូមជ្រើសរើសមួយក្នុងចំណោម៖ {choices}។',
    en: 'There is no report “{report}”. Choose one of: {choices}.',
  },
  'period-reversed': {
    km: 'ថ្ងៃចាប់ផ្ដើម {from} ស្ថិតក្រោយថ្ងៃបញ្ចប់ {to}។ សូមដូរកាលបរិច្ឆេទ។',
    en: 'The first day {from} comes after the last day {to}. Change one of them.',
  },
  'account-needed': {
    km: 'សូមបញ្ជាក់គណនីដែលត្រូវមើល។',
    en: 'Say which account: give --account CODE.',
  },
};
