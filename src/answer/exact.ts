import type { Paragraph } from '../knowledge/document.ts';
import type { Citation } from './answer.ts';
import { LOOSE } from './typography.ts';

/** What is the same in every variant: a paragraph that a quotation stands in has it letter by letter. */
const PLAIN = /[^\s’‘ʼ'“”„«»"–—‐‑-]+/gu;

/** Every place where a quotation stands but for the variants of its characters; one a paragraph. */
export function exactIn(paragraphs: readonly Paragraph[], quotation: string): Citation[] {
  const escaped = quotation.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const loose = LOOSE.reduce((text, [from, to]) => text.replace(from, () => to), escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'u');
  const pieces = quotation.match(PLAIN) ?? [];
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one), '');
  return paragraphs.flatMap((paragraph): Citation[] => {
    const match = paragraph.text.includes(longest) ? pattern.exec(paragraph.text) : null;
    if (!match) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    return [{ paragraph, ranges: [range], score: 1 }];
  });
}
