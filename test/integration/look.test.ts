import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPractice } from '../support/open-practice.ts';

it('language and colours stay with the machine, whatever is open, and a broken file is as none', () => {
  const book = openPractice();
  const look = () => book.must('desk.view', {}).look;
  const usual = { language: 'km', colours: 'light', paperLanguage: 'both', receiptSize: 'A5' };
  expect(look()).toEqual(usual);
  book.must('desk.setLook', { language: 'en' });
  book.must('desk.setLook', { colours: 'dark' });
  book.must('desk.setLook', { paperLanguage: 'km', receiptSize: 'thermal-80' });
  book.must('desk.closeBook', {});
  expect(look()).toEqual({
    ...{ language: 'en', colours: 'dark' },
    ...{ paperLanguage: 'km', receiptSize: 'thermal-80' },
  });
  expect(book.refused('desk.setLook', { language: 'fr' } as never)).toEqual(['input-malformed']);
  writeFileSync(join(book.home, 'look.json'), '{');
  expect(look()).toEqual(usual);
  book.close();
});
