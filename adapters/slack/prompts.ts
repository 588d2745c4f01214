import type { Command } from '../../src/chat/command.ts';

/** A prompt that Slack suggests in the messages tab. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** As many as Slack shows. */
const MOST_PROMPTS = 4;

/** What to suggest in the messages tab: the first example of each of the first commands. */
export function promptsOf(commands: readonly Command[]): Prompt[] {
  return commands
    .filter(({ hidden }) => !hidden)
    .flatMap(({ examples: [example] }) => (example ? [example] : []))
    .slice(0, MOST_PROMPTS)
    .map(({ text, shows }) => ({
      title: shows.en.charAt(0).toUpperCase() + shows.en.slice(1),
      message: text,
    }));
}
