import lunr from 'lunr';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { isWithoutSpaces, type LanguagePack, languagePack, wordsOf } from '../language.ts';

/**
 * lunr with its defaults for English; for other languages with the same
 * pipeline made of that language's stop words and Snowball stemmer, as the
 * language packs for lunr are made. Question marks and the like, which lunr
 * would keep on the last word of a question, are trimmed. Tried and not better:
 * a weight for the title of 2, 3 and 5, one field, `b` 0.5 and 0.9, `k1` 1.5 and
 * 2, another separator.
 */
export const openLunr: OpenEngine = async (rows, language) => {
  const pack = language === 'en' ? undefined : await languagePack(language);
  const plain = isWithoutSpaces(language)
    ? (text: string) => wordsOf(text, language).join(' ')
    : (text: string) => text;
  const index = lunr(function () {
    if (language !== 'en') useLanguage(this, language, pack);
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const { id, title, text } of rows)
      this.add({ id, title: plain(title), text: plain(text) });
  });
  return (question) => ({
    ids: index
      .query((query) => {
        for (const term of termsOf(plain(question))) query.term(term, {});
      })
      .slice(0, LIMIT)
      .map(({ ref }) => ref),
  });
};

/** The words of a question; none of them is read as an operator of lunr's query language. */
function termsOf(question: string): string[] {
  return lunr
    .tokenizer(question)
    .map((token) => trimmed(token.toString()))
    .filter((term) => term !== '');
}

/** lunr's own trimmer cuts letters with accents off. */
const trimmed = (word: string) => word.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');

function useLanguage(
  builder: lunr.Builder,
  language: string,
  { stopWords, stem }: Pick<LanguagePack, 'stopWords' | 'stem'> = {
    stopWords: [],
    stem: (word) => word,
  },
): void {
  const trim = named(`trim-${language}`, (token) => token.update(trimmed));
  const stop = named(`stop-${language}`, lunr.generateStopWordFilter([...stopWords]));
  const stemmer = named(`stem-${language}`, (token) => token.update(stem));
  builder.pipeline.reset();
  builder.pipeline.add(trim, stop, stemmer);
  builder.searchPipeline.reset();
  builder.searchPipeline.add(stemmer);
}

function named(name: string, change: lunr.PipelineFunction): lunr.PipelineFunction {
  lunr.Pipeline.registerFunction(change, name);
  return change;
}
