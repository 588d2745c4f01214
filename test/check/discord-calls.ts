import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  DiscordAPIError,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import { createAnswer } from '../../adapters/discord/answer/answerer.ts';
import { createContexts } from '../../adapters/discord/answer/context.ts';
import { type DispatchParts, onInteraction, onMessage } from '../../adapters/discord/dispatch.ts';
import { definitionsOf } from '../../adapters/discord/setup/definitions.ts';
import { register } from '../../adapters/discord/setup/register.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Octopus } from '../../src/main.ts';
import { memoryConversations, memoryInbox, memorySettings } from '../../src/store/memory.ts';
import { FIXTURES, fixture } from '../adapters/discord/fixtures.ts';
import { memoryFeedback } from '../support/feedback.ts';
import type { Call } from './openapi.ts';
import { type RecordingRest, recordingRest } from './recording.ts';

const BOT_ID = '1140000000000000001';
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Longer than the bot waits before it defers. */
const SLOW_MS = 1100;

/** Every call the adapter makes for the recorded payloads, by what caused it. */
export async function callsOfFixtures(octopus: Octopus): Promise<Map<string, readonly Call[]>> {
  const calls = new Map<string, readonly Call[]>();
  for (const name of FIXTURES) calls.set(name, await callsFor(name, octopus, octopus.bot));
  calls.set(
    'slash-private, deferred',
    await callsFor('slash-private', octopus, slowly(octopus.bot)),
  );
  calls.set(
    'slash-sources, deferred',
    await callsFor('slash-sources', octopus, slowly(octopus.bot)),
  );
  calls.set('mention, refused', await callsFor('mention', octopus, octopus.bot, refusing()));
  calls.set('registration', await registration(octopus));
  return calls;
}

async function callsFor(
  name: string,
  { suggest, visibility }: Octopus,
  bot: Bot,
  rest: RecordingRest = recordingRest(),
): Promise<readonly Call[]> {
  const parts: DispatchParts = {
    rest,
    answer: createAnswer(bot, createContexts(memoryConversations()), SILENT),
    visibility,
    suggest,
    inbox: memoryInbox(),
    feedback: memoryFeedback(),
    settings: memorySettings(),
    admit: () => 'answer',
    log: SILENT,
    botId: () => BOT_ID,
    languageOf: () => undefined,
  };
  const payload: unknown = fixture(name);
  if ('token' in (payload as object)) await onInteraction(payload as APIInteraction, parts);
  else await onMessage(payload as GatewayMessageCreateDispatchData, parts);
  return rest.calls;
}

async function registration({ commands }: Octopus): Promise<readonly Call[]> {
  const definitions = definitionsOf(commands);
  const registered = definitions.map((definition, index) => ({
    ...definition,
    id: String(index),
    contexts: [0],
  }));
  const onto = async (before: readonly object[]) => {
    const rest = recordingRest(({ method }) => (method === 'get' ? before : { id: '1' }));
    await register(rest, definitions, { guild: '2' });
    return rest.calls;
  };
  return [...(await onto([])), ...(await onto(registered))];
}

/** Refuses the first message, so that the others are tried. */
function refusing(): RecordingRest {
  let isFirst = true;
  return recordingRest(({ path }) => {
    if (!isFirst || !path.endsWith('/messages')) return { id: '777' };
    isFirst = false;
    throw new DiscordAPIError(
      { code: 50013, message: 'Missing Permissions' },
      50013,
      403,
      'POST',
      path,
      {},
    );
  });
}

function slowly(bot: Bot): Bot {
  return {
    async handle(request) {
      await sleep(SLOW_MS);
      return bot.handle(request);
    },
  };
}
