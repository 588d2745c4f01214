import { type Commands, createCommands } from '../commands/commands.ts';
import { answerQuestion } from './answer/ask.ts';
import { type Bot, createBot } from './chat/bot.ts';
import type { Conversations } from './chat/conversation.ts';
import type { Library } from './library.ts';
import { prepare } from './prepare.ts';
import { openIndex } from './retrieval/embedded.ts';
import { beginsWithKnownWord } from './retrieval/first-word.ts';
import type { CuratedData } from './retrieval/index-data.ts';
import { memoryConversations } from './store/memory.ts';

/** A bot with what it answers from. */
export interface Octopus {
  readonly bot: Bot;
  readonly library: Library;
  readonly commands: Commands;
}

export interface OctopusOptions {
  readonly knowledgeDir: string;
  /** Curated data to use; all when absent. */
  readonly curated?: CuratedData;
  readonly conversations?: Conversations;
  /** Told of every fault that a person was told of in general words. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Loads the knowledge and makes the bot, with no platform attached.
 * @throws KnowledgeError when a file of the knowledge folder cannot be used.
 */
export async function openOctopus({
  knowledgeDir,
  curated,
  conversations,
  onFault,
}: OctopusOptions): Promise<Octopus> {
  const { knowledge, data } = await prepare(knowledgeDir, curated);
  const library = { knowledge, ...openIndex(knowledge, data) };
  const commands = createCommands(library);
  const bot = createBot({
    commands: commands.all,
    ask: commands.ask,
    help: commands.help,
    hasEvidence: async (text) =>
      beginsWithKnownWord(text, data) && (await answerQuestion(library, text)).found,
    conversations: conversations ?? memoryConversations(),
    onFault,
  });
  return { bot, library, commands };
}
