import type { ControlOwnRefusal, ControlWarning } from '../../domain/organic/control-refusals.ts';
import type { Said } from '../language.ts';

const INSPECTION_NOTICES = {
  'control-text-needed': {
    km: 'សូមបំពេញ «{field}»។',
    en: 'Fill in “{field}”.',
  },
  'standard-doubled': {
    km: 'ស្តង់ដារ {value} ត្រូវបានជ្រើសពីរដង។ សូមទុកតែម្ដង។',
    en: 'The standard {value} is chosen twice. Keep it once.',
  },
  'inspector-needed': {
    km: 'សូមសរសេរឈ្មោះអ្នកត្រួតពិនិត្យ។',
    en: 'Write the name of the inspector.',
  },
  'visits-out-of-order': {
    km: 'ការចុះត្រួតពិនិត្យមិនតាមលំដាប់ទេ៖ {second} មកមុន {first}។ សូមពិនិត្យកាលបរិច្ឆេទ និងម៉ោង។',
    en: 'The visits are out of order: {second} comes before {first}. Check the days and times.',
  },
  'visit-time-malformed': {
    km: 'ម៉ោង «{value}» អានមិនបានទេ។ សូមសរសេរដូចជា 08:30។',
    en: 'The time “{value}” cannot be read. Write it like 08:30.',
  },
  'inspected-parcel-doubled': {
    km: 'ក្បាលដី {parcel} មានពីរដងក្នុងរបាយការណ៍ត្រួតពិនិត្យនេះ។ សូមទុកតែម្ដង។',
    en: 'The parcel {parcel} stands twice in this inspection. Keep it once.',
  },
  'checklist-item-unknown': {
    km: '«{value}» មិនមែនជាចំណុចក្នុងបញ្ជីត្រួតពិនិត្យទេ។ សូមប្រើតែចំណុចក្នុងទម្រង់។',
    en: '“{value}” is not an item of the checklist. Use only the items of the form.',
  },
  'checklist-item-doubled': {
    km: 'ចំណុច «{value}» ត្រូវបានឆ្លើយពីរដង។ សូមទុកតែម្ដង។',
    en: 'The item “{value}” is answered twice. Keep it once.',
  },
  'deadline-before-day': {
    km: 'កាលកំណត់ {deadline} មកមុនថ្ងៃ {date}។ សូមដាក់កាលកំណត់ចាប់ពីថ្ងៃនោះទៅ។',
    en: 'The deadline {deadline} comes before {date}. Set it on that day or later.',
  },
  'inspection-unknown': {
    km: 'រកមិនឃើញរបាយការណ៍ត្រួតពិនិត្យនេះទេ។ សូមជ្រើសមួយក្នុងបញ្ជី។',
    en: 'There is no such inspection. Choose one from the list.',
  },
  'inspection-decided': {
    km: 'គណៈកម្មាធិការបានសម្រេចលើការត្រួតពិនិត្យនេះរួចហើយ មិនអាចកែ ឬសម្រេចម្ដងទៀតបានទេ។ សូមធ្វើការត្រួតពិនិត្យថ្មី។',
    en: 'The committee has decided on this inspection already; it cannot be changed or decided on again. Record a new inspection.',
  },
  'inspection-not-signed': {
    km: 'ការត្រួតពិនិត្យនេះមិនទាន់មានហត្ថលេខាទាំងពីរទេ។ សូមចុះហត្ថលេខា និងកត់ត្រាជាមុនសិន ទើបសម្រេចបាន។',
    en: 'The inspection is not signed by both yet. Have it signed and record that before deciding.',
  },
  'inspection-decider-needed': {
    km: 'សូមសរសេរឈ្មោះអ្នកសម្រេច។',
    en: 'Write the name of who decides.',
  },
  'decider-is-inspector': {
    km: '{name} ជាអ្នកត្រួតពិនិត្យ ដូច្នេះមិនអាចសម្រេចលើការត្រួតពិនិត្យរបស់ខ្លួនបានទេ។ សូមឱ្យអ្នកផ្សេងសម្រេច។',
    en: '{name} was the inspector and cannot decide on the same inspection. Let someone else decide.',
  },
  'conditions-needed': {
    km: 'ការអនុម័តដោយមានលក្ខខណ្ឌ ត្រូវមានលក្ខខណ្ឌយ៉ាងតិចមួយ។ សូមបន្ថែមលក្ខខណ្ឌក្នុងរបាយការណ៍ត្រួតពិនិត្យ។',
    en: 'An approval with conditions needs at least one condition. Add it to the inspection.',
  },
  'decision-before-visit': {
    km: 'សេចក្ដីសម្រេចថ្ងៃ {date} មកមុនការចុះត្រួតពិនិត្យចុងក្រោយថ្ងៃ {visit}។ សូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'The decision of {date} comes before the last visit of {visit}. Check the date.',
  },
  'condition-unknown': {
    km: 'ការត្រួតពិនិត្យនេះគ្មានលក្ខខណ្ឌលេខ {no} ទេ។ សូមជ្រើសមួយក្នុងបញ្ជី។',
    en: 'The inspection has no condition {no}. Choose one from the list.',
  },
  'condition-met-already': {
    km: 'លក្ខខណ្ឌលេខ {no} បានបំពេញរួចហើយនៅថ្ងៃ {date}។',
    en: 'Condition {no} was met on {date} already.',
  },
  'condition-met-stands': {
    km: 'លក្ខខណ្ឌលេខ {no} «{text}» បានបំពេញរួចហើយ។ សូមទុកវានៅលេខដដែល ដោយមិនកែពាក្យ ឬកាលកំណត់ {deadline}។',
    en: 'Condition {no} “{text}” was met already. Keep it under its number, with its words and its deadline {deadline}.',
  },
  'condition-met-before-set': {
    km: 'លក្ខខណ្ឌនេះបានដាក់នៅថ្ងៃ {set} ដូច្នេះមិនអាចបំពេញនៅថ្ងៃ {date} បានទេ។ សូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'The condition was set on {set} and cannot have been met on {date}. Check the date.',
  },
  'verifier-needed': {
    km: 'សូមសរសេរឈ្មោះអ្នកផ្ទៀងផ្ទាត់។',
    en: 'Write the name of who has seen it.',
  },
} as const satisfies Partial<Record<ControlOwnRefusal, Said>>;

