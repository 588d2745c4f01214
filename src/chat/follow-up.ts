import { fold } from '../language/fold.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Turn } from './conversation.ts';

/** A question with what the conversation adds to it. */
export interface Followed {
  /** What is asked. */
  readonly question: string;
  /** Years it is restricted to, when a follow-up names just those. */
  readonly years?: readonly number[];
  /** Earlier question that says what "it" or "they" is about. */
  readonly context?: string;
  /** What the conversation is about from now on. */
  readonly topic: string;
}

const setOf = (words: string) => new Set(words.split(/\s+/));

/** Words that point back at what was said before; folded. */
const POINTING = setOf(
  `it its they them their this that these those there he she him her one
   ce cela ca celui celle ceux celles il elle ils elles leur leurs lui en y
   eso esto esa ese esos esas ello ellos ellas su sus lo le les
   он она оно они его ее их это этого этот эта эти этом ему ей им там`,
);
/** "l’a financé", "l'ont adopté": a pronoun, where other elided words are articles. */
const ELIDED = /(?:^|[\s’'-])l[’'](?:a|ai|as|ont|avait|avaient|aurait|est|etait)(?!\p{L})/u;
const OPENING =
  /^(?:and|and what about|what about|how about|et|et pour|y|y que|e|а|и|а что|а как)(?=[\s,])/;
/** More words than this make a question of its own. */
const SHORT = 7;
/** Words that ask; alone they ask about what was said before. Folded. */
const ASKING = setOf(
  `who when where why how what which whom whose quand qui ou pourquoi comment combien quoi lequel
   cuando quien quienes donde porque como cuanto cuantos que cual кто когда где почему зачем как сколько что чем`,
);
/** Words that go with a year in "and at the 2009 conference?". */
const ABOUT_YEAR = setOf(
  'octopus conference conferencia conferencias конференции конференция конференцию году год year annee ano',
);
/** So that a long conversation does not grow its topic without end. */
const LONGEST_TOPIC = 300;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Understands a question in its conversation: "and in 2009?" repeats the last
 * one for that year, "who funded it?" takes its topic along.
 * @param known years there are documents of.
 */
export function followUp(
  question: string,
  previous: Turn | undefined,
  known: readonly number[],
): Followed {
  if (!previous) return { question, topic: question };
  const words = wordsOf(question).map(({ form }) => form);
  const years = words.filter((word) => YEAR.test(word)).map(Number);
  if (years.length > 0 && !words.some(saysTopic)) return inYears(question, years, previous, known);
  return pointsBack(question, words)
    ? {
        question,
        context: previous.question,
        topic: `${question} ${previous.question}`.slice(0, LONGEST_TOPIC),
      }
    : { question, topic: question };
}

function saysTopic(word: string): boolean {
  return (
    !/^\d{4}$/.test(word) &&
    !LANGUAGES.some((language) => isFunctionWord(word, language)) &&
    !ABOUT_YEAR.has(word)
  );
}

/** The last question again, for other years; one there is no document of is left in it, to be refused by name. */
function inYears(
  question: string,
  years: readonly number[],
  previous: Turn,
  known: readonly number[],
): Followed {
  const topic = previous.question
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return years.every((year) => known.includes(year))
    ? { question: topic, years, topic }
    : { question: `${topic} ${question}`, topic };
}

function pointsBack(question: string, words: readonly string[]): boolean {
  if (words.length > SHORT) return false;
  const folded = fold(question);
  return (
    OPENING.test(folded) ||
    ELIDED.test(folded) ||
    words.some((word) => POINTING.has(word)) ||
    (words.length > 0 && words.every((word) => ASKING.has(word)))
  );
}
