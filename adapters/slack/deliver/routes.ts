import type { webApi } from '@slack/bolt';
import type { Place } from '../read/incoming.ts';
import { LIMITS } from '../render/limits.ts';
import type { SlackMessage } from '../render/message.ts';
import { contentsOf, QUIET } from './body.ts';
import { calling, Refused } from './failure.ts';

type Client = webApi.WebClient;
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Where a message came to stand. */
export interface Posted {
  readonly channel?: string;
  readonly ts?: string;
}

/** One way to bring messages to a place. */
export interface Route {
  readonly name: 'post' | 'respond' | 'ephemeral' | 'direct';
  /** @throws Refused when Slack did not post it. */
  send(message: SlackMessage): Promise<Posted>;
}

/** Posts into a thread, for everybody there. */
export function postRoute(client: Client, channel: string, thread: string | undefined): Route {
  return {
    name: 'post',
    async send(message) {
      const to = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
      const posted = await calling(
        client.chat.postMessage({ ...to, ...QUIET, ...contentsOf(message) }),
      );
      return { channel: posted.channel ?? channel, ts: posted.ts };
    },
  };
}

/** Posts for one person in a channel. */
export function ephemeralRoute(client: Client, { channel, user, thread }: Place): Route[] {
  if (channel === undefined) return [];
  return [
    {
      name: 'ephemeral',
      async send(message) {
        const to = { channel, user, ...(thread === undefined ? {} : { thread_ts: thread }) };
        await calling(
          client.chat.postEphemeral({
            ...to,
            parse: 'none',
            link_names: false,
            ...contentsOf(message),
          }),
        );
        return {};
      },
    },
  ];
}

/** Posts to a person's direct messages; a split reply continues in a thread. */
export function directRoute(client: Client, user: string): Route {
  let first: Posted | undefined;
  return {
    name: 'direct',
    async send(message) {
      const route = first?.channel
        ? postRoute(client, first.channel, first.ts)
        : postRoute(client, user, undefined);
      const posted = await route.send(message);
      first ??= posted;
      return posted;
    },
  };
}

/** Posts through the payload's own address: also where the bot is no member, but only a few times. */
export function respondRoute(
  fetch: Fetch,
  url: string,
  visible: 'ephemeral' | 'in_channel',
): Route {
  let uses = 0;
  return {
    name: 'respond',
    async send(message) {
      if (uses >= LIMITS.responses) throw new Refused('response_url_used_up');
      uses += 1;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify({
          response_type: visible,
          replace_original: false,
          ...QUIET,
          ...contentsOf(message),
        }),
      });
      await expectTaken(response);
      return {};
    },
  };
}

/** A response_url answers `ok`, JSON, or an error as text or JSON. */
async function expectTaken(response: Awaited<ReturnType<Fetch>>): Promise<void> {
  const text = await response.text();
  const error = /"ok"\s*:\s*false/.test(text)
    ? (/"error"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? text)
    : undefined;
  if (!response.ok || error !== undefined)
    throw new Refused(error ?? (text.slice(0, 80) || `http_${response.status}`));
}
