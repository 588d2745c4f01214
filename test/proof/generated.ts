import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { A4, pdfOf } from '../support/pdf.ts';
import { type Column, type Setting, typeset } from '../support/typeset.ts';
import { docxEntries, wordParagraph, zipOf } from '../support/zip.ts';

/** A document that was made up, in one format. */
interface Generated {
  readonly name: string;
  readonly expected: readonly string[];
  readonly write: (folder: string) => Promise<string>;
}

interface Piece {
  readonly kind: 'heading' | 'text' | 'point' | 'bullet';
  readonly text: string;
  readonly number?: number;
}

const WORDS =
  'state court judge evidence request network treaty police data protection training law report member service provider access order authority cooperation measure child safety network contact point answer victim bank payment fraud device record export border expert'.split(
    ' ',
  );

/** Pseudo-random numbers of 0..1, the same in every run (Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Sections of running text, numbered points and bullets. */
function madeUp(seed: number): Piece[] {
  const random = randomFrom(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 18) }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const text = () => Array.from({ length: 1 + Math.floor(random() * 5) }, sentence).join(' ');
  let number = 0;
  return Array.from({ length: 8 }, (): Piece[] => {
    const heading = `${word()} ${word()} and ${word()}`;
    return [
      { kind: 'heading', text: heading.charAt(0).toUpperCase() + heading.slice(1) },
      { kind: 'text', text: text() },
      ...Array.from({ length: 2 + Math.floor(random() * 3) }, (): Piece[] => {
        number += 1;
        const bullets = Math.floor(random() * 3);
        return [
          { kind: 'point', text: text(), number },
          ...Array.from({ length: bullets }, (): Piece => ({ kind: 'bullet', text: sentence() })),
        ];
      }).flat(),
    ];
  }).flat();
}

const TITLE = 'Report on cooperation';
const DATE = 'Strasbourg, 13 July 2018';

const asMarkdown = (pieces: readonly Piece[]) =>
  [
    `# ${TITLE}`,
    DATE,
    ...pieces.map(({ kind, text, number }) =>
      kind === 'heading'
        ? `## ${text}`
        : kind === 'point'
          ? `${number}. ${text}`
          : kind === 'bullet'
            ? `   - ${text}`
            : text,
    ),
  ].join('\n\n');

const asHtml = (pieces: readonly Piece[]) =>
  `<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main><h1>${TITLE}</h1><p>${DATE}</p>${pieces
    .map(({ kind, text, number }) =>
      kind === 'heading'
        ? `<h2>${text}</h2>`
        : kind === 'point'
          ? `<ol start="${number}"><li>${text}</li></ol>`
          : kind === 'bullet'
            ? `<ul><li>${text}</li></ul>`
            : `<p>${text}</p>`,
    )
    .join('\n')}</main><footer>Imprint</footer></body></html>`;

/** Wrapped at a width, on pages of so many lines with a running header and a number. */
function asText(pieces: readonly Piece[]): string {
  const lines = [TITLE, '', DATE, ''];
  for (const { kind, text, number } of pieces) {
    const lead = kind === 'point' ? `${number}. ` : kind === 'bullet' ? '  - ' : '';
    const inner = ' '.repeat(lead.length);
    let line = lead;
    for (const word of text.split(' ')) {
      if (line.length + word.length > 72) {
        lines.push(line.trimEnd());
        line = inner;
      }
      line += `${word} `;
    }
    lines.push(line.trimEnd(), '');
  }
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 44)
    pages.push(
      `COOPERATION REPORT\n\n${lines.slice(at, at + 44).join('\n')}\n\n${' '.repeat(35)}${pages.length + 1}\n`,
    );
  return pages.join('\f');
}

function asWord(pieces: readonly Piece[]): Buffer {
  const body = pieces.map(({ kind, text }) =>
    kind === 'heading'
      ? wordParagraph(text, { style: 'heading2' })
      : wordParagraph(
          text,
          kind === 'point' ? { list: '1.0' } : kind === 'bullet' ? { list: '2.0' } : {},
        ),
  );
  return zipOf(
    docxEntries([wordParagraph(TITLE, { style: 'Title' }), wordParagraph(DATE), ...body].join('')),
  );
}

function asPdf(pieces: readonly Piece[], columns: 1 | 2): Uint8Array {
  const settings = pieces.map(({ kind, text, number }): Setting => {
    if (kind === 'heading') return { text, font: 'Helvetica-Bold', size: 13, above: 1 };
    if (kind === 'point') return { text, marker: `${number}.`, indent: 24, above: 0.5 };
    return kind === 'bullet'
      ? { text, marker: '\u2022', indent: 44, above: 0.5 }
      : { text, above: 0.5 };
  });
  const width = (A4.width - 144 - (columns - 1) * 24) / columns;
  const places = Array.from(
    { length: 60 },
    (_, at): Column => ({
      page: Math.floor(at / columns),
      x: 72 + (at % columns) * (width + 24),
      width,
      top: at < columns ? 150 : 90,
      bottom: 750,
    }),
  );
  const pages = typeset(settings, places).filter((page) => page.length > 0);
  const front = [
    { text: TITLE, x: 72, y: 90, size: 18, font: 'Helvetica-Bold' as const },
    { text: DATE, x: 72, y: 116 },
  ];
  return pdfOf(
    pages.map((page, at) => [
      ...(at === 0
        ? front
        : [{ text: 'Report on cooperation against crime', x: 72, y: 50, size: 8 }]),
      ...page,
      { text: String(at + 1), x: 290, y: 800, size: 8 },
    ]),
  );
}

/** The same made-up documents in every format. */
export function generated(): Generated[] {
  return [1, 2, 3].flatMap((seed) => {
    const pieces = madeUp(seed * 7919);
    const expected = pieces.map(({ text }) => text);
    const forms: readonly (readonly [string, () => string | Uint8Array])[] = [
      ['md', () => asMarkdown(pieces)],
      ['html', () => asHtml(pieces)],
      ['txt', () => asText(pieces)],
      ['docx', () => asWord(pieces)],
      ['1-column.pdf', () => asPdf(pieces, 1)],
      ['2-columns.pdf', () => asPdf(pieces, 2)],
    ];
    return forms.map(([ending, content]) => ({
      name: `generated/${seed}.${ending}`,
      expected,
      write: async (folder: string) => {
        const path = join(folder, `report-${seed}.${ending}`);
        await writeFile(path, content());
        return path;
      },
    }));
  });
}
