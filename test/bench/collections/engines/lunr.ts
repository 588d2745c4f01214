import lunr from 'lunr';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { type LanguagePack, languagePack } from '../language.ts';

/**
 * lunr with its default pipeline for English; for other languages with the
 * same pipeline made of that language's stop words and Snowball stemmer, as the
 * language packs for lunr are. Question marks and the like, which lunr's own
 * query would keep on the last word, are trimmed.
 */
export const openLunr: OpenEngine = async (rows, language) => {
  const pack = language === 'en' ? undefined : await languagePack(language);
  const index = lunr(function () {
    if (pack) useLanguage(this, pack);
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const row of rows) this.add(row);
  });
  return (question) => ({
    ids: index
      .query((query) => {
        for (const term of termsOf(question)) query.term(term, {});
      })
      .slice(0, LIMIT)
      .map(({ ref }) => ref),
  });
};

/** The words of a question; none of them is read as an operator of lunr's query language. */
function termsOf(question: string): string[] {
  const trimmed = (token: string) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return lunr
    .tokenizer(question)
    .map((token) => trimmed(token.toString()))
    .filter((term) => term !== '');
}

function useLanguage(builder: lunr.Builder, { stem, stopWords, name }: LanguagePack): void {
  // lunr's own trimmer cuts letters with accents off.
  const trim = named(`trim-${name}`, (token) =>
    token.update((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')),
  );
  const stop = lunr.generateStopWordFilter([...stopWords]);
  lunr.Pipeline.registerFunction(stop, `stop-${name}`);
  const stemmer = named(`stem-${name}`, (token) => token.update(stem));
  builder.pipeline.reset();
  builder.pipeline.add(trim, stop, stemmer);
  builder.searchPipeline.reset();
  builder.searchPipeline.add(stemmer);
}

function named(name: string, change: (token: lunr.Token) => lunr.Token): lunr.PipelineFunction {
  lunr.Pipeline.registerFunction(change, name);
  return change;
}
