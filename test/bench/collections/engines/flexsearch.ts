import { Charset, Encoder, Index } from 'flexsearch';
import german from 'flexsearch/lang/de';
import english from 'flexsearch/lang/en';
import french from 'flexsearch/lang/fr';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { isWithoutSpaces, type LanguagePack, languagePack } from '../language.ts';

/** The language packs that come with FlexSearch. */
const OWN = { de: german, en: english, fr: french };

/**
 * FlexSearch with its `Normalize` charset and language pack, `suggest`, so that
 * any of the question's words will do, and a finer `resolution`; title and text
 * as one text. Tried and not better: `Document` with two fields (a third less),
 * `context`, the charsets `Exact`, `LatinBalance` and `LatinAdvanced`,
 * `forward`, Snowball stems, other stop words.
 */
export const openFlexSearch: OpenEngine = async (rows, language) => {
  const index = new Index({
    tokenize: 'strict',
    resolution: 20,
    encoder: encoderOf(language, await languagePack(language)),
  });
  for (const [at, { title, text }] of rows.entries()) index.add(at, `${title}\n${text}`);
  return (question) => ({
    ids: index
      .search(question, { limit: LIMIT, suggest: true })
      .flatMap((at) => rows[Number(at)]?.id ?? []),
  });
};

function encoderOf(language: string, pack: LanguagePack | undefined): Encoder {
  if (isWithoutSpaces(language)) return new Encoder(Charset.CJK);
  const encoder = new Encoder(Charset.Normalize);
  const own = Object.entries(OWN).find(([code]) => code === language)?.[1];
  if (own) return encoder.assign(own);
  if (!pack) return encoder;
  const { stem, stopWords } = pack;
  return encoder.assign({
    filter: new Set(stopWords),
    finalize: (words) => words.map((word) => stem(word)),
  });
}
