import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Young rice to go on, ripe grain to take care, laterite to stop, greys for the rest. All text on them is AA. */
const rice: MantineColorsTuple = [
  '#f1f8ec',
  '#e0f0d6',
  '#c1e0af',
  '#9ecf85',
  '#80bf60',
  '#63a844',
  '#4a8f2f',
  '#3b7a25',
  '#2f651e',
  '#214a15',
];
const grain: MantineColorsTuple = [
  '#fff8e6',
  '#ffefc9',
  '#ffdf94',
  '#fbcb5a',
  '#edb42f',
  '#d39a14',
  '#a97800',
  '#855d00',
  '#6b4a00',
  '#4a3300',
];
const laterite: MantineColorsTuple = [
  '#fdf0ec',
  '#fadfd7',
  '#f3bcab',
  '#e8957c',
  '#dc7455',
  '#cb5835',
  '#b34324',
  '#9c2f17',
  '#7f2511',
  '#5c190a',
];

const KHMER_FONTS =
  "'Sahakum Figures', 'Kantumruy Pro', 'Noto Sans Khmer', 'Khmer OS Battambang', system-ui, sans-serif";

export const theme = createTheme({
  colors: { rice, grain, laterite },
  primaryColor: 'rice',
  primaryShade: 7,
  fontFamily: KHMER_FONTS,
  headings: { fontFamily: KHMER_FONTS, fontWeight: '600', sizes: { h1: { fontSize: '1.375rem', lineHeight: '1.6' } } },
  fontSizes: { xs: '1rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.65', lg: '1.65', xl: '1.65' },
  defaultRadius: 'md',
  focusRing: 'auto',
});

/** Mantine's own greys and reds fall short of AA; ours come from app.css, for light and dark. */
const OWN_TONES = {
  '--mantine-color-error': 'var(--stop)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-text': 'var(--ink)',
};

export const tones: CSSVariablesResolver = () => ({ variables: {}, light: OWN_TONES, dark: OWN_TONES });
