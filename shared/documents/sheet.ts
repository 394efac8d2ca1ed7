import type { Fact, SheetColumn, SheetPaper, SheetTable, SpokenSum } from '../domain/paper/types.ts';
import { letterhead, note, pageFoot, PAPER_STYLE, signatureBlock } from './paper-parts.ts';
import type { PdfNode } from './paper-parts.ts';

/** A sheet of A4 with tables whose heads come again on every page: a member's statement, a report. */
const A4_POINTS = 595.28;
const MARGIN = 36;
const HEAD = 30;
const FOOT = 28;
const WIDTH = A4_POINTS - 2 * MARGIN;
const FONT_SIZE = 8.5;
const CELL_SIZE = 7.5;
const RULE = '#888888';
const SHADE = '#eef2ea';

export function sheet(paper: SheetPaper): PdfNode {
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, HEAD, MARGIN, FOOT],
    defaultStyle: { ...PAPER_STYLE, fontSize: FONT_SIZE },
    info: { title: paper.title },
    header: (page: number): PdfNode => (page === 1 ? { text: '' } : runningHead(paper)),
    footer: pageFoot(paper, MARGIN),
    content: [
      letterhead(paper, FONT_SIZE),
      { text: paper.period, alignment: 'center', margin: [0, 0, 0, 4] },
      factTable(paper.facts),
      ...paper.tables.flatMap(tableBlock),
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

/** Two by two, or one below the other where one is long. */
function factTable(facts: readonly Fact[]): PdfNode {
  const across = facts.some(([, value]) => value.length > LONG_FACT) ? 1 : 2;
  const lines = facts.flatMap((_, place) => (place % across === 0 ? [facts.slice(place, place + across)] : []));
  const blank: Fact = ['', ''];
  const cells = ([label, value]: Fact): readonly PdfNode[] => [
    { ...note(label), noWrap: across === 1 },
    { text: value, bold: true },
  ];
  return {
    table: {
      widths: across === 1 ? ['auto', '*'] : ['auto', '*', 'auto', '*'],
      body: lines.map((line) => [...line, ...Array<Fact>(across - line.length).fill(blank)].flatMap(cells)),
    },
    layout: { ...NO_LINES, paddingTop: (): number => 1, paddingBottom: (): number => 1 },
    margin: [0, 0, 0, 2],
  };
}

const NO_LINES = { hLineWidth: (): number => 0, vLineWidth: (): number => 0 };

function tableBlock(table: SheetTable): readonly PdfNode[] {
  const below = (table.notes ?? []).map((text) => ({ ...note(text), fontSize: CELL_SIZE, margin: [0, 2, 0, 0] }));
  if (table.rows.length > 0) return [ruledTable(table), ...below];
  const title = { text: table.title, bold: true, margin: [0, 5, 0, 1] };
  return [{ stack: [title, note(table.none)], unbreakable: true }];
}

const alignmentOf = ({ isFigure }: SheetColumn): string => (isFigure ? 'right' : 'left');

/** The title is a row of the head: it comes again with it on the next page, and is never left behind alone. */
const titleRow = ({ title, columns }: SheetTable): readonly PdfNode[] => [
  { text: title, bold: true, fontSize: FONT_SIZE, colSpan: columns.length, margin: [-3, 0, 0, 0] },
  ...columns.slice(1).map(() => ({ text: '' })),
];

const HEAD_ROWS = 2;

function ruledTable(table: SheetTable): PdfNode {
  const { columns, rows } = table;
  const heads = columns.map((column) => ({
    text: column.head,
    bold: true,
    alignment: alignmentOf(column),
    fillColor: SHADE,
  }));
  const body = rows.map(({ cells, isSum = false }) =>
    columns.map((column, place) => ({
      text: cells[place] ?? '',
      bold: isSum,
      alignment: alignmentOf(column),
      noWrap: column.isFigure,
    })),
  );
  const isAboveSum = (line: number): boolean => rows[line - HEAD_ROWS]?.isSum === true;
  return {
    table: {
      headerRows: HEAD_ROWS,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ isWide = false }) => (isWide ? '*' : 'auto')),
      body: [titleRow(table), heads, ...body],
    },
    layout: {
      hLineWidth: (line: number): number => (line === 0 ? 0 : isAboveSum(line) ? 0.8 : 0.3),
      hLineColor: (line: number): string => (isAboveSum(line) ? 'black' : RULE),
      vLineWidth: (): number => 0,
      paddingLeft: (): number => 3,
      paddingRight: (): number => 3,
      paddingTop: (): number => 0.5,
      paddingBottom: (): number => 0.5,
    },
    fontSize: CELL_SIZE,
    margin: [0, 4, 0, 0],
  };
}

/** What is signed stands on one page with the signatures. */
const signedBlock = (paper: SheetPaper): PdfNode => ({
  stack: [
    ...(paper.sums.length > 0 ? [sumBlocks(paper.sums)] : []),
    ...paper.notes.map((text) => ({ ...note(text), fontSize: CELL_SIZE, margin: [0, 8, 0, 0] })),
    signatureBlock(paper.signatures, WIDTH),
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
