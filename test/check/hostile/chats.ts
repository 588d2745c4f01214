import fc from 'fast-check';
import { readCustomId } from '../../../adapters/discord/custom-id.ts';
import { readInteraction } from '../../../adapters/discord/read/interaction.ts';
import { readMessage } from '../../../adapters/discord/read/message.ts';
import { readPayload } from '../../../adapters/slack/read/read.ts';
import { parsePayload } from '../../../adapters/slack/transport/body.ts';
import { anyText, mutated, recordings } from './inputs.ts';
import { expectNone, type Target, target } from './target.ts';

const BOT = '1140000000000000001';
const FORM = 'application/x-www-form-urlencoded';

/** What Slack and Discord send, and what they never would. */
export function chatTargets(): Target[] {
  const slack = mutated(recordings('test/fixtures/slack'));
  const discord = recordings('test/fixtures/discord');
  const [interactions = [], messages = []] = [true, false].map((isInteraction) =>
    discord.filter((each) => 'token' in Object(each) === isInteraction),
  );
  const body = fc.oneof(
    anyText,
    slack.map((payload) => JSON.stringify(payload) ?? ''),
    slack.map((payload) =>
      new URLSearchParams({ payload: String(JSON.stringify(payload)) }).toString(),
    ),
  );
  return [
    target('Slack: payloads', 14, slack, (payload) => {
      const wish = readPayload(payload)?.wish;
      if (wish?.kind === 'ask') expectTexts(wish.text, wish.place.user, wish.place.team);
    }),
    target(
      'Slack: bodies',
      10,
      fc.tuple(body, fc.constantFrom(FORM, 'application/json', '')),
      ([text, type]) => readPayload(parsePayload(Buffer.from(text), type)),
    ),
    target('Discord: interactions', 14, mutated(interactions), (payload) => {
      const read = readInteraction(payload);
      if (read?.kind === 'ask') expectTexts(read.text, read.asker, read.channel, read.ref.token);
    }),
    target('Discord: messages', 10, mutated(messages), (payload) => {
      const read = readMessage(payload, BOT);
      if (read) expectTexts(read.text, read.asker, read.channel, read.event);
    }),
    target('Discord: buttons', 4, anyText, readCustomId),
  ];
}

/** @throws when what was read is not what its type says. */
function expectTexts(...texts: readonly unknown[]): void {
  expectNone(
    'is no text',
    texts.filter((text) => typeof text !== 'string'),
  );
}
