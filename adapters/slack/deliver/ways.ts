import type { Serving } from '../parts.ts';
import type { Place } from '../read/incoming.ts';
import { directRoute, ephemeralRoute, postRoute, type Route, respondRoute } from './routes.ts';

/**
 * The ways to answer at a place, best first. Where the bot may not post, the
 * asker is told in private; if that is refused too, in the direct messages.
 */
export function waysTo(place: Place, { client, fetch }: Serving): Route[] {
  const { channel, thread, responseUrl, whisper, direct, user } = place;
  const respond = responseUrl === undefined ? [] : [respondRoute(fetch, responseUrl, 'ephemeral')];
  const inPrivate = [...respond, ...(direct ? [] : ephemeralRoute(client, place))];
  const isPublic = !whisper && channel !== undefined;
  const inPublic = isPublic ? [postRoute(client, channel, thread)] : [];
  // A slash command is answered where it stands, also where the bot is no member.
  const inChannel =
    isPublic && !direct && thread === undefined && responseUrl !== undefined
      ? [respondRoute(fetch, responseUrl, 'in_channel')]
      : [];
  return [...inChannel, ...inPublic, ...inPrivate, directRoute(client, user)];
}
