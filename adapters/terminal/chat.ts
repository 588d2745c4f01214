import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Language, Localised } from '../../src/language/language.ts';
import type { FeedbackLog } from '../../src/store/ports.ts';
import { ratingIn, thanksIn } from './rating.ts';
import { limitsOf, renderTerminal, type TerminalOutput } from './render.ts';
import { wrap } from './wrap.ts';

const GREETING: Localised = {
  en: 'Ask about the Octopus conferences, or type “help”. Ctrl-D ends.',
  fr: 'Posez une question sur les conférences Octopus, ou tapez « aide ». Ctrl-D termine.',
  es: 'Pregunte sobre las conferencias Octopus, o escriba «ayuda». Ctrl-D termina.',
  ru: 'Спросите о конференциях Octopus или напишите «помощь». Ctrl-D завершает.',
};

export interface ChatOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable & TerminalOutput;
  readonly language: Language;
  readonly now: () => Date;
  /** Takes what is thought of a reply: “good”, “bad”, “bad: too old”; a question like any other when absent. */
  readonly feedback?: FeedbackLog;
  /** Lines of earlier chats, latest first. */
  readonly history?: readonly string[];
  /** Told the lines to remember, latest first. */
  readonly onHistory?: (lines: readonly string[]) => void;
}

/** A chat in the terminal: line editing, history, follow-ups; Ctrl-D or Ctrl-C ends it. */
export function createTerminalChat(
  options: ChatOptions,
): Adapter & { readonly ended: Promise<void> } {
  let lines: Interface | undefined;
  let finish = () => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    name: 'terminal',
    ended,
    async start() {
      lines = openLines(options);
      void converse(lines, options).then(finish);
      return {};
    },
    async stop() {
      lines?.close();
      await ended;
    },
  };
}

function openLines({ input, output, history, onHistory }: ChatOptions): Interface {
  const lines = createInterface({
    input,
    output,
    terminal: output.isTTY ?? false,
    history: [...(history ?? [])],
    prompt: '> ',
  });
  if (onHistory) lines.on('history', onHistory);
  return lines;
}

async function converse(lines: Interface, options: ChatOptions): Promise<void> {
  const { bot, output, language, now, feedback } = options;
  let last: Reply | undefined;
  output.write(`${wrap(GREETING[language], limitsOf(output).width)}\n`);
  lines.prompt();
  for await (const line of lines) {
    const rating = feedback && ratingIn(line, last);
    if (rating) {
      await feedback.record(rating);
      output.write(`\n${thanksIn(language)}\n\n`);
      lines.prompt();
      continue;
    }
    last = await bot.handle({
      text: line,
      platform: 'terminal',
      conversation: 'terminal',
      language,
      at: now(),
    });
    output.write(`\n${renderTerminal(last, limitsOf(output))}\n\n`);
    lines.prompt();
  }
  output.write('\n');
}
