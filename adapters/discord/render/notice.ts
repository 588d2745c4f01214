import { ComponentType } from 'discord.js';
import { escapeMarkdown } from './escape.ts';
import type { Page } from './page.ts';

/** A short remark of the bot as a message of its own. */
export function notice(text: string): Page {
  return {
    components: [{ type: ComponentType.TextDisplay, content: escapeMarkdown(text) }],
    files: [],
  };
}
