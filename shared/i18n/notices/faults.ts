import type { FaultCode } from '../../domain/book/faults.ts';
import type { Said } from '../language.ts';

/** What verify found; rows of tables are shown as they are, for whoever helps. */
export const FAULT_NOTICES: Readonly<Record<FaultCode, Said>> = {
  'fault-unchecked': { km: 'មិនអាចផ្ទៀងផ្ទាត់បានទេ៖ {reason}។', en: 'cannot be checked: {reason}.' },
  'fault-file': { km: 'ឯកសារខូច៖ {reason}។', en: 'the file is damaged: {reason}.' },
  'fault-pointer': {
    km: 'ជួរមួយក្នុងតារាង {table} ចង្អុលទៅអ្វីដែលគ្មាន។',
    en: 'a row of {table} points to nothing.',
  },
  'fault-guard-missing': { km: 'បាត់ {name}។', en: '{name} is missing.' },
  'fault-guard-foreign': { km: '{name} មិនមែនជារបស់សៀវភៅនេះទេ។', en: '{name} does not belong here.' },
  'fault-guard-changed': { km: '{name} ត្រូវបានកែ។', en: '{name} was changed.' },
  'fault-log-empty': { km: 'កំណត់ហេតុទទេ។', en: 'the log is empty.' },
  'fault-event-missing': {
    km: 'បាត់ព្រឹត្តិការណ៍លេខ {seq} ក្នុងកំណត់ហេតុ។',
    en: 'event {seq} is missing from the log.',
  },
  'fault-event-changed': {
    km: 'ព្រឹត្តិការណ៍លេខ {seq} ({kind}, {date}) ត្រូវបានកែ។',
    en: 'event {seq} ({kind}, {date}) was changed.',
  },
  'fault-event-misshapen': {
    km: 'ព្រឹត្តិការណ៍លេខ {seq} ({kind}, {date}) មិនមែនជាអ្វីដែលកម្មវិធីសរសេរទេ៖ {column}។',
    en: 'event {seq} ({kind}, {date}) is not as the program writes it: {column}.',
  },
  'fault-table-differs': {
    km: 'តារាង {table} ខុសពីកំណត់ហេតុ ចំនួន {rows} ជួរ។ ជួរទីមួយ៖ សៀវភៅមាន {book} កំណត់ហេតុថា {log}។',
    en: 'table {table} differs from the log in {rows} rows; first: book has {book}, log says {log}.',
  },
  'fault-sentinel': {
    km: 'កុំព្យូទ័រនេះធ្លាប់ឃើញព្រឹត្តិការណ៍ {known} នៃវគ្គទី {epoch}៖ ឯកសារត្រូវបានស្ដារ ចម្លង ឬកាត់។',
    en: 'this computer has seen {known} events of epoch {epoch}: the file was restored, copied or cut.',
  },
  'breach-entry-balance': {
    km: 'ការចុះទិនានុប្បវត្តិមិនស្មើគ្នាជារៀល (ច្បាប់ទី 1) ចំនួន {rows}៖ {shown}។',
    en: 'rule 1, every entry balances in riel: {rows} breaches, {shown}.',
  },
  'breach-line-date': {
    km: 'បន្ទាត់គ្មានការចុះទិនានុប្បវត្តិនៅថ្ងៃរបស់វា (ច្បាប់ទី 1) ចំនួន {rows}៖ {shown}។',
    en: 'rule 1, every line belongs to an entry of its date: {rows} breaches, {shown}.',
  },
  'breach-line-party': {
    km: 'បន្ទាត់លើគណនីត្រួតពិនិត្យមិនមានឈ្មោះបុគ្គល (ច្បាប់ទី 4) ចំនួន {rows}៖ {shown}។',
    en: 'rule 4, a line on a control account names its party: {rows} breaches, {shown}.',
  },
  'breach-control-account': {
    km: 'គណនីត្រួតពិនិត្យមិនស្មើនឹងផលបូកនៃបុគ្គលរបស់វា (ច្បាប់ទី 4) ចំនួន {rows}៖ {shown}។',
    en: 'rule 4, a control account equals the sum of its parties: {rows} breaches, {shown}.',
  },
  'breach-open-items': {
    km: 'សមតុល្យរបស់បុគ្គលមិនស្មើនឹងអ្វីដែលនៅជំពាក់ (ច្បាប់ទី 4) ចំនួន {rows}៖ {shown}។',
    en: 'rule 4, a party’s balance equals its open items: {rows} breaches, {shown}.',
  },
  'breach-reversed-open': {
    km: 'អ្វីដែលបានចុះបញ្ច្រាសនៅជំពាក់ (ច្បាប់ទី 4) ចំនួន {rows}៖ {shown}។',
    en: 'rule 4, nothing is open on what was taken back: {rows} breaches, {shown}.',
  },
  'breach-month-totals': {
    km: 'ផលបូកប្រចាំខែមិនស្មើគ្នាជារៀល (ច្បាប់ទី 5) ចំនួន {rows}៖ {shown}។',
    en: 'rule 5, the months’ totals balance in riel: {rows} breaches, {shown}.',
  },
  'breach-share-capital': {
    km: 'មូលធនភាគហ៊ុនមិនស្មើនឹងភាគហ៊ុនគុណនឹងតម្លៃចារឹក (ច្បាប់ទី 6) ចំនួន {rows}៖ {shown}។',
    en: 'rule 6, share capital equals shares held times par, party by party: {rows} breaches, {shown}.',
  },
  'breach-numbers': {
    km: 'លេខរៀងខ្វះ ឬជាន់គ្នា (ច្បាប់ទី 9) ចំនួន {rows}៖ {shown}។',
    en: 'rule 9, numbers have no gap and no double: {rows} breaches, {shown}.',
  },
};
