import { z } from 'zod';
import type { GlossaryTerm } from './document.ts';
import { mapping, text } from './schema.ts';
import type { SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const WRITE_FORMS = 'Write a list of words or phrases, such as [training, course]';
const forms = z.array(text(WRITE_FORMS), WRITE_FORMS).default([]);

const GLOSSARY = z.array(
  mapping(
    {
      term: text('Write the English term'),
      topic: z.boolean('Write topic: true to list the term under topics').default(false),
      abbreviations: forms,
      en: forms,
      fr: forms,
      es: forms,
      ru: forms,
    },
    'Write term, en, fr, es and ru, each on a line of its own',
  ),
  'Write a list of terms, each starting with "- term: "',
);

/** Reads the glossary. @returns an empty list when there are problems; they are noted in the file. */
export function readGlossary(file: SourceFile): GlossaryTerm[] {
  const content = readYaml(file, file.text, GLOSSARY);
  if (!content) return [];
  return content.value.map(({ term, topic, abbreviations, en, fr, es, ru }) => ({
    term,
    topic,
    abbreviations,
    forms: { en: [term, ...en], fr, es, ru },
  }));
}
