import type { Citation } from '../src/answer/answer.ts';
import { compareYears, type YearSide } from '../src/answer/compare.ts';
import { reasonText } from '../src/answer/reasons.ts';
import { yearsOf } from '../src/answer/years.ts';
import type { Call, Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import { citationAt } from '../src/chat/reference.ts';
import type { Block, Reply } from '../src/chat/reply.ts';
import { fold } from '../src/language/fold.ts';
import { isFunctionWord } from '../src/language/function-words.ts';
import { LANGUAGES, type Language, type Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';
import { wordsOf } from '../src/retrieval/words.ts';

/** Beginnings of the words that ask what differs; folded. */
const DIFFERING = [
  'compar',
  'differ',
  'chang',
  'evol',
  'versus',
  'vs',
  'contrast',
  'diferenc',
  'cambi',
  'сравн',
  'измен',
  'отлича',
  'разниц',
  'различ',
];
/** Beginnings of the words for what is compared, which are no part of the topic. */
const COMPARED = [
  'conferenc',
  'конференц',
  'octopus',
  'year',
  'annee',
  'ano',
  'год',
  'conclusion',
  'вывод',
];
const YEAR = /^(?:19|20)\d\d$/;
/** "the two conferences", "since 2009"; folded. */
const BOTH =
  /(?:both|each|two|deux|dos|chaque|cada|двух|двумя|обоих|обеих|кажд\p{L}+) (?:conferenc|years?|annee|ano|document|texte|texto|конференц|документ|год)|uno y otro|l'un et l'autre|(?:since|depuis|desde|с) (?:the )?(?:19|20)\d\d/u;

const NONE: Readonly<Record<Language, (year: number) => string>> = {
  en: (year) => `The documents of ${year} have no counterpart.`,
  fr: (year) => `Les documents de ${year} n’ont pas d’équivalent.`,
  es: (year) => `Los documentos de ${year} no tienen equivalente.`,
  ru: (year) => `В документах ${year} года ничего соответствующего нет.`,
};

const NOTHING: Localised = {
  en: 'Neither conference’s document speaks of this. Try “compare cloud” or “topics”.',
  fr: 'Aucun des documents des deux conférences n’en parle. Essayez « comparer cloud » ou « sujets ».',
  es: 'Ningún documento de las dos conferencias habla de ello. Pruebe «comparar nube» o «temas».',
  ru: 'Ни в одном документе конференций об этом не говорится. Попробуйте «сравнить облако» или «темы».',
};

const USAGE: Localised = {
  en: 'Say what to compare, for example “compare cloud”.',
  fr: 'Dites ce qu’il faut comparer, par exemple « comparer cloud ».',
  es: 'Diga qué comparar, por ejemplo «comparar nube».',
  ru: 'Напишите, что сравнить, например «сравнить облако».',
};

/** Puts what the conferences said on a topic side by side. */
export function compareCommand(library: Library): Command {
  return {
    name: 'compare',
    aliases: {
      en: ['comparison', 'versus'],
      fr: ['comparer', 'compare', 'comparaison'],
      es: ['comparar', 'compara', 'comparación'],
      ru: ['сравнить', 'сравни', 'сравнение'],
    },
    summary: {
      en: 'Puts 2009 and 2016 side by side on a topic',
      fr: 'Met 2009 et 2016 côte à côte sur un sujet',
      es: 'Pone 2009 y 2016 lado a lado sobre un tema',
      ru: 'Сопоставляет 2009 и 2016 годы по теме',
    },
    examples: [
      {
        text: 'compare cloud',
        shows: {
          en: 'what each conference said on the cloud',
          fr: 'ce que chaque conférence a dit du cloud',
          es: 'lo que cada conferencia dijo sobre la nube',
          ru: 'что каждая конференция сказала об облаке',
        },
      },
    ],
    visibility: 'everyone',
    recognises: (sentence) => asksForComparison(sentence, yearsOf(library.knowledge)),
    run: (call) => compareReply(library, call),
  };
}

/** Both years named, or a word for difference beside "both conferences" or "since 2009". */
function asksForComparison(sentence: string, years: readonly number[]): boolean {
  const named = years.filter((year) => sentence.includes(String(year)));
  if (named.length > 1) return true;
  return (
    wordsOf(sentence).some(({ form }) => startsWithOne(form, DIFFERING)) &&
    BOTH.test(fold(sentence))
  );
}

const startsWithOne = (form: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => form.startsWith(beginning));

async function compareReply(
  library: Library,
  { argument, language, previous }: Call,
): Promise<Reply> {
  const named = argument
    .split(' ')
    .flatMap((reference) =>
      reference.includes('#') ? (citationAt(library.knowledge, reference) ?? []) : [],
    );
  const known = yearsOf(library.knowledge);
  const years = wordsOf(argument).flatMap(({ form }) => (YEAR.test(form) ? Number(form) : []));
  const others = years.filter((year) => !known.includes(year));
  if (others.length > 0 && named.length === 0)
    return refusal(reasonText({ why: 'other-year', years: others, known }, language), language);
  const topic = topicOf(argument) || previous?.question || '';
  if (named.length === 0 && topic === '')
    return compose('help', language, [{ kind: 'text', text: USAGE[language] }]);
  const sides = named.length > 0 ? sidesOf(named) : await compareYears(library, topic);
  const citations = sides.flatMap((side) => side.citations);
  if (citations.length === 0) return refusal(NOTHING[language], language);
  return compose(
    'comparison',
    language,
    sides.flatMap((side) => sideBlocks(side, language)),
    {
      outcome: cited(citations, Math.min(...citations.map(({ score }) => score))),
      remember: {
        question: topic || (previous?.question ?? ''),
        shown: citations.map(({ paragraph }) => paragraph.id),
      },
    },
  );
}

function refusal(reason: string, language: Language): Reply {
  return compose('refusal', language, [{ kind: 'text', text: reason }], {
    outcome: refused(reason),
  });
}

/** The words of a request to compare that say what to compare; empty where none does. */
function topicOf(argument: string): string {
  const words = wordsOf(argument).filter(
    ({ form }) =>
      !YEAR.test(form) && !startsWithOne(form, DIFFERING) && !startsWithOne(form, COMPARED),
  );
  const isGrammar = (form: string) => LANGUAGES.some((language) => isFunctionWord(form, language));
  return words.every(({ form }) => isGrammar(form))
    ? ''
    : words.map(({ surface }) => surface).join(' ');
}

function sidesOf(citations: readonly Citation[]): YearSide[] {
  const years = [...new Set(citations.map(({ paragraph }) => paragraph.year))].sort(
    (a, b) => a - b,
  );
  return years.map((year) => ({
    year,
    citations: citations.filter(({ paragraph }) => paragraph.year === year),
  }));
}

function sideBlocks({ year, citations }: YearSide, language: Language): Block[] {
  const heading = { kind: 'heading', text: String(year) } as const;
  if (citations.length === 0) return [heading, { kind: 'note', text: NONE[language](year) }];
  return [heading, ...quoteBlocks(citations)];
}
