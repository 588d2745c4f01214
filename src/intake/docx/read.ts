import { load } from 'cheerio';
import mammoth from 'mammoth';
import { htmlSource } from '../html/read.ts';
import { type ReadSource, type SourceText, UnreadableError } from '../source.ts';
import { entriesOf } from './entries.ts';
import { markersIn } from './numbering.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/** Reads a Word file: headings by their styles, lists with their printed numbers, tables, footnotes. */
export const readDocx: ReadSource = async (bytes, onProgress) => {
  const entries = await entriesOf(bytes);
  onProgress(0.2);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch((error: unknown) => {
      throw new UnreadableError(
        `it is damaged (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}). Open it in Word, save it anew and add that.`,
      );
    });
  onProgress(0.7);
  const markerOf = markersIn(entries);
  const source = htmlSource(`<!doctype html><body>${html}</body>`, (_, text) => markerOf(text));
  return { ...source, ...propertiesIn(entries.get('docProps/core.xml') ?? '') };
};

const NO_TITLE = /^(?:microsoft word|untitled|document\d*$|.*\.docx?$)/i;

/** Title, date and language from the file’s properties. */
function propertiesIn(xml: string): Pick<SourceText, 'title' | 'date' | 'language'> {
  const $ = load(xml, { xml: true });
  const property = (name: string) => $(name).first().text().trim();
  const title = property('dc\\:title');
  const [date] =
    /^\d{4}-\d\d-\d\d/.exec(property('dcterms\\:modified') || property('dcterms\\:created')) ?? [];
  const [language] = /^[a-z]{2}(?![a-z])/.exec(property('dc\\:language').toLowerCase()) ?? [];
  return {
    ...(title === '' || NO_TITLE.test(title) ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}
