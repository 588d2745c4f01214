import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/language.ts';
import { cyrillicOf } from '../language/transliteration.ts';
import { cleanText } from './clean.ts';
import { type Command, mayRun } from './command.ts';
import { compose, refused } from './compose.ts';
import type { Conversations, Turn } from './conversation.ts';
import { createGrammar, type Grammar, type Parsed } from './grammar.ts';
import type { Reply } from './reply.ts';
import { ownerOf, type Request } from './request.ts';
import { CORRECTED, FAULT, RESERVED } from './texts.ts';

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
      const { text, named } = readWith(grammar, cleanText(request.text));
      const { at, scope, replyLanguage } = request;
      const asker = request.language ?? 'en';
      let language = replyLanguage ?? languageIn(text) ?? asker;
      try {
        const previous =
          request.conversation === undefined
            ? undefined
            : await parts.conversations.get(request.conversation);
        const parsed = await meantBy(parts, named, text, language);
        if (parsed)
          language = replyLanguage ?? parsed.language ?? languageIn(parsed.argument) ?? asker;
        const { command, argument } = parsed ?? sentence(parts, text, language, previous);
        const { place, role } = request;
        if (!mayRun(command, role) && argument === '') return reserved(command, language);
        const call = { language, at, previous, scope, place, role, owner: ownerOf(request) };
        const reply = mayRun(command, role)
          ? await command.run({ ...call, argument, isNamed: parsed !== undefined })
          : await parts.ask.run({ ...call, argument: text });
        if (request.conversation !== undefined && reply.remember)
          await parts.conversations.set(request.conversation, reply.remember, ownerOf(request));
        return parsed?.corrected === undefined
          ? reply
          : withNote(reply, CORRECTED[language](parsed.corrected));
      } catch (error) {
        parts.onFault(error, request);
        return faultReply(language);
      }
    },
  };
}

/** A text and the command it names; what names none may be Russian in Latin letters. */
function readWith(grammar: Grammar, written: string): { text: string; named: Parsed | undefined } {
  const named = grammar(written);
  const text = (named ? undefined : cyrillicOf(written)) ?? written;
  return { text, named: text === written ? named : grammar(text) };
}

/** The language a person writes in; what they quote tells nothing. */
function languageIn(text: string): Language | undefined {
  return detectLanguage(text.replace(/["“«„][^"“”«»„]*["”»“]/g, ' '));
}

/** The command that is meant, if one is; a text that asks nothing means help. */
async function meantBy(
  parts: BotParts,
  parsed: Parsed | undefined,
  text: string,
  language: Language,
): Promise<Parsed | undefined> {
  if (!/[\p{L}\p{N}]/u.test(text)) return { command: parts.help, argument: '' };
  if (!parsed) return undefined;
  const { command, argument, corrected } = parsed;
  if (corrected === undefined)
    return command === parts.ask && argument === '' ? { ...parsed, command: parts.help } : parsed;
  // A mistyped command is meant unless the text makes sense as a question.
  const recognised = command.recognises?.(`${corrected} ${argument}`, language, undefined) ?? false;
  return recognised || !(await parts.hasEvidence(text)) ? parsed : undefined;
}

/** The first command that recognises a sentence, else the one that answers questions. */
function sentence(
  { commands, ask }: BotParts,
  text: string,
  language: Language,
  previous: Turn | undefined,
): { command: Command; argument: string } {
  const recognised = commands.find((command) => command.recognises?.(text, language, previous));
  return { command: recognised ?? ask, argument: text };
}

function withNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [{ kind: 'note', text }, ...reply.blocks] };
}

/** Says whom a command is for. */
function reserved({ for: whom = 'operator' }: Command, language: Language): Reply {
  return compose('help', language, [{ kind: 'text', text: RESERVED[whom][language] }]);
}

function faultReply(language: Language): Reply {
  return compose('error', language, [{ kind: 'text', text: FAULT[language] }], {
    outcome: refused(FAULT[language]),
  });
}
