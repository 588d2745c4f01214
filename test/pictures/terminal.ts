import Convert from 'ansi-to-html';
import { renderTerminal } from '../../adapters/terminal/render.ts';
import type { Bot } from '../../src/chat/bot.ts';

const COLUMNS = 84;
const COLOURS = { fg: '#e6e6e6', bg: '#16181d' };

const STYLE = `
  body { margin: 0 }
  pre {
    display: inline-block; margin: 0; padding: 24px 28px; border-radius: 10px;
    color: ${COLOURS.fg}; background: ${COLOURS.bg}; font: 15px/1.5 "DejaVu Sans Mono", monospace;
  }`;

/** A question and its reply as a terminal shows them, as HTML. */
export async function terminalPage(bot: Bot, question: string): Promise<string> {
  const reply = await bot.handle({ text: question, platform: 'terminal', at: new Date() });
  const shown = renderTerminal(reply, { width: COLUMNS, colours: true });
  const html = new Convert({ ...COLOURS, escapeXML: true }).toHtml(
    `$ npx octopus ask "${question}"\n${shown}`,
  );
  return `<style>${STYLE}</style><pre>${html}</pre>`;
}
