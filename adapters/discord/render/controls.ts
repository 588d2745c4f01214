import type { APIButtonComponentWithCustomId } from 'discord.js';
import { QUESTION_KINDS } from '../../../src/chat/rating.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { askId, canCarry, feedbackId, shareId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { TEXTS } from '../texts.ts';
import { button, emojiButton, type Piece, rowsOf } from './pieces.ts';

export interface ControlOptions {
  /** What *Share* asks; no such button when absent. */
  readonly share?: string;
  /** Whether people are asked if the reply was good; not below help and its kind. */
  readonly feedback?: boolean;
}

/** The rows of buttons below a reply: what can be asked next, then what can be done with it. */
export function controlsOf(reply: Reply, { share, feedback }: ControlOptions): Piece[] {
  const isRated = feedback === true && QUESTION_KINDS.has(reply.kind);
  const asks = askButtons(reply);
  const deeds = [
    ...(share !== undefined && canCarry(share)
      ? [button(shareId(share), TEXTS.share[reply.language])]
      : []),
    ...(isRated ? feedbackButtons(reply) : []),
  ];
  return asks.length + deeds.length <= LIMITS.rowButtons
    ? rowsOf([...asks, ...deeds])
    : [...rowsOf(asks), ...rowsOf(deeds)];
}

function askButtons({ buttons }: Reply): APIButtonComponentWithCustomId[] {
  const byId = new Map(buttons.map((each) => [askId(each.ask), each]));
  return [...byId].map(([id, { label }]) => button(id, label));
}

function feedbackButtons({ id, outcome }: Reply): APIButtonComponentWithCustomId[] {
  const ids = [...new Set(outcome.citations.map(({ paragraph }) => paragraph.id))];
  const rated = { reply: id, paragraphs: ids };
  return [
    emojiButton(feedbackId('good', rated), '👍'),
    emojiButton(feedbackId('bad', rated), '👎'),
  ];
}
