import { pathToFileURL } from 'node:url';
import { fontFiles } from '../../electron/printing/fonts.ts';
import { statementPaper } from './statements.ts';

/** The same statements as a page of HTML, with the same fonts, for a browser to print. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const fontFace = (isBold: boolean): string => {
  const sources = fontFiles(isBold).map((file) => `url(${pathToFileURL(file).href})`);
  return sources
    .map(
      (source, index) =>
        `@font-face{font-family:F${String(index)};src:${source};font-weight:${isBold ? '700' : '400'}}`,
    )
    .join('');
};

const STYLE = `${fontFace(false)}${fontFace(true)}
  @page{size:A4;margin:40pt 36pt}body{font:8.5pt F0,F1;margin:0}section{break-after:page}.c{text-align:center}
  table{border-collapse:collapse;width:100%;font-size:7.5pt}td,th{border:solid #888;border-width:.3pt 0;padding:.5pt 3pt}
  th{background:#eef2ea}.f{text-align:right;white-space:nowrap}`;

function section(index: number): string {
  const paper = statementPaper(index);
  const line = (text: string): string => `<p class=c>${escaped(text)}</p>`;
  const tables = paper.tables.map(({ title, columns, rows }) => {
    const cell = (tag: string, text: string, column: number): string =>
      `<${tag}${columns[column]?.isFigure === true ? ' class=f' : ''}>${escaped(text)}</${tag}>`;
    const heads = columns.map(({ head }, column) => cell('th', head, column)).join('');
    const body = rows.map(({ cells }) => `<tr>${cells.map((text, column) => cell('td', text, column)).join('')}</tr>`);
    return `<b>${escaped(title)}</b><table><thead><tr>${heads}</tr></thead>${body.join('')}</table>`;
  });
  const sums = paper.sums.map(({ label, figures, inWords }) =>
    [label, ...figures, ...inWords].map(escaped).join('<br>'),
  );
  const head = [...paper.letterhead, paper.coop, paper.title, paper.period].map(line).join('');
  const facts = paper.facts.map(([label, value]) => `<p>${escaped(label)} <b>${escaped(value)}</b></p>`).join('');
  const signatures = paper.signatures.map(({ label }) => escaped(label)).join(' · ');
  return `<section>${head}${facts}${tables.join('')}<p>${sums.join('<br>')}</p><p>${signatures}</p></section>`;
}

export const statementsHtml = (count: number): string =>
  `<!doctype html><html lang=km><meta charset=utf-8><style>${STYLE}</style>${Array.from({ length: count }, (_, index) => section(index)).join('')}</html>`;
