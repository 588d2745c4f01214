import { replyToPreview } from '../chat/preview.ts';
import { UsageError } from '../errors.ts';
import { previews } from '../previews.ts';
import { now, openInTerminal, terminalLanguage } from './terminal.ts';

/** The platforms asked for, by name: `--slack`. */
export type PreviewFlags = Readonly<Partial<Record<string, true>>>;

/** Prints what each platform would get for a question: one JSON array of messages. */
export async function preview(words: readonly string[], flags: PreviewFlags): Promise<void> {
  const [platform, ...others] = Object.keys(previews).filter((name) => flags[name]);
  const load = platform === undefined ? undefined : previews[platform];
  if (!load || others.length > 0)
    throw new UsageError(
      `Say for which platform: ${Object.keys(previews)
        .map((name) => `--${name}`)
        .join(' or ')}.`,
    );
  if (words.length === 0)
    throw new UsageError('Say what to ask, for example: octopus preview "24-7" --slack');
  const { bot } = await openInTerminal();
  const request = { language: terminalLanguage(), at: now() };
  const reply = await replyToPreview(bot, [words.join(' ')], request);
  const messages = (await load())(reply).map(({ payload }) => payload);
  process.stdout.write(`${JSON.stringify(messages, null, 2)}\n`);
}
