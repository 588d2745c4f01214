import { QUESTION_KINDS } from '../../src/chat/rating.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { fold } from '../../src/language/fold.ts';
import type { Language, Localised } from '../../src/language/language.ts';
import type { FeedbackEntry } from '../../src/store/ports.ts';

/** Whole lines that rate the reply above, folded; after "bad:" may stand why. */
const GOOD = /^(?:good|bien|bueno|хорошо)[.!]?$/;
const BAD = /^(?:bad|mauvais|malo|плохо)[.!]?(?:\s*:\s*(.+))?$/s;

const THANKS: Localised = {
  en: 'Thank you, that is noted.',
  fr: 'Merci, c’est noté.',
  es: 'Gracias, queda anotado.',
  ru: 'Спасибо, учтено.',
};

/** The rating that a line gives the reply above; undefined for any other line. */
export function ratingIn(line: string, reply: Reply | undefined): FeedbackEntry | undefined {
  if (!reply || !QUESTION_KINDS.has(reply.kind)) return undefined;
  const text = fold(line).trim();
  const bad = BAD.exec(text);
  if (!GOOD.test(text) && !bad) return undefined;
  const reason = bad?.[1] === undefined ? undefined : line.slice(line.indexOf(':') + 1).trim();
  return {
    rating: bad ? 'bad' : 'good',
    platform: 'terminal',
    paragraphs: [...new Set(reply.outcome.citations.map(({ paragraph }) => paragraph.id))],
    ...(reason === undefined ? {} : { reason }),
  };
}

/** What is said to a rating. */
export const thanksIn = (language: Language): string => THANKS[language];
