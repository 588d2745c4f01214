import { z } from 'zod';
import type { Citation } from '../../src/answer/answer.ts';
import { round } from '../../src/chat/record.ts';
import { paragraphUri } from './uri.ts';

const id = z
  .string()
  .describe('Id of the paragraph, for the tool "read"')
  .meta({
    examples: ['2016-8'],
  });
const label = z
  .string()
  .describe('How people cite the paragraph')
  .meta({
    examples: ['Octopus 2016, key message 8'],
  });
const uri = z
  .string()
  .describe('URI of the resource that is the paragraph’s verbatim text')
  .meta({
    examples: ['octopus://paragraphs/2016-8'],
  });

const quoteSchema = z.object({
  quote: z.string().describe('The exact words of the document: give them as they are'),
  id,
  label,
  uri,
  start: z.int().min(0).describe('Where the quote begins in the text of `uri`, in UTF-16 units'),
  end: z.int().min(0).describe('Where it ends, exclusive: text.slice(start, end) is the quote'),
});

export const nearSchema = z.object({
  id,
  label,
  document: z
    .string()
    .describe('Id of the document')
    .meta({ examples: ['octopus-2016'] }),
  year: z.int().describe('Year of the document'),
  uri,
  score: z.number().min(0).max(1).describe('How well it fits, 0 to 1'),
});

export const citationSchema = nearSchema.extend({
  note: z
    .string()
    .nullable()
    .describe('What a reader must know that the text does not say, such as a gap in the print'),
  quotes: z.array(quoteSchema).describe('Sentences of the paragraph, in the order of its text'),
});

export type NearView = z.infer<typeof nearSchema>;
export type CitationView = z.infer<typeof citationSchema>;

/** A paragraph that is named, not quoted. */
export function nearView({ paragraph, score }: Pick<Citation, 'paragraph' | 'score'>): NearView {
  const { document, year } = paragraph;
  const { id, label } = paragraph;
  return { id, label, document, year, uri: paragraphUri(id), score: round(score) };
}

/** A citation: each quote is cut from the paragraph's text by its range. */
export function citationView(citation: Citation): CitationView {
  const { paragraph, ranges } = citation;
  const near = nearView(citation);
  return {
    ...near,
    note: paragraph.note ?? null,
    quotes: ranges.map(({ start, end }) => ({
      quote: paragraph.text.slice(start, end),
      id: near.id,
      label: near.label,
      uri: near.uri,
      start,
      end,
    })),
  };
}

/** Quotes of one paragraph and where they stand, for people and for agents that read no structured content. */
export function citationText({ id, label, uri, score, note, quotes }: CitationView): string {
  return [
    ...quotes.map(({ quote, start, end }) => `“${quote}” (characters ${start}–${end})`),
    `— ${label} [${id}], ${uri}, score ${score}`,
    ...(note === null ? [] : [`Note: ${note}`]),
  ].join('\n');
}

/** Where the quotes of a text stand that shows them already. */
export function sourceText({ id, label, uri, score, quotes }: CitationView): string {
  const places = quotes.map(({ start, end }) => `${start}–${end}`).join(', ');
  return `- ${label} [${id}], ${uri}, characters ${places}, score ${score}`;
}

/** One line for a paragraph that is named. */
export function nearText({ id, label, uri, score }: NearView): string {
  return `- ${label} [${id}], ${uri}, score ${score}`;
}

/** A list under a line that says what it is of; nothing when it is empty. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}\n${lines.join('\n')}`];
}
