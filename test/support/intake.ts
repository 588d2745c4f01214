import { draftOf } from '../../src/intake/draft/build.ts';
import type { Draft, DraftParagraph } from '../../src/intake/draft/draft.ts';
import type { Told } from '../../src/intake/draft/head.ts';
import type { SourceText } from '../../src/intake/source.ts';
import { textSource } from '../../src/intake/text/read.ts';
import { filesOf, type KnowledgeFile } from '../../src/intake/write.ts';

const FILE = { name: 'file.txt', changed: '2021-05-04' };

/** The draft of what a reader gave. */
export const draftFrom = (source: SourceText, told: Told = {}): Draft =>
  draftOf(source, FILE, told);

/** The draft of a plain text. */
export const draftOfText = (text: string, told: Told = {}): Draft =>
  draftFrom(textSource(text), told);

/** Its paragraphs. */
export const paragraphsOf = ({ parts }: Draft): DraftParagraph[] =>
  parts.flatMap((part) => (part.kind === 'paragraph' ? [part] : []));

/** Its texts in their order. */
export const textList = (draft: Draft): string[] => paragraphsOf(draft).map(({ text }) => text);

/** Texts by key. */
export const textsOf = (draft: Draft): Record<string, string> =>
  Object.fromEntries(paragraphsOf(draft).map(({ key, text }) => [key, text]));

/** The files it would be written as, with ids of the year and the key. */
export const writtenAs = (draft: Draft, name = 'file'): KnowledgeFile[] =>
  filesOf(draft, name, (key) => `${draft.head.date.slice(0, 4)}-${key}`);
