import { z } from 'zod';
import { SHORTCUTS } from '../shortcuts.ts';
import type { Incoming } from './incoming.ts';

const PERSON = {
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().default(''),
  action_ts: z.string().optional(),
};

const GLOBAL = z.object({
  type: z.literal('shortcut'),
  callback_id: z.literal(SHORTCUTS.ask),
  ...PERSON,
});

const ON_MESSAGE = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal(SHORTCUTS.about),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().nullish(), thread_ts: z.string().optional() }),
  response_url: z.string().nullish(),
  ...PERSON,
});

/** Reads the global shortcut, which opens a modal, and the shortcut on a message, which asks its text. */
export function readShortcut(body: unknown): Incoming | undefined {
  const global = GLOBAL.safeParse(body);
  if (global.success)
    return {
      wish: { kind: 'open-modal', trigger: global.data.trigger_id },
      keys: keysOf(global.data),
    };
  const read = ON_MESSAGE.safeParse(body);
  if (!read.success) return undefined;
  const { user, team, channel, message, response_url } = read.data;
  const place = {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    channel: channel.id,
    thread: message.thread_ts,
    responseUrl: response_url ?? undefined,
    whisper: true,
    direct: channel.id.startsWith('D'),
  };
  return {
    wish: { kind: 'ask', by: 'shortcut', text: message.text ?? '', place },
    keys: keysOf(read.data),
  };
}

function keysOf({ user, action_ts }: { user: { id: string }; action_ts?: string }): string[] {
  return action_ts ? [`slack:shortcut:${user.id}:${action_ts}`] : [];
}
