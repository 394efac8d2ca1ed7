import type { Inline, Styles, StyleStack } from './pdf-parts.ts';
import { textInlinesClass } from './pdf-parts.ts';

/**
 * pdfmake asks for each of twenty styles of every word anew through all that stands around it, which was a seventh of the
 * time of a statement. Here what stands around is looked through once, for all words of a text and for what is beside it.
 */
export class PaperInlines extends textInlinesClass {
  readonly #around = new StylesAround();

  override measure(words: readonly Inline[], stack: StyleStack): readonly Inline[] {
    const around = words.some((word) => isGiven(word['style'])) ? null : this.#around.of(stack);
    return super.measure(words, around ?? stack);
  }
}

/** What pdfmake asks of a text; what else a node says is of no matter to its words. */
const OF_TEXT: ReadonlySet<string> = new Set([
  ...['font', 'bold', 'italics', 'alignment', 'fontSize', 'fontFeatures', 'characterSpacing', 'color', 'decoration'],
  ...['decorationColor', 'decorationStyle', 'decorationThickness', 'background', 'link', 'linkToPage'],
  ...['linkToDestination', 'noWrap', 'opacity', 'sup', 'sub', 'lineHeight', 'leadingIndent'],
  ...['preserveLeadingSpaces', 'preserveTrailingSpaces'],
]);

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

class StylesAround {
  readonly #levels: { readonly given: Styles; readonly styles: Styles }[] = [];

  /** Null where a style is named, which is left to pdfmake. */
  of({ styleOverrides: given, defaultStyle }: StyleStack): StyleStack | null {
    if (!given.every((level) => typeof level === 'object')) return null;
    let same = 0;
    while (same < this.#levels.length && this.#levels[same]?.given === given[same]) same += 1;
    this.#levels.length = same;
    for (const level of given.slice(same)) {
      this.#levels.push({ given: level, styles: over(this.#levels.at(-1)?.styles ?? defaultStyle, level) });
    }
    const styles = this.#levels.at(-1)?.styles ?? defaultStyle;
    return { styleOverrides: given, defaultStyle, auto: (_, ask) => ask(), getProperty: (name) => styles[name] };
  }
}

function over(around: Styles, level: Styles): Styles {
  let styles = around;
  for (const name in level) {
    if (OF_TEXT.has(name) && isGiven(level[name])) styles = { ...styles, [name]: level[name] };
  }
  return styles;
}