const REGISTER_NOTICES = {
  'nonconformity-unknown': {
    km: 'រកមិនឃើញភាពមិនអនុលោមនេះទេ។ សូមជ្រើសមួយក្នុងបញ្ជី។',
    en: 'There is no such non-conformity. Choose one from the list.',
  },
  'nonconformity-closed-already': {
    km: 'ភាពមិនអនុលោមនេះបានបិទរួចហើយនៅថ្ងៃ {date}។',
    en: 'The non-conformity was closed on {date} already.',
  },
  'nonconformity-closed-before-raised': {
    km: 'ភាពមិនអនុលោមនេះបានកត់ត្រានៅថ្ងៃ {raised} ដូច្នេះមិនអាចបិទនៅថ្ងៃ {date} បានទេ។ សូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'The non-conformity was raised on {raised} and cannot be closed on {date}. Check the date.',
  },
  'season-year-not-plain': {
    km: 'ឆ្នាំ «{value}» អានមិនបានទេ។ សូមសរសេរជាលេខបួនខ្ទង់ ឧទាហរណ៍ 2025។',
    en: 'The year “{value}” cannot be read. Write four digits, for example 2025.',
  },
  'season-harvest-before-sowing': {
    km: 'ថ្ងៃប្រមូលផល {harvested} មកមុនថ្ងៃសាប {sown}។ សូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'The harvest of {harvested} comes before the sowing of {sown}. Check the dates.',
  },
  'season-harvest-not-plain': {
    km: 'ទិន្នផល «{value}» អានមិនបានទេ។ សូមសរសេរគីឡូក្រាម គ្មានក្បៀស ឧទាហរណ៍ 1850។',
    en: 'The harvest “{value}” cannot be read. Write kilograms without commas, for example 1850.',
  },
  'input-quantity-not-plain': {
    km: 'បរិមាណ «{value}» អានមិនបានទេ។ សូមសរសេរចំនួនធំជាងសូន្យ គ្មានក្បៀស ឧទាហរណ៍ 12.5។',
    en: 'The quantity “{value}” cannot be read. Write a number above zero without commas, for example 12.5.',
  },
  'document-unknown': {
    km: 'រកមិនឃើញឯកសារនេះទេ។ សូមជ្រើសមួយក្នុងបញ្ជី។',
    en: 'There is no such document. Choose one from the list.',
  },
  'document-archived-already': {
    km: 'ឯកសារនេះបានដាក់ក្នុងបណ្ណសាររួចហើយនៅថ្ងៃ {date}។',
    en: 'The document was put away on {date} already.',
  },
  'document-ends-before-issued': {
    km: 'ថ្ងៃផុតកំណត់ {validTo} មកមុនកាលបរិច្ឆេទចេញ {issued}។ សូមពិនិត្យកាលបរិច្ឆេទ។',
    en: 'The last day {validTo} comes before the day of issue {issued}. Check the dates.',
  },
  'document-file-incomplete': {
    km: 'ឯកសារយោងមិនពេញលេញទេ៖ ត្រូវមានទាំងឈ្មោះឯកសារ និងខ្លឹមសារ ដែលមិនទទេ។ សូមជ្រើសឯកសារម្ដងទៀត។',
    en: 'The file is not complete: it needs its name and its content, which must not be empty. Choose the file again.',
  },
  'document-file-not-base64': {
    km: 'ខ្លឹមសារឯកសារអានមិនបានទេ។ សូមជ្រើសឯកសារម្ដងទៀត។',
    en: 'The content of the file cannot be read. Choose the file again.',
  },
  'document-file-too-large': {
    km: 'ឯកសារនេះធំពេក។ ទំហំអតិបរមា {limitMb} មេកាបៃ។ សូមស្កេនឱ្យតូចជាងនេះ។',
    en: 'The file is too large: {limitMb} MB at most. Scan it smaller.',
  },
  'document-file-kind': {
    km: 'ប្រភេទឯកសារ «{name}» មិនអាចរក្សាទុកបានទេ។ សូមប្រើមួយក្នុងចំណោម៖ {choices}។',
    en: 'The kind of file “{name}” cannot be kept. Use one of: {choices}.',
  },
  'document-without-file': {
    km: '«{title}» គ្មានឯកសារភ្ជាប់ទេ។',
    en: '“{title}” has no file.',
  },
  'document-file-missing': {
    km: 'រកមិនឃើញឯកសារនៅ {path} ទេ។ សូមយកថតឯកសារភ្ជាប់ពីច្បាប់ចម្លងទុក ដាក់នៅក្បែរបញ្ជី។',
    en: 'The file is not at {path}. Bring the folder of files from a backup and put it beside the book.',
  },
  'document-file-changed': {
    km: 'ឯកសារនៅ {path} មិនដូចឯកសារដែលបានរក្សាទុកទេ វាត្រូវបានកែ ឬខូច។ សូមយកវាពីច្បាប់ចម្លងទុក។',
    en: 'The file at {path} is not the one that was filed: it was changed or is damaged. Bring it back from a backup.',
  },
  'attachments-unwritable': {
    km: 'មិនអាចសរសេរឯកសារក្នុងថត {path} បានទេ ({reason})។ សូមពិនិត្យសិទ្ធិ និងទំហំទំនេរ រួចព្យាយាមម្ដងទៀត។',
    en: 'Files cannot be written to the folder {path} ({reason}). Check its rights and free space, then try again.',
  },
  'list-unknown': {
    km: 'គ្មានបញ្ជីលេខ {version} តាម {standard} ទេ។ សូមជ្រើសមួយក្នុងចំណោមបញ្ជីដែលបានចេញ។',
    en: 'There is no list version {version} under {standard}. Choose one that was issued.',
  },
  'list-empty': {
    km: 'នៅថ្ងៃ {date} គ្មានកសិករដែលបានអនុម័តតាម {standard} ទេ ដូច្នេះគ្មានបញ្ជីដើម្បីចេញទេ។ សូមកត់ត្រាសេចក្ដីសម្រេចជាមុនសិន។',
    en: 'On {date} no farmer is approved under {standard}, so there is no list to issue. Record the decisions first.',
  },
  'list-in-future': {
    km: 'ថ្ងៃ {date} មិនទាន់មកដល់ទេ (ថ្ងៃនេះ {today})។ បញ្ជីអាចចេញបានត្រឹមថ្ងៃនេះ។',
    en: '{date} has not come yet (today is {today}). A list can be issued up to today.',
  },
} as const satisfies Partial<Record<ControlOwnRefusal, Said>>;

