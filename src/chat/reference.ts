import type { Citation } from '../answer/answer.ts';
import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesIn } from '../knowledge/sentences.ts';

/**
 * Writes a citation so that it fits a button: `2016-3#2,3`, the paragraph and
 * the numbers (from 1) of its quoted sentences.
 */
export function referenceTo({ paragraph, ranges }: Citation): string {
  const numbers = sentencesIn(paragraph).flatMap((sentence, index) =>
    ranges.some((range) => range.start <= sentence.start && sentence.end <= range.end)
      ? [index + 1]
      : [],
  );
  return `${paragraph.id}#${numbers.join(',')}`;
}

/** Whether a word has the form of a reference. */
export const isReference = (word: string) => /^\d{4}-[a-z0-9-]+#[\d,]*$/.test(word);

/** Reads a reference back; undefined when there is no such paragraph or sentence. */
export function citationAt(knowledge: Knowledge, reference: string): Citation | undefined {
  const [id = '', numbers = ''] = reference.split('#', 2);
  const paragraph = knowledge.paragraphs.get(id);
  if (!paragraph) return undefined;
  const ranges = rangesOf(paragraph, numbers);
  return ranges.length > 0 ? { paragraph, ranges, score: 1 } : undefined;
}

function rangesOf(paragraph: Paragraph, numbers: string): Range[] {
  const sentences = sentencesIn(paragraph);
  if (numbers === '') return [{ start: 0, end: paragraph.text.length }];
  return numbers.split(',').flatMap((number) => sentences[Number(number) - 1] ?? []);
}
