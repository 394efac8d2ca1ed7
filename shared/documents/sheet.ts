import type { Fact, SheetPaper, SheetTable, SpokenSum } from '../domain/paper/types.ts';
import { letterhead, note, pageFoot, PAPER_STYLE, signatureBlock } from './paper-parts.ts';
import type { PdfNode } from './paper-parts.ts';
import { CELL_SIZE, ruledTable, TO_WRITE } from './sheet-table.ts';

/** A sheet of A4 with tables whose heads come again on every page: a member's statement, a report. */
const A4_POINTS = { portrait: 595.28, landscape: 841.89 };
const MARGIN = 36;
const HEAD = 30;
const FOOT = 28;
const FONT_SIZE = 8.5;

const widthOf = ({ isLandscape = false }: SheetPaper): number =>
  A4_POINTS[isLandscape ? 'landscape' : 'portrait'] - 2 * MARGIN;

export function sheet(paper: SheetPaper): PdfNode {
  return {
    pageSize: 'A4',
    pageOrientation: paper.isLandscape === true ? 'landscape' : 'portrait',
    pageMargins: [MARGIN, HEAD, MARGIN, FOOT],
    defaultStyle: { ...PAPER_STYLE, fontSize: FONT_SIZE },
    info: { title: paper.title },
    header: (page: number): PdfNode => (page === 1 ? { text: '' } : runningHead(paper)),
    footer: pageFoot(paper, MARGIN),
    content: [
      letterhead(paper, FONT_SIZE),
      { text: paper.period, alignment: 'center', margin: [0, 0, 0, 4] },
      factTable(paper.facts),
      ...paper.tables.flatMap((table) => tableBlock(table, widthOf(paper))),
      signedBlock(paper),
    ],
  };
}

const runningHead = ({ coop, running }: SheetPaper): PdfNode => ({
  columns: [
    { text: coop.split('\n')[0] ?? '', width: 'auto' },
    { text: running, width: '*', alignment: 'right' },
  ],
  columnGap: 12,
  fontSize: 7,
  margin: [MARGIN, 12, MARGIN, 0],
});

/** What is longer than this would squeeze the label beside it. */
const LONG_FACT = 60;

/** Labels and lines to write on. */
const FORM_WIDTHS = ['20%', '29%', '21%', '30%'];

/** Two by two, or one below the other where one is long. */
function factTable(facts: readonly Fact[]): PdfNode {
  const across = facts.some(([, value]) => value.split('\n').some((line) => line.length > LONG_FACT)) ? 1 : 2;
  const lines = facts.flatMap((_, place) => (place % across === 0 ? [facts.slice(place, place + across)] : []));
  const blank: Fact = ['', ''];
  const isForm = facts.some(([, value]) => value === '');
  const cells = ([label, value]: Fact): readonly PdfNode[] => [
    { ...note(label), noWrap: across === 1 },
    value === '' && label !== '' ? { ...TO_WRITE, border: [false, false, false, true] } : { text: value, bold: true },
  ];
  return {
    table: {
      widths: across === 1 ? ['auto', '*'] : isForm ? FORM_WIDTHS : ['auto', '*', 'auto', '*'],
      body: lines.map((line) => [...line, ...Array<Fact>(across - line.length).fill(blank)].flatMap(cells)),
    },
    layout: {
      hLineWidth: (): number => (isForm ? 0.5 : 0),
      vLineWidth: (): number => 0,
      defaultBorder: false,
      paddingTop: (): number => 1,
      paddingBottom: (): number => 1,
    },
    margin: [0, 0, 0, 2],
  };
}

function tableBlock(table: SheetTable, width: number): readonly PdfNode[] {
  const below = (table.notes ?? []).map((text) => ({ ...note(text), fontSize: CELL_SIZE, margin: [0, 2, 0, 0] }));
  const ruled = (): readonly PdfNode[] => [ruledTable(table, { width, fontSize: FONT_SIZE }), ...below];
  if (table.rows.length > 0) return table.isWhole === true ? [{ stack: ruled(), unbreakable: true }] : ruled();
  const title = { text: table.title, bold: true, margin: [0, 5, 0, 1] };
  return [{ stack: [title, note(table.none)], unbreakable: true }];
}

/** What is signed stands on one page with the signatures. */
const signedBlock = (paper: SheetPaper): PdfNode => ({
  stack: [
    ...(paper.sums.length > 0 ? [sumBlocks(paper.sums)] : []),
    ...paper.notes.map((text) => ({ ...note(text), fontSize: CELL_SIZE, margin: [0, 8, 0, 0] })),
    signatureBlock(paper.signatures, widthOf(paper)),
  ],
  unbreakable: true,
});

/** Figures that matter, with their words: side by side, in boxes that stay whole. */
const sumBlocks = (sums: readonly SpokenSum[]): PdfNode => ({
  columns: sums.map((sum) => ({ ...sumBlock(sum), width: '*' })),
  columnGap: 10,
  margin: [0, 8, 0, 0],
});

const sumBlock = ({ label, figures, inWords }: SpokenSum): PdfNode => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            label,
            { text: figures.join(' + '), bold: true, fontSize: FONT_SIZE + 3, alignment: 'right' },
            { text: inWords.join('\n'), fontSize: CELL_SIZE },
          ],
        },
      ],
    ],
  },
  layout: { hLineWidth: (): number => 0.5, vLineWidth: (): number => 0.5 },
});
