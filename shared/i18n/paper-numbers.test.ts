import { describe, expect, it } from 'vitest';
import { paperDate, paperDigits } from './paper-numbers.ts';

describe('figures and days on paper', () => {
  it('writes Khmer digits only where they are asked for', () => {
    expect(paperDigits('1,234,567.890', 'khmer')).toBe('១,២៣៤,៥៦៧.៨៩០');
    expect(paperDigits('1,234,567.890', 'latin')).toBe('1,234,567.890');
  });

  it('writes the month by its name', () => {
    expect(paperDate('2025-10-08', 'km')).toBe('ថ្ងៃទី8 ខែតុលា ឆ្នាំ2025');
    expect(paperDate('2025-10-08', 'km', 'khmer')).toBe('ថ្ងៃទី៨ ខែតុលា ឆ្នាំ២០២៥');
    expect(paperDate('2025-10-08', 'en', 'khmer')).toBe('8 Oct 2025');
  });
});
