import { describe, expect, it } from 'vitest';
import type { TicketView } from '../contract/paddy.ts';
import { PaperWords } from '../i18n/papers/paper-words.ts';
import type { PaperStyle } from '../i18n/papers/paper-words.ts';
import { purchaseReceiptPaper } from '../i18n/papers/purchase-receipt.ts';
import { purchaseReceipt } from './purchase-receipt.ts';

const TICKET: TicketView = {
  ...{ id: 7, number: 'WT-2025-00123', reference: 'A-19', date: '2025-10-28', variety: 'Sen Kra Ob', bags: 9 },
  party: { code: 'M-0037', nameKm: 'សុខ វណ្ណា', nameEn: 'Sok Vanna' },
  ...{ quota: null, organicStatus: 'conventional', grossG: 517_900, tareG: 1800, netG: 516_100, moisturePct: '13.8' },
  ...{ impurityPct: '3.3', moistureFactor: '1', impurityFactor: '0.987', payableG: 509_400 },
  ...{ priceKhrPerKg: '1130', premiumKhrPerKg: '0', unitPriceKhrPerKg: '1130', valueKhr: 575_622 },
  ...{ deductions: [{ kind: 'loan', khr: 100_000 }], deductionKhr: 100_000, dueKhr: 475_622 },
  ...{ paidNowKhr: 475_600, roundingKhr: -22, paidKhr: 475_600, openKhr: 0, voided: null, entries: [] },
  rule: {
    ...{ method: 'dry-matter', baseMoisturePct: '14', percentPerPoint: '0', impurityAllowedPct: '2' },
    payableStepG: 100,
  },
};

const STYLE: PaperStyle = {
  coop: { nameKm: 'សហគមន៍ត្រាំកក់', nameEn: 'Tram Kak' },
  ...{ language: 'both', digits: 'latin', reading: 'thousands' },
  printed: { day: '2025-10-28', time: '10:12', who: 'Chan' },
};
const FIRST = { isReprint: false };

describe('the receipt of a purchase', () => {
  it('shows every frozen step, what was paid and its words in both languages', () => {
    const text = JSON.stringify(purchaseReceipt(purchaseReceiptPaper(TICKET, new PaperWords(STYLE), FIRST), 'A5'));
    for (const figure of ['516.1 kg', '× 0.987', '509.4 kg', '1,130 ៛', '575,622 ៛', '− 100,000 ៛', '475,600 ៛']) {
      expect(text).toContain(figure);
    }
    expect(text).toContain('Four hundred seventy-five thousand six hundred riels only');
    expect(text).toContain('បួនរយចិតសិបប្រាំពាន់ប្រាំមួយរយរៀលគត់');
  });

  it('says that it is a copy, and that the ticket is void', () => {
    const voided = { ...TICKET, voided: { date: '2025-10-29', reason: 'Wrong farmer' } };
    const paper = purchaseReceiptPaper(voided, new PaperWords({ ...STYLE, language: 'en' }), { isReprint: true });
    expect(paper.marks).toEqual(['Void since 29 Oct 2025: Wrong farmer', 'Copy']);
  });

  it('writes its figures in Khmer digits where the book asks for it, and never its number', () => {
    const paper = purchaseReceiptPaper(TICKET, new PaperWords({ ...STYLE, language: 'km', digits: 'khmer' }), FIRST);
    expect(paper.rows.map(({ figure }) => figure)).toContain('៥៧៥,៦២២ ៛');
    expect(paper.facts[0]?.[1]).toBe('WT-2025-00123');
  });

  it('is as long as it needs to be on a roll of 80 mm', () => {
    const { pageSize } = purchaseReceipt(purchaseReceiptPaper(TICKET, new PaperWords(STYLE), FIRST), 'thermal-80');
    expect(pageSize).toEqual({ width: 226.77, height: 'auto' });
  });
});
