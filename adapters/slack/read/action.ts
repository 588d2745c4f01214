import { z } from 'zod';
import { ACTIONS } from '../render/buttons.ts';
import { ratedOf } from '../render/feedback.ts';
import type { Incoming, Place, Wish } from './incoming.ts';
import { decodeEntities } from './markup.ts';

const ACTION = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string().optional(), thread_ts: z.string().optional() }).nullish(),
  container: z
    .object({
      type: z.string().optional(),
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .nullish(),
  response_url: z.string().nullish(),
  trigger_id: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});
type Action = z.infer<typeof ACTION>;

/** Reads a press of a button: what it does stands in its action_id and value. */
export function readAction(body: unknown): Incoming | undefined {
  const read = ACTION.safeParse(body);
  if (!read.success) return undefined;
  const [action] = read.data.actions;
  const place = placeOf(read.data);
  const value = decodeEntities(action?.value ?? '');
  const wish = action && wishOf(action.action_id, value, place, read.data.trigger_id);
  if (!wish) return undefined;
  const { team, user } = place;
  const { action_ts } = action;
  return { wish, keys: action_ts ? [`slack:action:${team}:${user}:${action_ts}`] : [] };
}

function wishOf(
  actionId: string,
  value: string,
  place: Place,
  trigger: string | undefined,
): Wish | undefined {
  const does = (id: string) => actionId === id || actionId.startsWith(`${id}_`);
  if (does(ACTIONS.ask)) return { kind: 'ask', by: 'button', text: value, place };
  if (does(ACTIONS.share)) return { kind: 'share', text: value, place };
  const rated = does(ACTIONS.feedback) ? ratedOf(value) : undefined;
  return rated && { kind: 'rate', rated, place, trigger };
}

function placeOf({ user, team, channel, message, container, response_url }: Action): Place {
  const channelId = channel?.id ?? container?.channel_id;
  const whisper = container?.is_ephemeral ?? (!message && channelId !== undefined);
  const thread = message?.thread_ts ?? container?.thread_ts;
  return {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    channel: channelId,
    // Under a private message there is no thread.
    thread: thread ?? (whisper ? undefined : (message?.ts ?? container?.message_ts)),
    responseUrl: response_url ?? undefined,
    whisper,
    direct: channelId?.startsWith('D') ?? false,
  };
}
