import fc from 'fast-check';
import type { Command } from '../../src/chat/command.ts';
import { referenceTo } from '../../src/chat/reference.ts';
import type { Knowledge } from '../../src/knowledge/document.ts';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import { LANGUAGES } from '../../src/language/language.ts';

/** Beginnings and follow-ups in the four languages that turn words into questions. */
const FRAMES =
  `what did they say about|how many|when was|who funded|in 2009|at Octopus 2016|and in 2009?|more|the full paragraph|
qu’ont-ils dit de|combien de|quand|qui a financé|en 2016|et en 2009 ?|encore|le paragraphe entier|
qué dijeron de|cuántos|cuándo|quién financió|en 2009|¿y en 2016?|más|el párrafo completo|
что сказано о|сколько|когда|кто финансировал|в 2016 году|а в 2009?|ещё|весь пункт|
what changed between 2009 and 2016 on|в каком зале|thursday afternoon|room 2|ics|is it exact that`.split(
    /\|\n?/,
  );

const JUNK =
  `the ?? !! " “ ” « » ' ’ - – / # [ ] ( ) < > & * _ ~ \` @everyone <!channel> <@U1> **b** \u202e \u0000 \ud800
24/7 24x7 2016-8 2009-6#1,2 2012 1/2 9h30 zzyzx qwrtp 🐙 日本 ﬁ e-evidence T-CY l’article d' .5 ...`.split(
    /\s+/,
  );

/**
 * Questions of every kind, made by recombining the words of the documents and
 * their descriptions, the commands, the four languages, and junk.
 */
export function anyQuestion(
  { paragraphs, glossary }: Knowledge,
  commands: readonly Command[],
): fc.Arbitrary<string> {
  const known = [...paragraphs.values()];
  const sentences = known.flatMap(({ text, language }) =>
    sentencesOf(text, language).map(({ start, end }) => text.slice(start, end)),
  );
  const lines = known.flatMap(({ about }) =>
    LANGUAGES.flatMap((language) => [
      ...(about?.topic[language] ?? []),
      ...(about?.sentences.flatMap(({ lines: each }) => each[language]) ?? []),
    ]),
  );
  const terms = glossary.flatMap(({ forms, abbreviations }) => [
    ...abbreviations,
    ...LANGUAGES.flatMap((language) => forms[language]),
  ]);
  const names = commands.flatMap(({ name, aliases }) => [
    name,
    ...LANGUAGES.flatMap((language) => aliases[language]),
  ]);
  const wordsOf = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => text.split(/\s+/))),
  ];

  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...wordsOf(sentences)) },
    { weight: 3, arbitrary: fc.constantFrom(...wordsOf(lines)) },
    { weight: 2, arbitrary: fc.constantFrom(...terms) },
    { weight: 1, arbitrary: fc.constantFrom(...FRAMES) },
    { weight: 1, arbitrary: fc.constantFrom(...JUNK) },
  );
  const words = fc.array(word, { maxLength: 9 }).map((parts) => parts.join(' '));
  const name = fc.constantFrom(...names);
  const id = fc.constantFrom(...paragraphs.keys());
  const reference = fc.tuple(fc.constantFrom(...known), fc.nat(9)).map(([paragraph, at]) => {
    const own = sentencesOf(paragraph.text, paragraph.language);
    return referenceTo({ paragraph, ranges: own.slice(at % own.length).slice(0, 2), score: 1 });
  });
  const quotation = fc
    .tuple(fc.constantFrom(...sentences), fc.nat(99), fc.nat(99), word)
    .map(([sentence, from, at, other]) => {
      const all = sentence.split(' ');
      const parts = all.slice(from % Math.min(all.length, 5));
      return from % 2 === 0 ? parts.join(' ') : parts.with(at % parts.length, other).join(' ');
    });

  return fc.oneof(
    { weight: 8, arbitrary: words },
    { weight: 3, arbitrary: join(name, words) },
    { weight: 2, arbitrary: fc.constantFrom(...lines, ...sentences) },
    { weight: 1, arbitrary: join(fc.constantFrom(...FRAMES), fc.constantFrom(...terms)) },
    {
      weight: 1,
      arbitrary: join(fc.constantFrom('verify', 'vérifier', 'is it exact:'), quotation),
    },
    { weight: 1, arbitrary: join(fc.constantFrom('read', 'lire', 'leer', 'читать'), id) },
    { weight: 1, arbitrary: join(fc.constantFrom('more', 'compare'), reference, reference) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}

function join(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((each) => each.join(' '));
}
