import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnowledgeError } from './problem.ts';
import { problemAt, type SourceFile } from './source.ts';

const SET_FOLDER = 'or set KNOWLEDGE_DIR to the folder that holds the documents.';

/** Files a person may have meant as knowledge; others, such as backup copies, are passed over. */
const MEANT = /^[^.].*\.(?:md|markdown|txt|ya?ml)$/i;

/**
 * Reads the text files of a folder, ordered by name: UTF-8 with or without a
 * byte order mark, any line ends. A file that cannot be read carries a problem.
 * @throws KnowledgeError when the folder itself cannot be read.
 */
export async function readFolder(folder: string): Promise<SourceFile[]> {
  const names = await namesIn(folder).catch((error: unknown) => {
    throw new KnowledgeError([
      {
        file: folder,
        wrong: `the folder cannot be read (${codeOf(error)})`,
        write: `Make a folder with a document such as octopus-2016.md, ${SET_FOLDER}`,
      },
    ]);
  });
  return Promise.all(names.map((name) => readSource(folder, name)));
}

/** Names of the files of a folder that are meant as knowledge, in order. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => MEANT.test(name)).sort();
}

/** Says that a folder holds no document. */
export const emptyFolder = (folder: string) => ({
  file: folder,
  wrong: 'there is no document in this folder',
  write: `Put a document such as octopus-2016.md into it, ${SET_FOLDER}`,
});

async function readSource(folder: string, name: string): Promise<SourceFile> {
  try {
    const bytes = await readFile(join(folder, name));
    return decoded(name, bytes);
  } catch (error) {
    const file: SourceFile = { name, text: '', problems: [] };
    problemAt(file, 1, `it cannot be read (${codeOf(error)})`, 'Make it a file that can be read.');
    return file;
  }
}

function decoded(name: string, bytes: Uint8Array): SourceFile {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  const file: SourceFile = { name, text, problems: [] };
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0)
    problemAt(
      file,
      text.slice(0, broken).split('\n').length,
      'a character cannot be read',
      'Save the file as UTF-8, and write the character again.',
    );
  return file;
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
