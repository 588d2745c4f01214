import {
  type Commands,
  createCommands,
  type MoreCommands,
  type Services,
} from '../commands/commands.ts';
import { answerQuestion } from './answer/ask.ts';
import { type Bot, createBot } from './chat/bot.ts';
import type { Conversations } from './chat/conversation.ts';
import { createGrammar } from './chat/grammar.ts';
import type { Request } from './chat/request.ts';
import { createSuggest, type Suggest } from './chat/suggest.ts';
import { createVisibility, type Visibility } from './chat/visibility.ts';
import type { Library } from './library.ts';
import { prepare } from './prepare.ts';
import { createCalendar } from './programme/calendar/link.ts';
import type { Consequent } from './reload/consequences.ts';
import type { Reload } from './reload/reload.ts';
import { openIndex } from './retrieval/embedded.ts';
import { beginsWithKnownWord } from './retrieval/first-word.ts';
import type { CuratedData } from './retrieval/index-data.ts';
import type { Retrieve } from './retrieval/retrieve.ts';
import type { Prepared } from './snapshot.ts';
import { memoryConversations, memoryServices } from './store/memory.ts';

/** A bot with what it answers from: one version of the documents, which never changes. */
export interface Octopus {
  readonly bot: Bot;
  readonly library: Library;
  readonly commands: Commands;
  readonly suggest: Suggest;
  readonly visibility: Visibility;
  /** Whether a text asks anew; not a button that shows more of an answer. */
  isQuestion(text: string): boolean;
  /** Answers `/calendar.ics`. */
  readonly calendar: ReturnType<typeof createCalendar>;
}

/**
 * A bot whose documents can change while it runs. Every call is answered from
 * beginning to end by the version that was there when it began; what `library`
 * and `commands` give is of one version and must not be kept.
 */
export interface LiveOctopus
  extends Pick<Octopus, 'bot' | 'suggest' | 'visibility' | 'isQuestion' | 'calendar'> {
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
  /** What commands ask of the store; memory when absent. */
  readonly services?: Services;
  /** Commands besides the bot's own. */
  readonly moreCommands?: MoreCommands;
  /** Told of every fault that a person was told of in general words, and the request it happened in. */
  readonly onFault: (error: unknown, request: Request) => void;
  /** Told how long each search took, milliseconds. */
  readonly onRetrieved?: (ms: number) => void;
}

/**
 * Loads the knowledge and makes the bot, with no platform attached.
 * @throws KnowledgeError when a file of the knowledge folder cannot be used.
 */
export async function openOctopus({
  knowledgeDir,
  curated,
  conversations = memoryConversations(),
  ...parts
}: OctopusOptions): Promise<Octopus> {
  const prepared = await prepare(knowledgeDir, curated);
  return octopusFrom(prepared, { conversations, ...parts });
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
type Parts = Required<Pick<OctopusOptions, 'conversations'>> &
  Pick<OctopusOptions, 'moreCommands' | 'services' | 'onFault' | 'onRetrieved'>;

/** Makes the bot over documents that are read and indexed. */
export function octopusFrom(
  { knowledge, data }: Prepared,
  { conversations, services = memoryServices(), moreCommands, onFault, onRetrieved }: Parts,
): Octopus {
  const index = openIndex(knowledge, data);
  const library = { knowledge, ...index, retrieve: timed(index.retrieve, onRetrieved) };
  const commands = createCommands(library, services, moreCommands);
  const grammar = createGrammar(commands.all);
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
    isQuestion: (text) => grammar(text)?.command.hidden !== true,
    calendar: createCalendar(library),
  };
}

/** A search whose time is told. */
function timed(retrieve: Retrieve, onRetrieved: OctopusOptions['onRetrieved']): Retrieve {
  if (!onRetrieved) return retrieve;
  return async (question, options) => {
    const started = performance.now();
    const hits = await retrieve(question, options);
    onRetrieved(performance.now() - started);
    return hits;
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
    isQuestion: (text) => current.isQuestion(text),
    calendar: (query) => current.calendar(query),
    swap(next) {
      current = next;
    },
  };
}
