import type { CheerioAPI } from 'cheerio';
import type { Block } from '../source.ts';
import { type Element, inlineText } from './node.ts';

/** Where pages keep their footnotes. */
const NOTES =
  '[role=doc-footnote], [role=doc-endnote], .footnotes li, [role=doc-endnotes] li, li[id^=footnote-], li[id^=endnote-], li[id^=fn], aside.footnote, div.footnote, li[id^=cite_note]';
const BACK = 'a[href*=ref], a[rev=footnote], a.footnote-backref, [role=doc-backlink]';

/** Takes the footnotes out of a page, and the signs that point to them. */
export function takeNotes($: CheerioAPI): Block[] {
  const notes = $(NOTES)
    .toArray()
    .filter((note) => $(note).parents(NOTES).length === 0);
  const blocks = notes.flatMap((note, at): Block[] => {
    const pointing =
      note.attribs['id'] === undefined ? undefined : referenceTo($, note.attribs['id']);
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
  for (const note of notes) {
    const id = note.attribs['id'];
    if (id !== undefined) removeReferences($, id);
  }
  $(notes).remove();
  $('.footnotes, [role=doc-endnotes], [data-footnotes]').remove();
  return blocks;
}

const pointersTo = ($: CheerioAPI, id: string) =>
  $('a[href]').filter((_, link) => decoded(link.attribs['href'] ?? '') === `#${id}`);

function referenceTo($: CheerioAPI, id: string): Element | undefined {
  return pointersTo($, id).get(0);
}

function removeReferences($: CheerioAPI, id: string): void {
  pointersTo($, id).each((_, link) => {
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
