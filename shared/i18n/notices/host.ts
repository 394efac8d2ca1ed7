import type { HostCode } from '../../contract/host-codes.ts';
import type { Said } from '../language.ts';

export const HOST_NOTICES: Readonly<Record<HostCode, Said>> = {
  'port-taken': {
    km: 'ច្រក {port} កំពុងប្រើដោយកម្មវិធីផ្សេង។ សូមជ្រើសរើសលេខផ្សេង ឬទុក --port ចោល។',
    en: 'The port {port} is in use by another program. Choose another number, or leave --port out.',
  },
  'port-forbidden': {
    km: 'ប្រព័ន្ធមិនអនុញ្ញាតឱ្យប្រើច្រក {port} ទេ។ សូមជ្រើសរើសលេខធំជាង 1023 ឬទុក --port ចោល។',
    en: 'The system does not allow the port {port}. Choose a number above 1023, or leave --port out.',
  },
  'screens-not-built': {
    km: 'អេក្រង់របស់កម្មវិធីមិនទាន់បានបង្កើតទេ។ សូមដំណើរការ «npm run build» ឬដំឡើងកម្មវិធីម្ដងទៀត។',
    en: 'The screens are not built. Run “npm run build”, or install the program again.',
  },
  'address-foreign': {
    km: 'អាសយដ្ឋាននេះមិនមែនជារបស់កម្មវិធីទេ។',
    en: 'This address is not the program’s own.',
  },
  'page-foreign': {
    km: 'មានតែទំព័ររបស់កម្មវិធីប៉ុណ្ណោះដែលអាចហៅវាបាន។',
    en: 'Only the program’s own page may call it.',
  },
  'token-wrong': {
    km: 'កូនសោនៃការបើកលើកនេះបាត់ ឬមិនត្រឹមត្រូវ។ សូមបើកកម្មវិធីម្ដងទៀត។',
    en: 'The key of this start is missing or wrong. Open the program again.',
  },
  'page-missing': { km: 'គ្មានទំព័រនេះទេ។', en: 'There is no such page.' },
  'only-get': { km: 'ទំព័រនេះសម្រាប់មើលប៉ុណ្ណោះ (GET)។', en: 'This page can only be looked at (GET).' },
  'only-post': { km: 'ការហៅត្រូវផ្ញើដោយ POST។', en: 'A call is sent by POST.' },
  'only-json': { km: 'ការហៅត្រូវជា application/json។', en: 'A call is application/json.' },
  'not-json': { km: 'សំណើមិនមែនជា JSON ទេ។', en: 'The request is not JSON.' },
  'program-failed': {
    km: 'មានកំហុសក្នុងកម្មវិធី គ្មានអ្វីត្រូវបានចុះបញ្ជីទេ។ សូមសាកម្ដងទៀត។',
    en: 'Something went wrong in the program, and nothing was posted. Try again.',
  },
  'usage-option-twice': {
    km: 'ជម្រើស {option} មានពីរដង។ សូមទុកមួយ។',
    en: '{option} is given twice. Keep one.',
  },
  'usage-out-is-book': {
    km: '{out} ជាសៀវភៅ Sahakum ហើយត្រូវទុកដដែល។ សូមជ្រើសរើសឈ្មោះផ្សេងសម្រាប់របាយការណ៍។',
    en: '{out} is a Sahakum book, and stays as it is. Choose another name for the report.',
  },
  warning: { km: 'ប្រុងប្រយ័ត្ន៖ បានធ្វើរួចហើយ។', en: 'Warning: it was done all the same.' },
  'out-not-writable': {
    km: 'មិនអាចសរសេរ {out} បានទេ ({reason})។ សូមជ្រើសរើសថតដែលមាន ហើយអនុញ្ញាតឱ្យសរសេរ។',
    en: '{out} cannot be written ({reason}). Choose a folder that exists and may be written to.',
  },
  'usage-word-missing': { km: 'ខ្វះ {name}។', en: '{name} is missing.' },
  'usage-word-extra': { km: '«{word}» លើសមួយពាក្យ។', en: '"{word}" is one word too many.' },
  'usage-command-unknown': { km: '«{name}» មិនមែនជាពាក្យបញ្ជាទេ។', en: '"{name}" is not a command.' },
  'usage-option-foreign': {
    km: '{options} មិនមែនជារបស់ «{command}» ទេ។',
    en: '{options} does not belong to "{command}".',
  },
  'usage-option-unread': { km: 'ពាក្យបញ្ជាអានមិនបាន ({reason})។', en: 'The command cannot be read ({reason}).' },
  'usage-choice': { km: '«{value}» មិនមែនជាជម្រើសទេ។ ជម្រើស៖ {choices}។', en: '"{value}" is none of: {choices}.' },
  'usage-port': { km: '{value} មិនមែនជាលេខច្រកទេ។', en: '{value} is not a port.' },
  'usage-call': {
    km: 'call ត្រូវការ BOOK និង PROCEDURE ហើយអាចមាន JSON។',
    en: 'call needs BOOK and PROCEDURE, and may have JSON.',
  },
  'usage-json': { km: 'មិនមែនជា JSON ទេ ({reason})។', en: 'This is not JSON ({reason}).' },
  'usage-help': {
    km: 'sahakum --help បង្ហាញរបៀបប្រើពាក្យបញ្ជានីមួយៗ។',
    en: 'sahakum --help shows how each command is used.',
  },
  'said-new': {
    km: '{path}៖ បានចុះបញ្ជីព្រឹត្តិការណ៍ {events} ពី {rows}។',
    en: '{path}: {events} events from {rows}.',
  },
  'said-import': {
    km: '{file}៖ {rows} បន្ទាត់ បានចុះបញ្ជីព្រឹត្តិការណ៍ {events}។',
    en: '{file}: {rows} rows, {events} events.',
  },
  'said-import-dry': {
    km: '{file}៖ {rows} បន្ទាត់ ព្រឹត្តិការណ៍ {events} (សាកល្បងប៉ុណ្ណោះ គ្មានអ្វីត្រូវបានរក្សាទុកទេ)។',
    en: '{file}: {rows} rows, {events} events (dry run: nothing was kept).',
  },
  'said-undo': { km: '{file}៖ បានចុះបញ្ច្រាស {reversals}។', en: '{file}: {reversals} reversals.' },
  'said-whole': {
    km: '{path} គ្រប់លក្ខណៈ៖ ព្រឹត្តិការណ៍ {events} ក្បាល {head}។',
    en: '{path} is whole: {events} events, head {head}.',
  },
  'said-rebuilt': {
    km: '{target}៖ ព្រឹត្តិការណ៍ {events} ពីកំណត់ហេតុនៃ {path}។',
    en: '{target}: {events} events from the log of {path}.',
  },
  'said-bundle-kept': {
    km: 'បានធ្វើកញ្ចប់ {path}៖ ព្រឹត្តិការណ៍ {from}–{to}, {bytes:n} បៃ។ បានអានត្រឡប់មកវិញ ឃើញត្រូវគ្នាគ្រប់បៃ។',
    en: 'Made the bundle {path}: events {from}–{to}, {bytes:n} bytes. Read back, and every byte is as it was made.',
  },
  'said-bundle-inspected': {
    km: 'កញ្ចប់នេះអះអាងថា៖\n  សហគមន៍៖ {km} · {name} ({coop})\n  ព្រឹត្តិការណ៍៖ {from}–{to} នៃវគ្គទី {epoch} ចុងក្រោយនៅ {last}\n  ការចុះបញ្ជី៖ {entries:n}, ឥណពន្ធ {debits}, ឥណទាន {credits}, ចាក់សោដល់ {locked}\n  តារាង៖ {tables}\n  កម្មវិធី៖ Sahakum {app}\n  កូនសោ៖ {key}\n  លេខកញ្ចប់៖ {id}\nហត្ថលេខាត្រូវនឹងកូនសោនោះ។ តែបញ្ជីខាងក្នុងមិនទាន់ផ្ទៀងផ្ទាត់ទេ ហើយកូនសោនោះជារបស់អ្នកណាក៏បាន។ សូមប្រើ bundle verify មុននឹងជឿ។',
    en: 'The bundle says:\n  cooperative: {name} · {km} ({coop})\n  events: {from}–{to} of epoch {epoch}, the last at {last}\n  entries: {entries:n}, debits {debits}, credits {credits}, locked through {locked}\n  tables: {tables}\n  program: Sahakum {app}\n  key: {key}\n  bundle: {id}\nThe signature fits that key. The books in it are not verified yet, and the key may be anybody’s: use bundle verify before you believe it.',
  },
  'said-bundle-right': {
    km: 'កញ្ចប់ {file} ត្រឹមត្រូវ៖ {km} · {name}, ព្រឹត្តិការណ៍ {from}–{to}, ការចុះបញ្ជី {entries:n}, ក្បាល {head}, កូនសោ {key}។',
    en: 'The bundle {file} is right: {name} · {km}, events {from}–{to}, {entries:n} entries, head {head}, key {key}.',
  },
  'said-received': {
    km: '{file}៖ បានទទួល {km} · {name} កំណត់ត្រា {from}–{to}។',
    en: '{file}: received, {name} · {km}, records {from}–{to}.',
  },
  'said-already': {
    km: '{file}៖ មានរួចហើយ {km} · {name} កំណត់ត្រា {from}–{to}។',
    en: '{file}: already there, {name} · {km}, records {from}–{to}.',
  },
  'said-pending': {
    km: '{file}៖ រង់ចាំ {km} · {name} កំណត់ត្រា {from}–{to}។',
    en: '{file}: waits, {name} · {km}, records {from}–{to}.',
  },
  'said-quarantined': {
    km: '{file}៖ ត្រូវបានបដិសេធ និងដាក់ដោយឡែក។',
    en: '{file}: refused, and kept in quarantine.',
  },
  'said-held': {
    km: '{file}៖ ត្រូវការកម្មវិធីថ្មីជាងនេះ។',
    en: '{file}: asks for a newer program.',
  },
  'said-fork': {
    km: '{file}៖ បញ្ជីពីររបស់ {km} · {name} ខុសគ្នា។',
    en: '{file}: two books of {name} · {km} part.',
  },
  'said-refused': {
    km: '{file}៖ អានមិនបាន។',
    en: '{file}: not read.',
  },
  'said-coop': {
    km: '{km} · {name} ({coop})៖ ដល់កំណត់ត្រា {to:n} ទទួលថ្ងៃ {received}។',
    en: '{name} · {km} ({coop}): up to record {to:n}, received on {received}.',
  },
  'said-refused-file': {
    km: 'ដាក់ដោយឡែក៖ {file} ({sha256})។',
    en: 'In quarantine: {file} ({sha256}).',
  },
  'said-acknowledgement': {
    km: 'សូមផ្ញើឯកសារបញ្ជាក់ការទទួលនេះទៅ {km} · {name}៖ {path}។',
    en: 'Send this acknowledgement to {name} · {km}: {path}.',
  },
  'said-settled': {
    km: 'បានសម្រេច៖ បញ្ជី {keep} ត្រូវបានរក្សា។',
    en: 'Settled: book {keep} is kept.',
  },
  'said-key': {
    km: 'កូនសោចុះហត្ថលេខា៖ {signing} ({fingerprint})\nលេខទទួលកញ្ចប់ដែលបានអ៊ិនគ្រីប៖ {recipient}។',
    en: 'Signing key: {signing} ({fingerprint})\nRecipient for encrypted bundles: {recipient}.',
  },
  'usage-advise-later': {
    km: 'workspace advise មិនទាន់មាននៅឡើយទេ៖ ទីប្រឹក្សាអានបញ្ជី និងបញ្ជាក់ការទទួលប៉ុណ្ណោះ។',
    en: 'There is no workspace advise yet: the advisor reads the books and acknowledges bundles, and no more.',
  },
  'said-ack': {
    km: 'បានទទួលការបញ្ជាក់៖ ទីប្រឹក្សា (កូនសោ {fingerprint}) មានគ្រប់ដល់ព្រឹត្តិការណ៍ទី {to}។ កញ្ចប់បន្ទាប់ (--delta) ចាប់ផ្ដើមក្រោយនោះ។',
    en: 'Taken in: the advisor (key {fingerprint}) has everything up to event {to}. The next bundle with --delta begins after it.',
  },
  'said-ack-first': {
    km: 'បានទទួលការបញ្ជាក់៖ ទីប្រឹក្សាមានគ្រប់ដល់ព្រឹត្តិការណ៍ទី {to}។ កូនសោរបស់ទីប្រឹក្សាត្រូវបានចាំទុកជាលើកដំបូង៖ {fingerprint}។ សូមប្រៀបធៀបវាតាមទូរសព្ទ។',
    en: 'Taken in: the advisor has everything up to event {to}. Their key is remembered for the first time: {fingerprint}. Compare it by phone.',
  },
  'said-printed': {
    km: 'បានបោះពុម្ព {title} ទៅ {path}៖ {pages:n} ទំព័រ។',
    en: 'Printed {title} to {path}; pages: {pages:n}.',
  },
  'said-demo-book': {
    km: 'បានធ្វើសៀវភៅសាកល្បង {path}។',
    en: 'Made the practice book {path}.',
  },
  'said-demo-bundle': {
    km: 'បានធ្វើកញ្ចប់ {path} សម្រាប់ទីប្រឹក្សា។',
    en: 'Made the bundle {path} for the advisor.',
  },
};
