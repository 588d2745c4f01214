import { z } from 'zod';
import type { About, Descriptions, Paragraph } from './document.ts';
import { sentencesOf } from './sentences.ts';
import { problemAt, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const WRITE_LINES = 'Write a list of lines, each starting with "- "';
const lines = z.array(z.string(WRITE_LINES), WRITE_LINES).default([]);
const DESCRIPTIONS = { en: lines, fr: lines, es: lines, ru: lines };

const ABOUT = z.record(
  z.string(),
  z.strictObject({
    topic: z.strictObject(DESCRIPTIONS).default({ en: [], fr: [], es: [], ru: [] }),
    sentences: z
      .array(
        z.strictObject({
          of: z.string('Write the opening words of the sentence'),
          ...DESCRIPTIONS,
        }),
      )
      .default([]),
  }),
);

/**
 * Reads the descriptions that go with a document's paragraphs and attaches
 * them. Each sentence entry must name the opening words of one sentence.
 */
export function withAbout(file: SourceFile, paragraphs: readonly Paragraph[]): Paragraph[] {
  const content = readYaml(file, file.text, ABOUT);
  if (!content) return [...paragraphs];
  const known = new Set(paragraphs.map(({ id }) => id));
  for (const id of Object.keys(content.value))
    if (!known.has(id))
      problemAt(
        file,
        content.lineOf([id]),
        `"${id}" is no paragraph of this document`,
        'Write the id of a paragraph.',
      );
  return paragraphs.map((paragraph) => {
    const entry = content.value[paragraph.id];
    if (!entry) return paragraph;
    const starts = sentenceStarts(paragraph);
    const sentences = entry.sentences.flatMap(({ of, ...descriptions }, index) => {
      const found = starts.filter((start) => paragraph.text.startsWith(of, start));
      if (found.length === 1 && found[0] !== undefined)
        return [{ start: found[0], lines: descriptions }];
      problemAt(
        file,
        content.lineOf([paragraph.id, 'sentences', index, 'of']),
        `${found.length === 0 ? 'no' : 'more than one'} sentence of ${paragraph.id} starts with "${of}"`,
        'Copy the opening words of one sentence exactly.',
      );
      return [];
    });
    const about: About = { topic: entry.topic satisfies Descriptions, sentences };
    return { ...paragraph, about };
  });
}

function sentenceStarts({ text, language }: Paragraph): number[] {
  return sentencesOf(text, language).map(({ start }) => start);
}
