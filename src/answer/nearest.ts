import type { Document, Knowledge } from '../knowledge/document.ts';
import type { Hit } from '../retrieval/retrieve.ts';

const MOST = 3;

/**
 * The hits to name where the documents do not answer, best first. The title of a
 * document is none: it has words of everything, and says nothing on it.
 */
export function nearestOf(hits: readonly Hit[], { documents }: Knowledge): Hit[] {
  const titles = new Set(documents.map(titleOf));
  return hits.filter(({ paragraph }) => !titles.has(paragraph)).slice(0, MOST);
}

/** The first paragraph of a document, when it prints the title. */
function titleOf({ title, paragraphs: [first] }: Document) {
  return first && plain(first.text).startsWith(plain(title)) ? first : undefined;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
