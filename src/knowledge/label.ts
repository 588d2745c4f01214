import type { Document, Paragraph } from './document.ts';

/** A page as a citation in the document’s language names it. */
const PAGE: Readonly<Record<string, string>> = {
  en: 'page',
  fr: 'page',
  es: 'página',
  ru: 'стр.',
};

/** `Octopus 2018, key message 1, page 3`: how people cite a paragraph. */
export function labelOf(
  { short, language }: Pick<Document, 'short' | 'language'>,
  { label, page }: Pick<Paragraph, 'label' | 'page'>,
): string {
  const own = `${short}, ${label}`;
  return page === undefined ? own : `${own}, ${PAGE[language] ?? 'p.'} ${page}`;
}
