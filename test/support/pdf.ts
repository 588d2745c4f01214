/** The standard fonts that every reader of PDF knows, so that none need be embedded. */
export type Font =
  | 'Helvetica'
  | 'Helvetica-Bold'
  | 'Helvetica-Oblique'
  | 'Courier'
  | 'Symbol'
  | typeof SOFT;

/** Helvetica that calls each of its hyphens a soft one, and the bullet by its place in Symbol. */
export const SOFT = 'Soft';

/** A text at a place; lengths in points, from the top left corner. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size?: number;
  readonly font?: Font;
  /** Direction of reading in degrees, clockwise. */
  readonly angle?: number;
  /** 3 is invisible. */
  readonly mode?: number;
}

/** A straight line. */
export interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A small square that is filled, as bullets are drawn. */
export interface Dot {
  /** Its upper left corner. */
  readonly dot: readonly [x: number, y: number];
  readonly side: number;
}

export type PageContent = readonly (Drawn | Stroke | Dot)[];

export const A4 = { width: 595, height: 842 } as const;
const FONTS: readonly Font[] = [
  'Helvetica',
  'Helvetica-Bold',
  'Helvetica-Oblique',
  'Courier',
  'Symbol',
  SOFT,
];

const SOFT_NAMES = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Soft def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfrange
<20> <2C> <0020>
<2D> <2D> <00AD>
<2E> <7E> <002E>
endbfrange
1 beginbfchar <95> <F0B7> endbfchar
endcmap end end`;

/** Writes a PDF of these pages. */
export function pdfOf(
  pages: readonly PageContent[],
  {
    info = {},
    lang,
  }: { readonly info?: Readonly<Record<string, string>>; readonly lang?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const catalog = add('');
  const tree = add('');
  const names = add(`<< /Length ${SOFT_NAMES.length} >>\nstream\n${SOFT_NAMES}\nendstream`);
  const fonts = FONTS.map((font) => {
    const encoding = font === 'Symbol' ? '' : '/Encoding /WinAnsiEncoding';
    const base = font === SOFT ? `Helvetica /ToUnicode ${names} 0 R` : font;
    return `/${font} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} ${encoding} >>`)} 0 R`;
  });
  const kids = pages.map((page) => {
    const content = page.map(operatorsOf).join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${stream} 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`,
    );
  });
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${lang ? `/Lang (${lang})` : ''} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const entries = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  return fileOf(objects, catalog, add(`<< ${entries.join(' ')} >>`));
}

/** Objects with the table that says where each begins. */
function fileOf(objects: readonly string[], catalog: number, info: number): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>`;
  return Buffer.from(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

function operatorsOf(content: Drawn | Stroke | Dot): string {
  if ('dot' in content) {
    const [x, y] = content.dot;
    return `${x} ${A4.height - y - content.side} ${content.side} ${content.side} re f`;
  }
  if ('from' in content) {
    const [from, to] = [content.from, content.to].map(([x, y]) => `${x} ${A4.height - y}`);
    return `${from} m ${to} l S`;
  }
  const { text, x, y, size = 10, font = 'Helvetica', angle = 0, mode = 0 } = content;
  const turn = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn).toFixed(4), Math.sin(turn).toFixed(4)];
  const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${A4.height - y}`;
  return `BT ${mode} Tr /${font} ${size} Tf ${matrix} Tm ${literal(text)} Tj ET`;
}

/** Characters of Windows-1252 that are elsewhere in Unicode. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '†': 0x86,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

const literal = (text: string): string =>
  `(${[...text]
    .map((letter) => String.fromCharCode(WINDOWS[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/gu, (sign) => `\\${sign}`)})`;

/** Widths of Helvetica’s letters from the space to the tilde, in thousandths of the size. */
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const OTHERS: Readonly<Record<string, number>> = {
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '•': 350,
  '—': 1000,
};

/** How wide a text is in Helvetica, in points. */
export function widthOf(text: string, size = 10): number {
  let width = 0;
  for (const letter of text) width += OTHERS[letter] ?? WIDTHS[letter.charCodeAt(0) - 32] ?? 556;
  return (width * size) / 1000;
}
