import type { CheerioAPI } from 'cheerio';
import type { Block } from '../source.ts';
import { type Element, inlineText } from './node.ts';

/** Where pages keep their footnotes. */
const NOTES =
  '[role=doc-footnote], [role=doc-endnote], .footnotes li, [role=doc-endnotes] li, li[id^=footnote-], li[id^=endnote-], li[id^=fn], aside.footnote, div.footnote, li[id^=cite_note], div[id^=sdfootnote], div[id^=sdendnote], div[id^=ftn], div[id^=edn]';
const BACK = 'a[href*=ref], a[rev=footnote], a.footnote-backref, [role=doc-backlink], a[href$=anc]';

/** Takes the footnotes out of a page, and the signs that point to them. */
export function takeNotes($: CheerioAPI): Block[] {
  const notes = $(NOTES)
    .toArray()
    .filter((note) => $(note).parents(NOTES).length === 0);
  const named = notes.map((note) => namesIn($, note));
  const blocks = notes.flatMap((note, at): Block[] => {
    const pointing = pointersTo($, named[at] ?? new Set()).get(0);
    $(note).find(BACK).remove();
    const marker =
      (pointing === undefined ? '' : inlineText([pointing]).replace(/[^\p{L}\p{N}*†‡]/gu, '')) ||
      String(at + 1);
    const text = inlineText([note])
      .replace(/(?:↑|↩|⤴|\uFE0E|\^)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\[?\d{1,3}\]?[.)]?\s+(?=\S)/, '');
    return text === '' ? [] : [{ kind: 'footnote', marker, text }];
  });
  for (const names of named) removeReferences($, names);
  $(notes).remove();
  $('.footnotes, [role=doc-endnotes], [data-footnotes]').remove();
  return blocks;
}

/** The names by which links can point to a note: its own, and those of anchors in it. */
function namesIn($: CheerioAPI, note: Element): ReadonlySet<string> {
  const anchors = [note, ...$(note).find('a').toArray()];
  const names = anchors.flatMap(({ attribs }) => [attribs['id'], attribs['name']]);
  return new Set(names.flatMap((name) => (name === undefined || name === '' ? [] : [name])));
}

/** The links outside notes that point to one of these names. */
const pointersTo = ($: CheerioAPI, names: ReadonlySet<string>) =>
  $('a[href^="#"]').filter(
    (_, link) =>
      names.has(decoded(link.attribs['href'] ?? '').slice(1)) &&
      $(link).closest(NOTES).length === 0,
  );

function removeReferences($: CheerioAPI, names: ReadonlySet<string>): void {
  pointersTo($, names).each((_, link) => {
    const raised = $(link).closest('sup');
    (raised.length > 0 ? raised : $(link)).remove();
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