const WARNINGS: Readonly<Record<ControlWarning, Said>> = {
  'checklist-unanswered': {
    km: 'បានកត់ត្រា តែនៅមាន {count} ចំណុចក្នុងបញ្ជីត្រួតពិនិត្យដែលមិនទាន់ឆ្លើយ។',
    en: 'It is recorded, but the checklist items not answered are {count}.',
  },
  'decision-against-recommendation': {
    km: 'អ្នកត្រួតពិនិត្យបានស្នើ «{recommended:s}» តែសេចក្ដីសម្រេចគឺ «{decided:s}»។ បានកត់ត្រា សូមសរសេរមូលហេតុ។',
    en: 'The inspector recommended “{recommended:s}”, and the decision is “{decided:s}”. It is recorded; write down why.',
  },
  'approved-with-open-nonconformity': {
    km: '{party} នៅមានភាពមិនអនុលោមធ្ងន់ធ្ងរមិនទាន់បិទ ចំនួន {count}។ បានកត់ត្រាសេចក្ដីសម្រេច តែសូមពិនិត្យម្ដងទៀត។',
    en: '{party} still has major non-conformities open: {count}. The decision is recorded; check it again.',
  },
  'condition-met-late': {
    km: 'លក្ខខណ្ឌបានបំពេញនៅថ្ងៃ {date} ក្រោយកាលកំណត់ {deadline}។ បានកត់ត្រា។',
    en: 'The condition was met on {date}, after its deadline {deadline}. It is recorded.',
  },
  'nonconformity-proposes-suspension': {
    km: 'ភាពមិនអនុលោមកម្រិតនេះ ស្នើឱ្យផ្អាក {party} តាម {standard} ចាប់ពី {date}។ គណៈកម្មាធិការត្រូវសម្រេច ទើបមានប្រសិទ្ធភាព។',
    en: 'A non-conformity of this grade speaks for suspending {party} under {standard} from {date}. It holds only when the committee decides so.',
  },
  'input-ends-status': {
    km: '{product} មិនត្រូវបានអនុញ្ញាតទេ។ ក្បាលដី {parcel} ក្លាយជាធម្មតាចាប់ពី {date}។ សូមជូនដំណឹងស្ថាប័នចេញវិញ្ញាបនបត្រ។',
    en: '{product} is not permitted. The parcel {parcel} is conventional from {date}. Tell the certifier.',
  },
  'input-before-decision': {
    km: '{product} មិនត្រូវបានអនុញ្ញាតទេ (ថ្ងៃ {date})។ ក្រោយមក នៅ {decided} ក្បាលដី {parcel} ត្រូវបានសម្រេចជា «{status:s}» ហើយនៅដដែល ដរាបណាមិនទាន់សម្រេចឡើងវិញ។ សូមជូនដំណឹងស្ថាប័នចេញវិញ្ញាបនបត្រ។',
    en: '{product} is not permitted ({date}). Later, on {decided}, the parcel {parcel} was decided “{status:s}”, and stays so until it is decided again. Tell the certifier.',
  },
  'tickets-since-input': {
    km: 'ចាប់ពី {date} ស្រូវរបស់ {party} បានថ្លឹងជាសរីរាង្គ ឬអន្តរកាល លើប័ណ្ណថ្លឹងចំនួន {count}។ សូមទុកស្រូវនោះដោយឡែក។',
    en: 'Since {date} paddy of {party} was weighed as organic or in conversion, on tickets in number {count}. Keep that paddy apart.',
  },
  'list-unchanged': {
    km: 'បញ្ជីនេះដូចគ្នានឹងបញ្ជីលេខ {version}។ បានចេញជាលេខថ្មី។',
    en: 'The list is the same as version {version}. It is issued under a new number.',
  },
};

export const ORGANIC_CONTROL_NOTICES: Readonly<Record<ControlOwnRefusal | ControlWarning, Said>> = {
  ...INSPECTION_NOTICES,
  ...REGISTER_NOTICES,
  ...WARNINGS,
};
