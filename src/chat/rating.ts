import type { ReplyKind } from './reply.ts';

/** Replies to questions: what is kept for reports, and what people can judge, found or not. */
export const QUESTION_KINDS: ReadonlySet<ReplyKind> = new Set([
  'answer',
  'programme',
  'comparison',
  'refusal',
]);

/** What a button for a rating carries: the reply, and what it cited. */
export interface RatedReply {
  readonly reply?: string;
  readonly paragraphs: readonly string[];
}

const MARK = '#';

/** Writes it as words, as many as fit. @param most UTF-16 units. */
export function writeRatedReply({ reply, paragraphs }: RatedReply, most: number): string {
  const words = [...(reply === undefined ? [] : [`${MARK}${reply}`]), ...paragraphs];
  return words.reduce((text, word) => {
    const longer = text === '' ? word : `${text} ${word}`;
    return longer.length <= most ? longer : text;
  }, '');
}

/** Reads it back, also from buttons that name no reply. */
export function readRatedReply(text: string): RatedReply {
  const [first = '', ...rest] = text.split(' ').filter(Boolean);
  if (first.startsWith(MARK)) return { reply: first.slice(MARK.length), paragraphs: rest };
  return { paragraphs: first === '' ? [] : [first, ...rest] };
}
