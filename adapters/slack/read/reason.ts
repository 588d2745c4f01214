import { z } from 'zod';
import { ratedOf } from '../render/feedback.ts';
import { WHY } from '../shortcuts.ts';
import type { Incoming } from './incoming.ts';
import { plainOf } from './markup.ts';

const REASON = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string().default(''),
    callback_id: z.literal(WHY.id),
    private_metadata: z.string().default(''),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

/** Reads why a reply did not help. */
export function readReason(body: unknown): Incoming | undefined {
  const read = REASON.safeParse(body);
  if (!read.success) return undefined;
  const { user, team, view, trigger_id } = read.data;
  const rated = ratedOf(view.private_metadata);
  if (!rated) return undefined;
  const reason = plainOf(view.state.values[WHY.reason]?.[WHY.reason]?.value ?? '');
  const place = {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    whisper: false,
    direct: true,
  };
  return {
    wish: { kind: 'rate', rated, place, reason },
    keys: [`slack:view:${view.id}:${trigger_id ?? ''}`],
  };
}
