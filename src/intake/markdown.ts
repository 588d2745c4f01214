import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { decodeText } from './decode.ts';
import { datesIn } from './draft/dates.ts';
import { htmlSource, tooDeep } from './html/read.ts';
import type { ReadSource, SourceText } from './source.ts';

const FRONT = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** A quotation or a list that is nested hundreds deep. */
const DEEP = /^[ \t]*(?:>[ \t]?){200}|^[ \t]{800}[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** Reads Markdown, with tables, footnotes and a head of title and date. */
export const readMarkdown: ReadSource = async (bytes) => {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const front = FRONT.exec(text);
  const body = front === null ? text : text.slice(front[0].length);
  if (body.split('\n').some((line) => DEEP.test(line))) throw tooDeep();
  const html = micromark(body, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const source = htmlSource(`<!doctype html><body>${html}</body>`);
  return { ...source, ...headOf(front?.[1] ?? '') };
};

/** Whether a text is a knowledge file already: it has a head and paragraphs with ids. */
export function isKnowledgeFile(text: string): boolean {
  return (
    FRONT.test(text) && /^short:/m.test(text) && /^\[\d{4}-[a-z0-9-]+ *\|[^\]]+\]$/m.test(text)
  );
}

/** Title, date and language that the head of a file names. */
function headOf(front: string): Pick<SourceText, 'title' | 'date' | 'language'> {
  const head = valuesOf(front);
  const { title, date, lang, language = lang } = head;
  const [day] = date === undefined ? [] : datesIn(date);
  return {
    ...(title === undefined ? {} : { title }),
    ...(day === undefined ? {} : { date: day.to }),
    ...(language !== undefined && /^[a-z]{2}(?![a-z])/.test(language)
      ? { language: language.slice(0, 2) }
      : {}),
  };
}

function valuesOf(front: string): Readonly<Record<string, string | undefined>> {
  try {
    const value: unknown = parse(front, { schema: 'failsafe', maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key.toLowerCase(), text]] : [],
      ),
    );
  } catch {
    return {};
  }
}
