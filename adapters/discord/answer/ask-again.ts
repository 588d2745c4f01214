import { referenceTo } from '../../../src/chat/reference.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { canCarry } from '../custom-id.ts';
import type { Answered } from './answerer.ts';

/**
 * A text that asks for the same reply again, whatever was asked before and
 * short enough for a button; undefined when there is none.
 * @param text what was asked.
 */
export function askAgain(text: string, { reply, isAlone }: Answered): string | undefined {
  const isItself = isAlone || reply.remember?.question === text;
  if (isItself && canCarry(text)) return text;
  const exact = exactText(reply) ?? text;
  return canCarry(exact) ? exact : undefined;
}

/** Names what a reply shows, so that no context is needed to show it again. */
function exactText({ kind, outcome, buttons }: Reply): string | undefined {
  const { citations } = outcome;
  const references = citations.map(referenceTo).join(' ');
  switch (kind) {
    case 'answer':
      return `more ${references}`;
    case 'comparison':
      return `compare ${references}`;
    case 'paragraph':
      return citations[0] && `read ${citations[0].paragraph.id}`;
    case 'programme':
      return buttons.find(({ role }) => role === 'calendar')?.ask.replace(/ ics$/, '');
    default:
      return undefined;
  }
}
