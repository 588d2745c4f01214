import { pino } from 'pino';
import { createSlackAdapter, type SlackOptions } from '../../../adapters/slack/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { type LiveOctopus, liveOctopus, openOctopus } from '../../../src/main.ts';
import {
  memoryConversations,
  memoryInbox,
  memoryInstallations,
  memorySettings,
} from '../../../src/store/memory.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import type { Payload } from './fixture.ts';
import { form, interactive, json, SECRET, signed } from './signed.ts';

const conversations = memoryConversations();
let opened: Promise<LiveOctopus> | undefined;

/** The real bot over the real documents, loaded once. */
export function realOctopus(): Promise<LiveOctopus> {
  opened ??= openOctopus({
    knowledgeDir: new URL('../../../knowledge', import.meta.url).pathname,
    conversations,
    onFault: (error) => {
      throw error;
    },
  }).then(liveOctopus);
  return opened;
}

/** A Slack adapter served by a stand-in for Slack. */
export interface Session {
  readonly slack: FakeSlack;
  readonly feedback: ReturnType<typeof memoryFeedback>;
  /** What was logged, as JSON lines. */
  readonly logged: readonly string[];
  /** Sends a payload as Slack does and gives the acknowledgement. */
  send(payload: Payload): Promise<Response>;
  /** Sends a request as it is. */
  request(init: RequestInit): Promise<Response>;
  end(): Promise<void>;
}

/** Starts a session; options replace the usual ones, `bot` the real bot. */
export async function startSession(
  options: Partial<SlackOptions> & { readonly bot?: Bot } = {},
): Promise<Session> {
  const [slack, octopus] = await Promise.all([startFakeSlack(), realOctopus()]);
  const feedback = memoryFeedback();
  const logged: string[] = [];
  const adapter = createSlackAdapter({
    bot: octopus.bot,
    library: octopus.library,
    commands: () => octopus.commands().all,
    conversations,
    inbox: memoryInbox(),
    feedback,
    installations: memoryInstallations(),
    settings: memorySettings(),
    admit: () => 'answer',
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    follow: 'asker',
    botToken: 'xoxb-test',
    signingSecret: SECRET,
    apiUrl: slack.apiUrl,
    ...options,
  });
  await adapter.start();
  slack.clear();
  const request = async (init: RequestInit) => {
    const [mount] = adapter.mounts;
    if (!mount) throw new Error('no mount');
    return mount.fetch(new Request('http://127.0.0.1/slack/events', init));
  };
  return {
    slack,
    feedback,
    logged,
    request,
    send: (payload) => request(signed(...bodyOf(payload))),
    async end() {
      await adapter.stop();
      await slack.close();
    },
  };
}

/** A payload in the body in which Slack sends its kind. */
function bodyOf(payload: Payload): readonly [string, string] {
  if (payload['type'] === 'event_callback') return json(payload);
  if (payload['command'] === undefined) return interactive(payload);
  const fields = Object.entries(payload).map(([key, value]) => [key, String(value)] as const);
  return form(Object.fromEntries(fields));
}
