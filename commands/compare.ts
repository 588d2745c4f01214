import type { Citation } from '../src/answer/answer.ts';
import { compareYears, type YearSide } from '../src/answer/compare.ts';
import { asksForComparison, topicCompared, yearsIn } from '../src/answer/comparison-asked.ts';
import { reasonText } from '../src/answer/reasons.ts';
import { yearsOf } from '../src/answer/years.ts';
import type { Call, Command } from '../src/chat/command.ts';
import { cited, compose, quoteBlocks, refused } from '../src/chat/compose.ts';
import { citationAt, isReference } from '../src/chat/reference.ts';
import type { Block, Reply } from '../src/chat/reply.ts';
import { GONE } from '../src/chat/texts.ts';
import type { Language, Localised } from '../src/language/language.ts';
import type { Library } from '../src/library.ts';

const NONE: Readonly<Record<Language, (year: number) => string>> = {
  en: (year) => `The documents of ${year} have no counterpart.`,
  fr: (year) => `Les documents de ${year} n’ont pas d’équivalent.`,
  es: (year) => `Los documentos de ${year} no tienen equivalente.`,
  ru: (year) => `В документах ${year} года ничего соответствующего нет.`,
};

const NOTHING: Localised = {
  en: 'None of the documents speaks of this. Try “compare cloud” or “topics”.',
  fr: 'Aucun des documents n’en parle. Essayez « comparer cloud » ou « sujets ».',
  es: 'Ninguno de los documentos habla de ello. Pruebe «comparar nube» o «temas».',
  ru: 'Ни в одном документе об этом не говорится. Попробуйте «сравнить облако» или «темы».',
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
      fr: ['comparer', 'compare', 'comparez', 'comparaison'],
      es: ['comparar', 'compara', 'compárese', 'compárense', 'comparación'],
      ru: ['сравнить', 'сравни', 'сравните', 'сравнение'],
    },
    summary: {
      en: 'Puts what each conference said on a topic side by side',
      fr: 'Met côte à côte ce que chaque conférence a dit sur un sujet',
      es: 'Pone lado a lado lo que cada conferencia dijo sobre un tema',
      ru: 'Сопоставляет, что каждая конференция сказала по теме',
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

async function compareReply(
  library: Library,
  { argument, language, previous }: Call,
): Promise<Reply> {
  const references = argument.split(' ').filter(isReference);
  const named = references.flatMap((reference) => citationAt(library.knowledge, reference) ?? []);
  if (named.length < references.length) return refusal(GONE[language], language);
  const known = yearsOf(library.knowledge);
  const years = yearsIn(argument);
  const others = years.filter((year) => !known.includes(year));
  if (others.length > 0 && named.length === 0)
    return refusal(reasonText({ why: 'other-year', years: others, known }, language), language);
  const topic = topicCompared(argument) || previous?.question || '';
  if (named.length === 0 && topic === '')
    return compose('help', language, [{ kind: 'text', text: USAGE[language] }]);
  const sides =
    named.length > 0
      ? sidesOf(named)
      : await compareYears(library, topic, years.length > 1 ? years : known);
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
