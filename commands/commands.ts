import type { Command } from '../src/chat/command.ts';
import type { Library } from '../src/library.ts';
import type { Memories } from '../src/store/ports.ts';
import { aboutCommand } from './about.ts';
import { askCommand } from './ask.ts';
import { compareCommand } from './compare.ts';
import { forgetCommand } from './forget.ts';
import { helpCommand } from './help.ts';
import { moreCommand } from './more.ts';
import { programmeCommand } from './programme.ts';
import { readCommand } from './read.ts';
import { settingsCommand } from './settings.ts';
import { sourcesCommand } from './sources.ts';
import { statsCommand } from './stats.ts';
import { topicsCommand } from './topics.ts';
import { verifyCommand } from './verify.ts';

/** The commands, and those of them that the bot falls back on. */
export interface Commands {
  /** In the order in which help lists them and sentences are recognised. */
  readonly all: readonly Command[];
  readonly ask: Command;
  readonly help: Command;
}

/** What commands ask of the store. */
export type Services = Pick<Memories, 'settings' | 'counts' | 'privacy'>;

/** Further commands over the same documents. */
export type MoreCommands = (library: Library) => readonly Command[];

/**
 * Every command of the bot. A new one is added here and nowhere else.
 * @param more those of a program that uses the bot as a library; they recognise sentences first.
 */
export function createCommands(
  library: Library,
  { settings, counts, privacy }: Services,
  more: MoreCommands = () => [],
): Commands {
  const ask = askCommand(library);
  const help = helpCommand(() => all, ask);
  const all: readonly Command[] = [
    ...more(library),
    ask,
    verifyCommand(library),
    compareCommand(library),
    programmeCommand(library),
    readCommand(library, ask),
    moreCommand(library, ask),
    topicsCommand(library, ask),
    sourcesCommand(library, ask),
    help,
    aboutCommand(ask),
    forgetCommand(privacy, ask),
    settingsCommand(library, settings),
    statsCommand(counts, ask),
  ];
  return { all, ask, help };
}
