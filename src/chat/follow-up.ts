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

/** Words that point back at what was said before; folded. */
const POINTING = new Set(
  `it its they them their this that these those there he she him her one
   ce cela ca celui celle ceux celles il elle ils elles leur leurs lui en y
   eso esto esa ese esos esas ello ellos ellas su sus lo le les
   он она оно они его ее их это этого этот эта эти этом ему ей им там`.split(/\s+/),
);
const OPENING =
  /^(?:and|and what about|what about|how about|et|et pour|y|y que|e|а|и|а что|а как)(?=[\s,])/;
/** More words than this make a question of its own. */
const SHORT = 7;

/**
 * Understands a question in its conversation: "and in 2009?" repeats the last
 * one for that year, "who funded it?" takes its topic along.
 */
export function followUp(question: string, previous: Turn | undefined): Followed {
  if (!previous) return { question, topic: question };
  const folded = fold(question);
  const words = wordsOf(question).map(({ form }) => form);
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word)).map(Number);
  const own = words.filter(
    (word) =>
      !/^\d{4}$/.test(word) &&
      !LANGUAGES.some((language) => isFunctionWord(word, language)) &&
      !ABOUT_YEAR.has(word),
  );
  if (own.length === 0 && years.length > 0)
    return { question: previous.question, years, topic: previous.question };
  const points =
    words.length <= SHORT && (OPENING.test(folded) || words.some((word) => POINTING.has(word)));
  if (!points) return { question, topic: question };
  return { question, context: previous.question, topic: `${question} ${previous.question}` };
}

/** Words that go with a year in "and at the 2009 conference?". */
const ABOUT_YEAR = new Set(
  'octopus conference conferencia conferencias конференции конференция конференцию году год year annee ano'.split(
    ' ',
  ),
);
