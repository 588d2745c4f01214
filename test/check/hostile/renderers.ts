import fc from 'fast-check';
import { render as renderDiscord } from '../../../adapters/discord/render/render.ts';
import { renderSlack } from '../../../adapters/slack/render/render.ts';
import { simplify } from '../../../adapters/slack/render/simplify.ts';
import { renderTerminal } from '../../../adapters/terminal/render.ts';
import { askReply } from '../../../adapters/web/contract/reply.ts';
import { plainText } from '../../../src/chat/plain.ts';
import { recordOf } from '../../../src/chat/record.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { customIdsOf, measuresOf, textsOf } from '../../adapters/discord/components.ts';
import { effectsOf } from '../../adapters/discord/markdown.ts';
import { measures } from '../../adapters/slack/measures.ts';
import { mentionsIn, readingOf } from '../../adapters/slack/reading.ts';
import { hostileReply } from '../../support/hostile-reply.ts';
import { brokenIn } from '../../support/measure.ts';
import { expectNone, type Target, target } from './target.ts';

/** Control characters that a terminal would obey. */
const OBEYED = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

/** Every renderer, over replies that try every limit. */
export function rendererTargets(): Target[] {
  const width = fc.integer({ min: 10, max: 200 });
  return [
    target('Slack: replies', 6, hostileReply, expectSlack),
    target('Discord: replies', 6, hostileReply, expectDiscord),
    target('Terminal: replies', 4, fc.tuple(hostileReply, width), ([reply, columns]) =>
      expectTerminal(reply, columns),
    ),
    target('Web and plain text: replies', 4, hostileReply, expectWeb),
  ];
}

/** @throws when Slack would refuse a message of the reply, or somebody would be mentioned. */
export function expectSlack(reply: Reply): void {
  const messages = renderSlack(reply);
  for (const message of [...messages, ...messages.map(simplify)]) {
    expectNone('a limit of Slack is broken', brokenIn(measures(message)));
    expectNone('Slack would mention', readingOf(message).flatMap(mentionsIn));
    expectWellFormed(JSON.stringify(message), message);
  }
}

/** @throws when Discord would refuse a message of the reply, or somebody would be mentioned. */
export function expectDiscord(reply: Reply): void {
  for (const { components } of renderDiscord(reply, { feedback: true, share: 'help' })) {
    expectNone('a limit of Discord is broken', brokenIn(measuresOf(components)));
    expectNone('Discord would mention', textsOf(components).flatMap(effectsOf));
    expectNone(
      'texts are not well-formed',
      [...textsOf(components), ...customIdsOf(components)].filter((text) => !text.isWellFormed()),
    );
  }
}

/** @throws when a terminal would obey something in the reply. */
export function expectTerminal(reply: Reply, width: number): void {
  const text = renderTerminal(reply, { width, colours: false });
  if (OBEYED.test(text)) throw new Error('a control character reaches the terminal');
}

/** @throws when the reply is not what the API promises, or has no plain text. */
export function expectWeb(reply: Reply): void {
  plainText(reply);
  const { blocks, buttons, files } = reply;
  const id = reply.id ?? null;
  const value = { ...recordOf('q', reply, 1), blocks, buttons, files, id, topic: null };
  askReply.parse(JSON.parse(JSON.stringify(value)));
}

/** A lone surrogate is written as an escape. */
function expectWellFormed(json: string, message: object): void {
  if (/\\ud[89a-f]/i.test(json))
    throw new Error(`a text is not well-formed: ${JSON.stringify(message).slice(0, 300)}`);
}
