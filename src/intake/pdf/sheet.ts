import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { plainCharacters } from '../characters.ts';
import { drawnBullets } from './drawn-bullets.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { OpenPdf } from './open.ts';
import { outlinesOf } from './outlines.ts';
import { rulesOf } from './rules.ts';
import type { Placed, Sheet, Typeface } from './run.ts';
import { withSoftHyphens } from './soft-hyphens.ts';
import { turned } from './turn.ts';

interface Item {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

const UNKNOWN: Typeface = { name: '', bold: false, italic: false, monospace: false };

/**
 * Reads a page: what stands upright first, then what is turned, each as a
 * sheet of its own.
 */
export async function readSheets(
  { document, operators }: OpenPdf,
  page: number,
): Promise<readonly Sheet[]> {
  const proxy = await document.getPage(page);
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  const content = await proxy.getTextContent();
  const drawing = await proxy.getOperatorList();
  const view = transform as unknown as Matrix;
  const faces = new Map<string, Typeface>();
  for (const name of Object.keys(content.styles)) faces.set(name, typefaceOf(proxy, name));
  const vertical = new Set(
    Object.entries(content.styles).flatMap(([name, style]) => (style.vertical ? [name] : [])),
  );
  const items = content.items as unknown as Item[];
  const texts = withSoftHyphens(
    items.map(({ str }) => str ?? ''),
    drawing,
    operators,
  );
  const runs = placedRuns(items, texts, view, faces, vertical);
  const outlines = [...outlinesOf(drawing, operators, view)];
  proxy.cleanup();
  const bullets = drawnBullets(outlines, runs);
  return turned({ page, width, height, runs: [...runs, ...bullets], rules: rulesOf(outlines) });
}

function placedRuns(
  items: readonly Item[],
  texts: readonly string[],
  view: Matrix,
  faces: ReadonlyMap<string, Typeface>,
  vertical: ReadonlySet<string>,
): Placed[] {
  const runs: Placed[] = [];
  let spaced = false;
  for (const [at, item] of items.entries()) {
    const text = plainCharacters(texts[at] ?? '');
    const trimmed = text.trim();
    if (trimmed) {
      const face = faces.get(item.fontName) ?? UNKNOWN;
      const place = placeOf(item, view, vertical.has(item.fontName));
      if (place)
        runs.push({
          ...place,
          text: trimmed,
          face,
          spaced: spaced || text.startsWith(' '),
          rightToLeft: item.dir === 'rtl',
        });
    }
    spaced = item.hasEOL ? false : text === ' ' || text.endsWith(' ') || (!trimmed && spaced);
  }
  return runs;
}

/** Far beyond any sheet of paper: what stands there was never meant to be seen. */
const FAR = 100_000;

function placeOf(item: Item, view: Matrix, vertical: boolean) {
  const [a, b, , , x, y] = multiply(view, item.transform as unknown as Matrix);
  const size = vertical ? item.width : item.height;
  const width = vertical ? item.height : item.width;
  const sane = [x, y, size, width].every((n) => Number.isFinite(n) && Math.abs(n) < FAR);
  if (!sane) return undefined;
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = (degrees + (vertical ? 90 : 0) + 360) % 360;
  return { x, y, width, size, angle };
}

/** pdf.js gives a font's name only with the drawing of the page; weight and slant are read from it. */
function typefaceOf(page: PDFPageProxy, id: string): Typeface {
  if (!page.commonObjs.has(id)) return UNKNOWN;
  const font = page.commonObjs.get(id) as { name?: string; isMonospace?: boolean } | null;
  const name = (font?.name ?? '').replace(/^[A-Z]{6}\+/u, '');
  return {
    name,
    bold: /bold|black|heavy|demi|(?:^|[a-z])(?:CM|SF|EC|LM)?BX?\d|CMBX|SFBX|CMSSBX/iu.test(name),
    italic: /ital|obli|slant|CMTI|CMSL|SFTI|SFSL/iu.test(name),
    monospace: (font?.isMonospace ?? false) || /mono|courier|typewriter|CMTT|SFTT/iu.test(name),
  };
}
