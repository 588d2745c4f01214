import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withAbout } from './about.ts';
import type { Document, Knowledge, Paragraph } from './document.ts';
import { readGlossary } from './glossary.ts';
import { readMarkdown } from './markdown.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { readProgramme } from './programme.ts';
import { problemAt, type SourceFile } from './source.ts';

const GLOSSARY = 'glossary.yaml';
const ABOUT_ENDING = '.about.yaml';

/**
 * Reads and validates a knowledge folder: documents (`*.md`), programmes
 * (`*.programme.yaml`), their descriptions (`*.about.yaml`), `glossary.yaml`.
 * @throws KnowledgeError with every problem of every file.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const files = await readSources(folder);
  const problems = () => files.flatMap((file) => file.problems);
  const documents = files.flatMap((file) => readDocument(file) ?? []);
  const described = documents.map((document) => describe(document, files));
  const paragraphs = collect(described, files);
  checkMends(described, paragraphs, files);
  const glossaryFile = files.find(({ name }) => name === GLOSSARY);
  const glossary = glossaryFile ? readGlossary(glossaryFile) : [];
  if (problems().length > 0) throw new KnowledgeError(problems());
  if (documents.length === 0) throw new KnowledgeError([emptyFolder(folder)]);
  return { documents: described, paragraphs, glossary };
}

async function readSources(folder: string): Promise<SourceFile[]> {
  const names = await readdir(folder).catch(() => {
    throw new KnowledgeError([emptyFolder(folder)]);
  });
  const wanted = names
    .filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith('.'))
    .sort();
  return Promise.all(
    wanted.map(async (name) => ({
      name,
      text: await readFile(join(folder, name), 'utf8').then(normalised),
      problems: [],
    })),
  );
}

const normalised = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

function readDocument(file: SourceFile): Document | undefined {
  if (file.name.endsWith('.programme.yaml')) return readProgramme(file);
  if (file.name.endsWith('.md')) return readMarkdown(file);
  if (file.name !== GLOSSARY && !file.name.endsWith(ABOUT_ENDING))
    problemAt(
      file,
      1,
      'the name does not say what the file is',
      'Name it NAME.md, NAME.programme.yaml, NAME.about.yaml or glossary.yaml.',
    );
  return undefined;
}

function describe(document: Document, files: readonly SourceFile[]): Document {
  const file = files.find(({ name }) => name === `${document.id}${ABOUT_ENDING}`);
  return file ? { ...document, paragraphs: withAbout(file, document.paragraphs) } : document;
}

function collect(
  documents: readonly Document[],
  files: readonly SourceFile[],
): Map<string, Paragraph> {
  const paragraphs = new Map<string, Paragraph>();
  for (const document of documents)
    for (const paragraph of document.paragraphs) {
      if (paragraphs.has(paragraph.id))
        noteIn(
          files,
          document,
          paragraph.id,
          `the id "${paragraph.id}" is used twice`,
          'Give each paragraph an id of its own.',
        );
      paragraphs.set(paragraph.id, paragraph);
    }
  return paragraphs;
}

function checkMends(
  documents: readonly Document[],
  paragraphs: ReadonlyMap<string, Paragraph>,
  files: readonly SourceFile[],
): void {
  for (const document of documents)
    for (const { paragraph } of document.mends)
      if (paragraph !== undefined && !paragraphs.has(paragraph))
        noteIn(
          files,
          document,
          paragraph,
          `a mend names the paragraph "${paragraph}", which does not exist`,
          'Write the id of the paragraph that was mended.',
        );
}

function noteIn(
  files: readonly SourceFile[],
  document: Document,
  near: string,
  wrong: string,
  write: string,
): void {
  const file = files.find(
    ({ name }) => name.startsWith(`${document.id}.`) && !name.endsWith(ABOUT_ENDING),
  );
  if (!file) return;
  const line = file.text.split('\n').findLastIndex((text) => text.includes(near)) + 1;
  problemAt(file, Math.max(1, line), wrong, write);
}

const emptyFolder = (folder: string): Problem => ({
  file: folder,
  line: 1,
  wrong: 'there is no document here',
  write:
    'Put a document such as octopus-2016.md into the folder, or set KNOWLEDGE_DIR to the folder that holds the documents.',
});
