import { load } from 'cheerio';
import { decodeText } from '../decode.ts';
import { datesIn } from '../draft/dates.ts';
import { type ReadSource, type SourceText, UnreadableError } from '../source.ts';
import { blocksOf } from './blocks.ts';
import { contentOf, depthOf } from './content.ts';
import { takeNotes } from './notes.ts';

const DEEPEST = 400;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** Reads a web page: its main text, lists, tables and footnotes. */
export const readHtml: ReadSource = async (bytes) => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString(
    'latin1',
  );
  const match = DECLARED.exec(start);
  return htmlSource(decodeText(bytes, match?.[1] ?? match?.[2]));
};

/**
 * What there is in a page.
 * @throws UnreadableError for a page that is nested too deeply.
 */
export function htmlSource(html: string): SourceText {
  if (nestsTooDeeply(html)) throw tooDeep();
  const $ = load(html);
  const body = $('html').get(0);
  if (body && depthOf(body) > DEEPEST) throw tooDeep();
  const language = /^[a-z]{2}(?![a-z])/i.exec(
    $('html').attr('lang') ?? $('html').attr('xml:lang') ?? '',
  )?.[0];
  const title =
    $('meta[property="og:title"], meta[name="citation_title"], meta[name="DC.title"]').attr(
      'content',
    ) ?? $('title').first().text();
  const date = dateOf([
    ...$('meta')
      .toArray()
      .filter(({ attribs }) => DATE_NAMES.test(attribs['name'] ?? attribs['property'] ?? ''))
      .map(({ attribs }) => attribs['content'] ?? ''),
    $('time[datetime]').first().attr('datetime') ?? '',
  ]);
  const root = contentOf($);
  const notes = takeNotes($);
  const blocks = [...blocksOf($, root), ...notes];
  const named = title.replace(/\s+/g, ' ').trim();
  return {
    ...(named === '' ? {} : { title: named }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language: language.toLowerCase() }),
    blocks,
    damage: [],
  };
}

const DATE_NAMES =
  /^(?:article:published_time|dc(?:terms)?\.(?:date|issued|created)|citation_(?:publication_)?date|date|publish-?date)$/i;

function dateOf(values: readonly string[]): string | undefined {
  return values.flatMap((value) => datesIn(value.replace(/T.*$/, '')))[0]?.to;
}

/**
 * Whether elements nest far deeper than any document: counted in the text, since
 * a parser may take for ever.
 */
function nestsTooDeeply(html: string): boolean {
  let depth = 0;
  for (const { 1: slash, 2: name = '' } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi)) {
    if (!NESTING.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Elements that must be closed, so that an open one is a nested one. */
const NESTING = new Set(
  'div span b i u em strong a font table ul ol dl blockquote section article sub sup small big tt code form center'.split(
    ' ',
  ),
);

/** What is nested too deeply to be read. */
export const tooDeep = () =>
  new UnreadableError(
    `its elements are nested more than ${DEEPEST} deep. It is no document; open it in a browser, save it as PDF and add that.`,
  );
