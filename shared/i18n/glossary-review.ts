/**
 * Khmer terms that the program uses or will use and that still wait for a native reader (REVIEW in the project's
 * glossary). They are shown on a page of their own, so that whoever knows better can say so.
 */
export interface TermToReview {
  readonly key: string;
  readonly km: string;
  readonly en: string;
  /** Other Khmer words met for the same thing. */
  readonly otherWords: string;
}

const term = (key: string, en: string, [km, ...others]: readonly [string, ...string[]]): TermToReview => ({
  key,
  km,
  en,
  otherWords: others.join(' · '),
});

export const TERMS_TO_REVIEW: readonly TermToReview[] = [
  term('trial-balance', 'trial balance', ['សមតុល្យសាកល្បង', 'តុល្យការសាកល្បង', 'តារាងតុល្យភាព']),
  term('ledger', 'general ledger', ['សៀវភៅធំ', 'សៀវភៅធំទូទៅ']),
  term('journal-entry', 'journal entry', ['ការចុះទិនានុប្បវត្តិ']),
  term('post', 'post (to the ledger)', ['ចុះបញ្ជី']),
  term('reverse-entry', 'reverse (an entry)', ['ចុះបញ្ច្រាស', 'ការកត់ត្រាបញ្ច្រាស']),
  term('receipt-voucher', 'receipt voucher (money in)', ['ប័ណ្ណចំណូល', 'ប័ណ្ណទទួលសាច់ប្រាក់']),
  term('equity', 'equity', ['មូលធន', 'មូលនិធិ']),
  term('income-statement', 'income statement', ['របាយការណ៍លទ្ធផល', 'របាយការណ៍ចំណូល']),
  term('surplus', 'surplus (net result of the year)', ['អតិរេក', 'ប្រាក់ចំណេញ']),
  term('patronage-refund', 'patronage refund', ['ប្រាក់បង្វិលតាមទំហំប្រតិបត្តិការ']),
  term('share-redemption', 'share redemption', ['ការបង្វិលសងភាគហ៊ុន', 'ការដកភាគហ៊ុន', 'ការទិញភាគហ៊ុនមកវិញ']),
  term('reserve-fund', 'reserve fund', ['មូលនិធិបម្រុង', 'មូលធនបម្រុង']),
  term('hundred-thousand', 'hundred thousand', ['សែន']),
  term('weigh-ticket', 'weigh ticket', ['ប័ណ្ណថ្លឹង', 'សំបុត្រថ្លឹង']),
  term('impurity', 'impurity', ['វត្ថុលាយឡំ', 'ភាពមិនសុទ្ធ', 'កម្ទេចកម្ទី']),
  term('premium', 'price premium', ['ប្រាក់បុព្វលាភ', 'ប្រាក់រង្វាន់']),
  term('in-conversion', 'in conversion (organic)', ['អន្តរកាល', 'កំពុងផ្លាស់ប្តូរ']),
  term('milling-batch', 'milling batch', ['វគ្គកិន']),
  term('head-rice', 'head rice', ['អង្ករដើម']),
  term('broken-rice', 'broken rice', ['ចុងអង្ករ', 'អង្ករបាក់']),
  term('non-conformity', 'non-conformity', ['ភាពមិនអនុលោម']),
  term('mass-balance', 'mass balance', ['តុល្យភាពបរិមាណ']),
  term('traceability', 'traceability', ['ការតាមដានប្រភព']),
];
