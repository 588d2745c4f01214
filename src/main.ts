import { type Commands, createCommands, type MoreCommands } from '../commands/commands.ts';
import { answerQuestion } from './answer/ask.ts';
import { type Bot, createBot } from './chat/bot.ts';
import type { Conversations } from './chat/conversation.ts';
import { createSuggest, type Suggest } from './chat/suggest.ts';
import { createVisibility, type Visibility } from './chat/visibility.ts';
import type { Library } from './library.ts';
import { prepare } from './prepare.ts';
import { createCalendar } from './programme/link.ts';
import type { Consequent } from './reload/consequences.ts';
import type { Reload } from './reload/reload.ts';
import { openIndex } from './retrieval/embedded.ts';
import { beginsWithKnownWord } from './retrieval/first-word.ts';
import type { CuratedData } from './retrieval/index-data.ts';
import type { Prepared } from './snapshot.ts';
import { memoryConversations } from './store/memory.ts';

/** A bot with what it answers from: one version of the documents, which never changes. */
export interface Octopus {
  readonly bot: Bot;
  readonly library: Library;
  readonly commands: Commands;
  readonly suggest: Suggest;
  readonly visibility: Visibility;
  /** Answers `/calendar.ics`. */
  readonly calendar: ReturnType<typeof createCalendar>;
}

/**
 * A bot whose documents can change while it runs. Every call is answered from
 * beginning to end by the version that was there when it began; what `library`
 * and `commands` give is of one version and must not be kept.
 */
export interface LiveOctopus extends Pick<Octopus, 'bot' | 'suggest' | 'visibility' | 'calendar'> {
  library(): Library;
  commands(): Commands;
  /** Answers from this version from now on. */
  swap(next: Octopus): void;
}

/** A bot that follows its knowledge folder, until it is told to stop. */
export interface FollowingOctopus extends Omit<LiveOctopus, 'swap'>, Reload {}

export interface OctopusOptions {
  readonly knowledgeDir: string;
  /** Curated data to use; all when absent. */
  readonly curated?: CuratedData;
  readonly conversations?: Conversations;
  /** Commands besides the bot's own. */
  readonly moreCommands?: MoreCommands;
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
  conversations = memoryConversations(),
  moreCommands,
  onFault,
}: OctopusOptions): Promise<Octopus> {
  const prepared = await prepare(knowledgeDir, curated);
  return octopusFrom(prepared, { conversations, moreCommands, onFault });
}

/**
 * Opens a bot that takes over every change of its knowledge folder while it runs.
 * @param tell is told what happens to the folder.
 * @throws KnowledgeError when the folder cannot be used to begin with.
 */
export async function followKnowledge({
  tell,
  ...options
}: Omit<OctopusOptions, 'curated'> & Pick<Consequent, 'tell'>): Promise<FollowingOctopus> {
  // Loaded here: whoever asks one question does not need it.
  const [{ startReload }, { seeFolder }, { prepareApart }] = await Promise.all([
    import('./reload/reload.ts'),
    import('./reload/look.ts'),
    import('./reload/apart.ts'),
  ]);
  const folder = options.knowledgeDir;
  const parts = { conversations: memoryConversations(), ...options };
  const seen = await seeFolder(folder);
  const { swap, ...live } = liveOctopus(await openOctopus(parts));
  const reload = startReload({
    folder,
    seen,
    prepareApart,
    swap: (prepared) => swap(octopusFrom(prepared, parts)),
    tell,
  });
  return { ...live, ...reload };
}

/** What the bot needs besides the documents. */
type Parts = Required<Pick<OctopusOptions, 'conversations' | 'onFault'>> &
  Pick<OctopusOptions, 'moreCommands'>;

/** Makes the bot over documents that are read and indexed. */
export function octopusFrom(
  { knowledge, data }: Prepared,
  { conversations, moreCommands, onFault }: Parts,
): Octopus {
  const library = { knowledge, ...openIndex(knowledge, data) };
  const commands = createCommands(library, moreCommands);
  const bot = createBot({
    commands: commands.all,
    ask: commands.ask,
    help: commands.help,
    hasEvidence: async (text) =>
      beginsWithKnownWord(text, data) && (await answerQuestion(library, text)).found,
    conversations,
    onFault,
  });
  return {
    bot,
    library,
    commands,
    suggest: createSuggest(library, commands.all),
    visibility: createVisibility(commands.all, commands.ask),
    calendar: createCalendar(library),
  };
}

/** Makes a bot whose documents can change, starting with this version. */
export function liveOctopus(first: Octopus): LiveOctopus {
  let current = first;
  return {
    bot: { handle: (request) => current.bot.handle(request) },
    library: () => current.library,
    commands: () => current.commands,
    suggest: (typed, language) => current.suggest(typed, language),
    visibility: (text) => current.visibility(text),
    calendar: (query) => current.calendar(query),
    swap(next) {
      current = next;
    },
  };
}
