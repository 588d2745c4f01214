import {
  QUESTION_KINDS,
  type RatedReply,
  readRatedReply,
  writeRatedReply,
} from '../../../src/chat/rating.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Language } from '../../../src/language/language.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { RATE } from '../texts.ts';
import { ACTIONS } from './buttons.ts';
import { LIMITS } from './limits.ts';
import type { Atom, Button, SlackBlock } from './message.ts';
import { label } from './text-object.ts';

/** What a feedback button carries: the language to thank in, the rating and what was cited. */
export interface Rated extends RatedReply {
  readonly language: Language;
  readonly rating: 'good' | 'bad';
}

/** Slack's own pair of feedback buttons under a reply. */
export function feedbackAtoms({ id, kind, language, outcome }: Reply): Atom[] {
  if (!QUESTION_KINDS.has(kind)) return [];
  const paragraphs = outcome.citations.map(({ paragraph }) => paragraph.id);
  const button = (rating: Rated['rating']) => ({
    text: label(RATE[rating][language], LIMITS.buttonText),
    accessibility_label: RATE[rating][language],
    value: writeRated({ language, rating, paragraphs, reply: id }),
  });
  const block: SlackBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: button('good'),
        negative_button: button('bad'),
      },
    ],
  };
  return [{ blocks: [block], plain: '' }];
}

/** The same as two plain buttons, for where Slack refuses its own pair. */
export function plainFeedback(block: Extract<SlackBlock, { type: 'context_actions' }>): SlackBlock {
  const elements = block.elements.flatMap((element): Button[] =>
    element.type === 'feedback_buttons'
      ? [element.positive_button, element.negative_button].map(({ text, value }, index) => ({
          type: 'button',
          action_id: `${ACTIONS.feedback}_${index}`,
          text,
          value,
        }))
      : [],
  );
  return { type: 'actions', elements };
}

/** Writes what a feedback button carries. */
export function writeRated({ language, rating, ...rated }: Rated): string {
  const head = `${rating} ${language}`;
  return `${head} ${writeRatedReply(rated, LIMITS.buttonValue - head.length - 1)}`.trim();
}

/** Reads a button's value back; undefined when no button of ours wrote it. */
export function ratedOf(value: string): Rated | undefined {
  const [rating, code, ...rest] = value.split(' ');
  const language = LANGUAGES.find((each) => each === code);
  if ((rating !== 'good' && rating !== 'bad') || !language) return undefined;
  return { rating, language, ...readRatedReply(rest.join(' ')) };
}
