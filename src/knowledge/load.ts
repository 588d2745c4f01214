import { LANGUAGES, type Language } from '../language/language.ts';
import { withAbout } from './about.ts';
import type { Knowledge, Paragraph } from './document.ts';
import { emptyFolder, readFolder } from './folder.ts';
import { readGlossary } from './glossary.ts';
import { readMarkdown } from './markdown.ts';
import { KnowledgeError } from './problem.ts';
import { readProgramme } from './programme.ts';
import { problemAt, type Reading, type SourceFile } from './source.ts';

const GLOSSARY = 'glossary.yaml';

const ENDINGS = { '.about.yaml': 'about', '.programme.yaml': 'programme', '.md': 'text' } as const;
type Kind = (typeof ENDINGS)[keyof typeof ENDINGS] | 'glossary';

/** A file and what its name says it is: the kind, and for which document. */
interface Named {
  readonly file: SourceFile;
  readonly kind: Kind;
  readonly id: string;
}

/**
 * Reads and validates a knowledge folder: documents (`*.md`), programmes
 * (`*.programme.yaml`), their descriptions (`*.about.yaml`), `glossary.yaml`.
 * @throws KnowledgeError with every problem of every file.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const files = await readFolder(folder);
  const named = files.filter(({ problems }) => problems.length === 0).flatMap(nameOf);
  const readings = named.flatMap((each) => readDocument(each) ?? []);
  const described = describe(readings, named);
  const paragraphs = collect(described);
  const glossary = named.flatMap(({ kind, file }) =>
    kind === 'glossary' ? readGlossary(file) : [],
  );

  const problems = files.flatMap((file) =>
    file.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
  if (!files.some(({ name }) => /\.md$|\.programme\.yaml$/.test(name)))
    problems.unshift(emptyFolder(folder));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { documents: described.map(({ document }) => document), paragraphs, glossary };
}

function nameOf(file: SourceFile): Named[] {
  if (file.name === GLOSSARY) return [{ file, kind: 'glossary', id: '' }];
  for (const [ending, kind] of Object.entries(ENDINGS))
    if (file.name.endsWith(ending)) {
      const base = file.name.slice(0, -ending.length);
      return [{ file, kind, id: kind === 'programme' ? `${base}.programme` : base }];
    }
  problemAt(
    file,
    1,
    'the name does not say what the file is',
    'Name it NAME.md, NAME.programme.yaml, NAME.about.yaml or glossary.yaml.',
  );
  return [];
}

function readDocument({ file, kind, id }: Named): Reading | undefined {
  if (kind === 'text') return readMarkdown(file, id);
  if (kind === 'programme') return readProgramme(file, id);
  return undefined;
}

/** The readings with their descriptions, which are read also where the document is unusable. */
function describe(readings: readonly Reading[], named: readonly Named[]): Reading[] {
  const described = new Map(readings.map((reading) => [reading.document.id, reading]));
  for (const { file, id } of named.filter(({ kind }) => kind === 'about')) {
    if (!named.some((other) => other.id === id && other.kind !== 'about'))
      problemAt(
        file,
        1,
        `there is no document ${id} that this could describe`,
        `Name it like its document: NAME.about.yaml goes with NAME.md, NAME.programme.about.yaml with NAME.programme.yaml.`,
      );
    const reading = described.get(id);
    const paragraphs = withAbout(file, reading);
    const describedIn = languagesOf(paragraphs);
    if (reading)
      described.set(id, { ...reading, document: { ...reading.document, paragraphs, describedIn } });
  }
  return [...described.values()];
}

/** The languages in which something is described. */
function languagesOf(paragraphs: readonly Paragraph[]): Language[] {
  const described = paragraphs.flatMap(({ about }) =>
    about ? [about.topic, ...about.sentences.map(({ lines }) => lines)] : [],
  );
  return LANGUAGES.filter((language) => described.some((lines) => lines[language].length > 0));
}

function collect(readings: readonly Reading[]): Map<string, Paragraph> {
  const paragraphs = new Map<string, Paragraph>();
  const places = new Map<string, string>();
  for (const { file, document, lines } of readings)
    document.paragraphs.forEach((paragraph, index) => {
      const { id } = paragraph;
      const line = lines[index] ?? 1;
      const first = places.get(id);
      if (first !== undefined)
        problemAt(
          file,
          line,
          `the id "${id}" is used already at ${first}`,
          'Give each paragraph an id of its own.',
        );
      paragraphs.set(id, paragraph);
      places.set(id, first ?? `${file.name}:${line}`);
    });
  return paragraphs;
}
