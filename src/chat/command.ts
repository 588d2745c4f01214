import type { Language, Localised } from '../language/language.ts';
import type { Turn } from './conversation.ts';
import type { Reply } from './reply.ts';
import type { Role, Scope } from './request.ts';

/** One run of a command. */
export interface Call {
  /** The text after the command's name; the whole text when it was recognised from a sentence. */
  readonly argument: string;
  /** The person named the command; else it was recognised from a sentence. */
  readonly isNamed?: boolean;
  /** Language of the reply's own words. */
  readonly language: Language;
  readonly at: Date;
  /** What the conversation was about before. */
  readonly previous?: Turn;
  /** Where to look for an answer. */
  readonly scope?: Scope;
  /** Who asks, as `ownerOf` names them. */
  readonly owner?: string;
  /** Key of the channel it was asked in. */
  readonly place?: string;
  readonly role?: Role;
}

/** A worked example, as help and the platforms' hints print it. */
export interface Example {
  readonly text: string;
  readonly shows: Localised;
}

/**
 * Something that can be asked. Parser, help, the platforms' registrations and
 * autocomplete all derive from these definitions.
 */
export interface Command {
  /** English name; also an alias. */
  readonly name: string;
  /** Further first words that run it, by language; case and accents do not matter. */
  readonly aliases: Readonly<Record<Language, readonly string[]>>;
  readonly summary: Localised;
  readonly examples: readonly Example[];
  /** Who sees the reply on a platform that can whisper. */
  readonly visibility: 'asker' | 'everyone';
  /** Not listed in help: reached through buttons. */
  readonly hidden?: boolean;
  /** Who alone may run it: a manager of the place, or only who runs the bot; everybody when absent. */
  readonly for?: Role;
  /** Whether a plain sentence asks for this command; its argument is then the whole sentence. */
  recognises?(sentence: string, language: Language, previous: Turn | undefined): boolean;
  run(call: Call): Promise<Reply>;
}

/** Whether somebody may run a command. */
export function mayRun(command: Pick<Command, 'for'>, role: Role | undefined): boolean {
  return command.for === undefined || role === 'operator' || role === command.for;
}
