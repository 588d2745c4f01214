import type { Knowledge } from '../knowledge/document.ts';
import { LANGUAGES } from '../language/language.ts';
import { type ConceptForms, conceptFinder, conceptForms } from './concepts.ts';
import { type LanguageShare, passageLanguages } from './passage-languages.ts';
import { passagesOf } from './passages.ts';
import { postingsOf } from './postings.ts';
import type { PassageData, PostingData, TermData } from './tables.ts';
import { TermCollector } from './term-collector.ts';

/** Which curated data to use; leaving some out measures what it brings. */
export interface CuratedData {
  readonly descriptions: boolean;
  readonly glossary: boolean;
}

const ALL_CURATED: CuratedData = { descriptions: true, glossary: true };

/** Everything that is worked out once for a collection: numbers and texts that can go to another thread or a file as they are. */
export interface IndexData {
  readonly passages: PassageData;
  readonly terms: TermData;
  readonly postings: PostingData;
  readonly concepts: ConceptForms;
  readonly languages: readonly LanguageShare[];
}

/** Works out the index of a collection. */
export function indexKnowledge(
  knowledge: Knowledge,
  { descriptions, glossary }: CuratedData = ALL_CURATED,
): IndexData {
  const concepts = conceptForms(glossary ? knowledge.glossary : []);
  const { each, shares } = passageLanguages(knowledge);
  const collector = new TermCollector();
  const reading = { languages: each, findConcepts: conceptFinder(concepts), descriptions };
  const passages = passagesOf(knowledge, reading, collector);
  const terms = collector.finish();
  const isCurated = concepts.size > 0 || passages.runKinds.some((kind) => kind > 1);
  return {
    passages,
    terms,
    postings: postingsOf(passages, terms),
    concepts,
    languages: isCurated ? withInterfaceLanguages(shares) : shares,
  };
}

/** Glossary and descriptions are written in the four languages, whatever the text is in. */
function withInterfaceLanguages(shares: readonly LanguageShare[]): LanguageShare[] {
  const others = LANGUAGES.filter((each) => !shares.some(({ language }) => language === each));
  return [...shares, ...others.map((language) => ({ language, share: 0 }))];
}
