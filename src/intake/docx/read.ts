import { load } from 'cheerio';
import type { Element } from '../html/node.ts';
import { type ReadSource, type SourceText, UnreadableError } from '../source.ts';
import { BodyReader } from './body.ts';
import { withBoldHeadings } from './bold.ts';
import { entriesOf } from './entries.ts';
import { footnotesOf } from './footnotes.ts';
import { numberingOf } from './numbering.ts';
import { stylesOf } from './styles.ts';
import { at, rootOf } from './xml.ts';

/** Reads a Word file: headings by their styles, lists with their printed numbers, tables, footnotes. */
export const readDocx: ReadSource = async (bytes, onProgress) => {
  const entries = await entriesOf(bytes);
  onProgress(0.2);
  const part = (name: string) => entries.get(`word/${name}.xml`) ?? '';
  const styleOf = stylesOf(part('styles'));
  const body = bodyIn(part('document'));
  onProgress(0.7);
  const reader = new BodyReader(body, styleOf, numberingOf(part('numbering'), styleOf));
  const notes = footnotesOf([part('footnotes'), part('endnotes')], reader.notes, styleOf);
  return {
    blocks: [...withBoldHeadings(reader.printed), ...notes],
    damage: [],
    ...propertiesIn(entries.get('docProps/core.xml') ?? ''),
  };
};

function bodyIn(xml: string): Element {
  const body = at(rootOf(xml), 'body');
  if (!body)
    throw new UnreadableError(
      'it is damaged (it has no text). Open it in Word, save it anew and add that.',
    );
  return body;
}

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
