import type { Damage } from '../source.ts';
import { originOf } from './draft.ts';
import { garbledDatesIn, wrongWeekdaysIn } from './garbled-date.ts';
import type { Part, PlacedParagraph } from './parts.ts';

/** Paragraphs of fewer words may be labels, names or lines of a form. */
const SENTENCE = 9;
const ENDS = /[.:;!?…。！？]["”»’')\]\p{N}*†‡]*$/u;
/** Where most items of a list end without a full stop, that is their style. */
const MOSTLY = 0.7;

/** Names what is suspicious in the finished paragraphs and was left as it is. */
export function suspiciousIn(parts: readonly Part[]): Damage[] {
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const items = paragraphs.filter(({ isItem }) => isItem);
  const ended = items.filter(({ text }) => ENDS.test(text)).length;
  const itemsEnd = ended > items.length * MOSTLY;
  return parts.flatMap((part, at): Damage[] => {
    if (part.kind === 'heading') return [];
    const next = parts[at + 1];
    const isCut = !part.isItem || itemsEnd;
    const isAnnounced = next?.kind === 'heading' && isListItem(parts[at + 2]);
    return [
      ...(isCut ? cutIn(part) : []),
      ...(isAnnounced ? [] : colonIn(part, next)),
      ...datesIn(part),
    ];
  });
}

/** "The messages are:", then the heading of the list, then the list. */
const isListItem = (part: Part | undefined) => part?.kind === 'paragraph' && part.isItem;

function cutIn(part: PlacedParagraph): Damage[] {
  const { text } = part;
  const isSentence = text.split(/\s+/).length >= SENTENCE;
  if (!isSentence || ENDS.test(text) || text.includes('\n') || isRow(text)) return [];
  return [
    {
      kind: 'cut-sentence',
      excerpt: `…${text.slice(-60)}`,
      done: 'It ends without a full stop. Left as it is; look whether something is missing.',
      ...originOf(part),
    },
  ];
}

/** Cells of a row end as they like. */
const isRow = (text: string): boolean => text.includes(' | ');

function colonIn(part: PlacedParagraph, next: Part | undefined): Damage[] {
  if (!part.text.endsWith(':') || (next && next.kind !== 'heading')) return [];
  const excerpt = part.text.slice(-80);
  const origin = originOf(part);
  if (next)
    return [
      {
        kind: 'other',
        excerpt,
        done: 'A heading follows the colon. Left as it is; look whether something is missing.',
        ...origin,
      },
    ];
  return [
    {
      kind: 'missing-after-colon',
      excerpt,
      done: 'Nothing follows the colon. A note says so; add what is missing if you have it.',
      ...origin,
    },
  ];
}

function datesIn(part: PlacedParagraph): Damage[] {
  const left = 'Left as it is; write the date as the original has it.';
  return [
    ...garbledDatesIn(part.text).map(
      ({ printed }): Damage => ({
        kind: 'garbled-date',
        excerpt: printed,
        done: `The month cannot be read. ${left}`,
        ...originOf(part),
      }),
    ),
    ...wrongWeekdaysIn(part.text).map(
      (printed): Damage => ({
        kind: 'garbled-date',
        excerpt: printed,
        done: `The calendar has another weekday. ${left}`,
        ...originOf(part),
      }),
    ),
  ];
}
