import { describe, expect, it } from 'vitest';
import { descriptionText } from './descriptions.ts';

describe('the description of an entry', () => {
  it('that the program wrote is said in the language of the screen', () => {
    expect(descriptionText('Paddy purchase', 'km')).toBe('ការទិញស្រូវ');
    expect(descriptionText('Paddy purchase', 'en')).toBe('Paddy purchase');
    expect(descriptionText('Reversal of PV-2025-00004', 'km')).toBe('ការចុះបញ្ច្រាស PV-2025-00004');
  });

  it('that a person wrote stays as written', () => {
    expect(descriptionText('Fuel for the mill', 'km')).toBe('Fuel for the mill');
  });
});
