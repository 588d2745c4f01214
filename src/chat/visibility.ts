import { detectLanguage } from '../language/detect.ts';
import { cleanText } from './clean.ts';
import type { Command } from './command.ts';
import { createGrammar } from './grammar.ts';

/** Who sees the reply to a text where a platform can whisper: known before it is answered. */
export type Visibility = (text: string) => Command['visibility'];

/** Makes the function that tells who sees a reply, from the commands' own definitions. */
export function createVisibility(commands: readonly Command[], ask: Command): Visibility {
  const grammar = createGrammar(commands);
  return (text) => {
    const clean = cleanText(text);
    if (clean === '') return 'asker';
    const language = detectLanguage(clean) ?? 'en';
    const command =
      grammar(clean)?.command ??
      commands.find(({ recognises }) => recognises?.(clean, language, undefined)) ??
      ask;
    return command.visibility;
  };
}
