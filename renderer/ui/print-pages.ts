import type { OpenPdf } from './use-pdf.ts';

/**
 * The PDF on its way to the printer: each page is drawn at the printer's own fineness and laid on a sheet of its size, since
 * neither the window of the desktop nor the page's policy lets another program's viewer in.
 */
const PRINTER_DPI = 300;
const PT_PER_INCH = 72;
const MM_PER_PT = 25.4 / 72;
/** More would fill the memory of a small laptop. */
export const PRINT_LIMIT_PAGES = 60;

async function pictureOf({ pdf }: OpenPdf, page: number): Promise<string> {
  const found = await pdf.getPage(page);
  const viewport = found.getViewport({ scale: PRINTER_DPI / PT_PER_INCH });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await found.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // The memory of so large a picture is given back at once.
  canvas.width = 0;
  if (!blob) throw new Error(`page ${String(page)} could not be drawn`);
  return URL.createObjectURL(blob);
}

async function sheetOf(
  address: string,
  size: { readonly width: string; readonly height: string },
): Promise<HTMLElement> {
  const picture = document.createElement('img');
  picture.src = address;
  picture.alt = '';
  picture.style.width = size.width;
  picture.style.height = size.height;
  await picture.decode();
  return picture;
}

export async function printPages(file: OpenPdf, onPage: (page: number) => void): Promise<void> {
  const [width, height] = [file.widthPt, file.heightPt].map((pt) => `${String(pt * MM_PER_PT)}mm`) as [string, string];
  const frame = document.createElement('div');
  frame.className = 'print-frame';
  const addresses: string[] = [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${width} ${height}; margin: 0 }`);
  try {
    for (let page = 1; page <= file.pdf.numPages; page += 1) {
      onPage(page);
      const address = await pictureOf(file, page);
      addresses.push(address);
      frame.append(await sheetOf(address, { width, height }));
    }
    document.body.append(frame);
    document.documentElement.dataset['printing'] = 'paper';
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    delete document.documentElement.dataset['printing'];
    frame.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
