import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/language.ts';
import { cleanText } from './clean.ts';
import type { Call, Command } from './command.ts';
import { compose, refused } from './compose.ts';
import type { Conversations } from './conversation.ts';
import { createGrammar, type Parsed } from './grammar.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';
import { CORRECTED, FAULT } from './texts.ts';

/** The core as the adapters see it. */
export interface Bot {
  /** Answers one request. Never rejects: a fault becomes a visible, honest reply. */
  handle(request: Request): Promise<Reply>;
}

export interface BotParts {
  readonly commands: readonly Command[];
  /** Runs for a text that is no command. */
  readonly ask: Command;
  /** Runs for an empty text. */
  readonly help: Command;
  /** Whether a text has evidence as a question: then a near-command is not guessed. */
  hasEvidence(text: string): Promise<boolean>;
  readonly conversations: Conversations;
  /** Told of every fault, with the request it happened in. */
  onFault(error: unknown, request: Request): void;
}

/** Makes the bot: one way from a request to a reply. */
export function createBot(parts: BotParts): Bot {
  const grammar = createGrammar(parts.commands);
  return {
    async handle(request) {
      const text = cleanText(request.text);
      const language = detectLanguage(text) ?? request.language ?? 'en';
      try {
        const previous =
          request.conversation === undefined
            ? undefined
            : await parts.conversations.get(request.conversation);
        const reply = await run(parts, grammar(text), text, {
          language,
          at: request.at,
          previous,
        });
        if (request.conversation !== undefined && reply.remember)
          await parts.conversations.set(request.conversation, reply.remember);
        return reply;
      } catch (error) {
        parts.onFault(error, request);
        return faultReply(language);
      }
    },
  };
}

type Context = Omit<Call, 'argument'>;

async function run(
  parts: BotParts,
  parsed: Parsed | undefined,
  text: string,
  context: Context,
): Promise<Reply> {
  const asksNothing =
    !/[\p{L}\p{N}]/u.test(text) || (parsed?.command === parts.ask && parsed.argument === '');
  if (asksNothing) return parts.help.run({ ...context, argument: '' });
  if (
    parsed &&
    (parsed.corrected === undefined || (await isMeant(parts, parsed, text, context.language)))
  ) {
    const language = parsed.language ?? context.language;
    const reply = await parsed.command.run({ ...context, language, argument: parsed.argument });
    return parsed.corrected === undefined
      ? reply
      : withNote(reply, CORRECTED[language](parsed.corrected));
  }
  const recognised = parts.commands.find((command) =>
    command.recognises?.(text, context.language, context.previous),
  );
  return (recognised ?? parts.ask).run({ ...context, argument: text });
}

/** A mistyped command runs unless the text makes sense as a question. */
async function isMeant(
  parts: BotParts,
  { command, argument, corrected }: Parsed,
  text: string,
  language: Language,
): Promise<boolean> {
  if (command.recognises?.(`${corrected} ${argument}`, language, undefined)) return true;
  return !(await parts.hasEvidence(text));
}

function withNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [{ kind: 'note', text }, ...reply.blocks] };
}

function faultReply(language: Language): Reply {
  return compose('error', language, [{ kind: 'text', text: FAULT[language] }], {
    outcome: refused(FAULT[language]),
  });
}

/** Remembers nothing: every request stands alone. */
export const noConversations: Conversations = {
  get: async () => undefined,
  set: async () => {},
  forget: async () => {},
};
