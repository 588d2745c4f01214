import { type RatedReply, readRatedReply, writeRatedReply } from '../../src/chat/rating.ts';
import { ASK_LIMIT } from '../../src/chat/reply.ts';

/** What a press of a button or a choice of a select asks for. */
export type Action =
  | { readonly kind: 'ask'; readonly ask: string }
  /** The pages of a reply from one on, counted from 0. */
  | { readonly kind: 'page'; readonly page: number; readonly ask: string }
  | { readonly kind: 'share'; readonly ask: string }
  | ({ readonly kind: 'feedback'; readonly rating: 'good' | 'bad' } & RatedReply)
  /** A select: what is asked is the chosen value. */
  | { readonly kind: 'choose' };

/** Whether a text can be carried by a button. */
export function canCarry(ask: string): boolean {
  return ask.trim() !== '' && ask.length <= ASK_LIMIT;
}

/** Custom id of a button below a reply. */
export const askId = (ask: string) => `ask:${ask.toWellFormed()}`;
/** Custom id of a button beside an item of a list, so that it differs from one below the reply. */
export const itemId = (ask: string) => `item:${ask.toWellFormed()}`;
export const pageId = (page: number, ask: string) => `page:${page}:${ask.toWellFormed()}`;
export const shareId = (ask: string) => `share:${ask.toWellFormed()}`;
export const chooseId = (index: number) => `choose:${index}`;

/** Custom id of 👍 or 👎: names the reply, and the cited paragraphs, as many as fit. */
export function feedbackId(rating: 'good' | 'bad', rated: RatedReply): string {
  return `${rating}:${writeRatedReply(rated, ASK_LIMIT - rating.length - 1)}`;
}

/** Custom ids in the modal that asks why a reply did not help; the modal's own is the button's. */
export const REASON = { field: 'reason', longest: 500 } as const;

/** Reads a custom id back; undefined for one that this bot does not make. */
export function readCustomId(id: string): Action | undefined {
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(id) ?? [];
  switch (kind) {
    case 'ask':
    case 'item':
      return { kind: 'ask', ask: rest };
    case 'share':
      return { kind: 'share', ask: rest };
    case 'page': {
      const [, page, ask = ''] = /^(\d{1,2}):(.*)$/s.exec(rest) ?? [];
      return page === undefined ? undefined : { kind: 'page', page: Number(page), ask };
    }
    case 'good':
    case 'bad':
      return { kind: 'feedback', rating: kind, ...readRatedReply(rest) };
    case 'choose':
      return { kind: 'choose' };
    default:
      return undefined;
  }
}
