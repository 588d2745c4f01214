import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conversations } from '../../src/chat/conversation.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Request } from '../../src/chat/request.ts';
import { type Octopus, openOctopus } from '../../src/main.ts';
import type { Files } from './knowledge-folder.ts';

/** When every test asks: years after the conferences. */
export const CLOCK = new Date('2026-01-01T12:00:00Z');

const onFault = (error: unknown) => {
  throw error;
};

/** The real bot over the real documents; a fault fails the test. */
export const { bot, library, commands } = await openOctopus({ knowledgeDir: 'knowledge', onFault });

export type Asking = Partial<Omit<Request, 'text'>>;

/** Asks the real bot. */
export function ask(text: string, asking: Asking = {}): Promise<Reply> {
  return bot.handle({ text, platform: 'test', at: CLOCK, ...asking });
}

let conversations = 0;

/** Says these texts in a conversation of their own. @returns the last reply. */
export async function converse(...texts: readonly [string, ...string[]]): Promise<Reply> {
  conversations += 1;
  const conversation = `test ${conversations}`;
  const [first, ...rest] = texts;
  let reply = await ask(first, { conversation });
  for (const text of rest) reply = await ask(text, { conversation });
  return reply;
}

/** A bot over a knowledge folder made of these files. */
export async function octopusOver(files: Files, conversations?: Conversations): Promise<Octopus> {
  const folder = await mkdtemp(join(tmpdir(), 'octopus-'));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content);
    return await openOctopus({ knowledgeDir: folder, conversations, onFault });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Ids of the paragraphs that a reply cites, in order. */
export const citedIn = ({ outcome }: Reply) =>
  outcome.citations.map(({ paragraph }) => paragraph.id);

/** Ids of the nearest paragraphs of a refusal. */
export const nearestIn = ({ outcome }: Reply) =>
  outcome.nearest.map(({ paragraph }) => paragraph.id);

/** The years of the paragraphs that a reply cites, in order. */
export const yearsIn = ({ outcome }: Reply) =>
  outcome.citations.map(({ paragraph }) => paragraph.year);

/** The texts of a reply's blocks of one kind. */
export const textsIn = ({ blocks }: Reply, kind: 'heading' | 'text' | 'note') =>
  blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []));

/** The quoted sentences of a reply's blocks. */
export const quotesIn = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? block.quotes : []));

/** The entries of a reply's lists. */
export const itemsIn = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
