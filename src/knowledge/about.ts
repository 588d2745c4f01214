import { z } from 'zod';
import type { Paragraph, SentenceDescriptions } from './document.ts';
import { mapping, text } from './schema.ts';
import { sentencesOf } from './sentences.ts';
import { problemAt, type Reading, type SourceFile } from './source.ts';
import { readYaml, type YamlContent } from './yaml.ts';

const WRITE_LINES = 'Write a list of lines, each starting with "- "';
const lines = z.array(z.string(WRITE_LINES), WRITE_LINES).default([]);
const DESCRIPTIONS = { en: lines, fr: lines, es: lines, ru: lines };

const TOPIC = mapping(DESCRIPTIONS, 'Write en, fr, es and ru, each with a list of lines');

const SENTENCE = mapping(
  { of: text('Write the opening words of the sentence'), ...DESCRIPTIONS },
  'Write of, en, fr, es and ru, each on a line of its own',
);

const ENTRY = mapping(
  {
    topic: TOPIC.default({ en: [], fr: [], es: [], ru: [] }),
    sentences: z
      .array(SENTENCE, 'Write a list of sentences, each starting with "- of: "')
      .default([]),
  },
  'Write topic and sentences, each on a line of its own',
);

const ABOUT = z.record(
  z.string(),
  ENTRY,
  'Write the id of a paragraph, such as 2016-8:, and its topic and sentences below it',
);
type Entry = z.infer<typeof ENTRY>;

/**
 * Reads descriptions and attaches them to the paragraphs of their document.
 * Each sentence entry must name the opening words of one sentence.
 * @param reading the document; without it only the form of the descriptions is checked.
 */
export function withAbout(file: SourceFile, reading: Reading | undefined): readonly Paragraph[] {
  const content = readYaml(file, file.text, ABOUT);
  const paragraphs = reading?.document.paragraphs ?? [];
  if (!content || !reading) return paragraphs;
  const known = new Set(paragraphs.map(({ id }) => id));
  for (const id of Object.keys(content.value))
    if (!known.has(id))
      problemAt(
        file,
        content.lineOf([id]),
        `"${id}" is no paragraph of ${reading.file.name}`,
        'Write the id of a paragraph.',
      );
  return paragraphs.map((paragraph) => {
    const entry = content.value[paragraph.id];
    if (!entry) return paragraph;
    const sentences = describedSentences(file, content, paragraph, entry);
    return { ...paragraph, about: { topic: entry.topic, sentences } };
  });
}

function describedSentences(
  file: SourceFile,
  { lineOf }: YamlContent<unknown>,
  { id, text: words, language }: Paragraph,
  entry: Entry,
): SentenceDescriptions[] {
  const starts = sentencesOf(words, language).map(({ start }) => start);
  return entry.sentences.flatMap(({ of, ...descriptions }, index) => {
    const [start, ...others] = starts.filter((at) => words.startsWith(of, at));
    if (start !== undefined && others.length === 0) return [{ start, lines: descriptions }];
    problemAt(
      file,
      lineOf([id, 'sentences', index, 'of']),
      `${start === undefined ? 'no' : 'more than one'} sentence of ${id} starts with "${of}"`,
      'Copy the opening words of one sentence exactly.',
    );
    return [];
  });
}
