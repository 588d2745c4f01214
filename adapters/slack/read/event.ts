import { z } from 'zod';
import type { Incoming, Wish } from './incoming.ts';
import { addressee } from './markup.ts';

const ENVELOPE = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().optional(),
  team_id: z.string().nullish(),
  event_time: z.number().optional(),
  authorizations: z.array(z.object({ user_id: z.string().optional() })).nullish(),
  event: z.looseObject({ type: z.string() }),
});

const MESSAGE = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  user: z.string(),
  text: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});
type Message = z.infer<typeof MESSAGE>;

const HOME = z.object({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string().optional(),
  tab: z.string().optional(),
});

const UNINSTALLED = z.union([
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: z.object({ bot: z.array(z.string()).min(1) }),
  }),
]);

/** Messages of a person: plain, with a file, shown in the channel too, or `/me`. Edits and the rest are not. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Reads an event of the Events API; undefined for one that asks nothing of the bot. */
export function readEvent(body: unknown): Incoming | undefined {
  const envelope = ENVELOPE.safeParse(body);
  if (!envelope.success) return undefined;
  const { event, event_id, authorizations } = envelope.data;
  const team = envelope.data.team_id ?? '';
  const keys = event_id === undefined ? [] : [`slack:event:${event_id}`];
  if (UNINSTALLED.safeParse(event).success) {
    const at = (envelope.data.event_time ?? 0) * 1000;
    return { wish: { kind: 'uninstalled', team, at }, keys };
  }
  const home = HOME.safeParse(event);
  if (home.success) return { wish: homeWish(home.data, team), keys };
  const message = MESSAGE.safeParse(event);
  if (!message.success) return undefined;
  const bot = authorizations?.[0]?.user_id;
  const wish = messageWish(message.data, team, bot);
  const { channel, ts } = message.data;
  return wish && { wish, keys: [...keys, `slack:message:${team}:${channel}:${ts}`] };
}

function homeWish({ tab, channel, user }: z.infer<typeof HOME>, team: string): Wish {
  return tab === 'messages' && channel !== undefined
    ? { kind: 'prompts', channel }
    : { kind: 'home', user, team };
}

function messageWish(message: Message, team: string, bot: string | undefined): Wish | undefined {
  const { user, text, channel, ts, thread_ts } = message;
  if (!WRITTEN.has(message.subtype) || message.bot_id || message.bot_profile || user === bot)
    return undefined;
  const by = waysOf(message, bot);
  if (by === undefined) return undefined;
  const direct = by === 'direct';
  const place = { team, user, channel, thread: thread_ts ?? ts, whisper: false, direct };
  return { kind: 'ask', text: text ?? '', place, by };
}

function waysOf(message: Message, bot: string | undefined) {
  const { type, channel, channel_type, text, ts, thread_ts } = message;
  if (channel_type === 'im' || (channel_type === undefined && channel.startsWith('D')))
    return 'direct';
  if (type === 'app_mention') return 'mention';
  const to = addressee(text ?? '');
  const isToAnother = to !== undefined && to !== bot;
  return thread_ts !== undefined && thread_ts !== ts && !isToAnother ? 'thread' : undefined;
}
