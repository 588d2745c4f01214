import { z } from 'zod';
import type { Incoming } from './incoming.ts';

const COMMAND = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  user_id: z.string(),
  team_id: z.string().default(''),
  channel_id: z.string().optional(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});

/** Reads a slash command: answered to the asker alone. */
export function readCommand(body: unknown): Incoming | undefined {
  const read = COMMAND.safeParse(body);
  if (!read.success) return undefined;
  const { text, user_id, team_id, channel_id, trigger_id, response_url } = read.data;
  return {
    wish: {
      kind: 'ask',
      by: 'command',
      text,
      place: {
        team: team_id,
        user: user_id,
        channel: channel_id,
        responseUrl: response_url,
        whisper: true,
        direct: channel_id?.startsWith('D') ?? false,
      },
    },
    keys: trigger_id === undefined ? [] : [`slack:command:${team_id}:${trigger_id}`],
  };
}
