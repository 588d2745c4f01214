import type { Citation } from '../src/answer/answer.ts';
import type { Block, ListItem } from '../src/chat/reply.ts';
import type { Language, Localised } from '../src/language/language.ts';

const NEAREST: Localised = {
  en: 'Nearest paragraphs, which do not claim to answer:',
  fr: 'Paragraphes les plus proches, sans prétendre répondre :',
  es: 'Párrafos más cercanos, que no pretenden responder:',
  ru: 'Ближайшие пункты (не обязательно ответ):',
};

/** Names the paragraphs that are near what the documents do not say; nothing where there are none. */
export function nearestBlocks(nearest: readonly Citation[], language: Language): Block[] {
  if (nearest.length === 0) return [];
  const items = nearest.map(
    ({ paragraph }): ListItem => ({ text: paragraph.label, ask: `read ${paragraph.id}` }),
  );
  return [
    { kind: 'note', text: NEAREST[language] },
    { kind: 'list', items },
  ];
}
