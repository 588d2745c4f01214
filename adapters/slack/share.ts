import { compose } from '../../src/chat/compose.ts';
import type { Reply, ReplyKind } from '../../src/chat/reply.ts';
import { respondRoute } from './deliver/routes.ts';
import type { Serving } from './parts.ts';
import type { Place } from './read/incoming.ts';
import { ACTIONS, askButton } from './render/buttons.ts';
import { LIMITS } from './render/limits.ts';
import type { Button } from './render/message.ts';
import { replyTo, send } from './reply.ts';
import { SHARE } from './texts.ts';

/** Nothing that others would want to see. */
const OWN: ReadonlySet<ReplyKind> = new Set(['error', 'help', 'own']);

/** A button that shows a private reply to the channel; it asks again, so it works after a restart. */
export function shareButton(text: string, { kind, language }: Reply, place: Place): Button[] {
  const isLong = text.length > LIMITS.buttonValue;
  if (!place.whisper || place.direct || OWN.has(kind) || isLong || text.trim() === '') return [];
  return [askButton(SHARE[language], text, ACTIONS.share)];
}

/** Shows a reply in the channel, with what was asked, by the address that came with the button. */
export async function share(text: string, place: Place, serving: Serving): Promise<void> {
  if (place.responseUrl === undefined) return;
  const reply = await replyTo(text, { ...place, whisper: true }, serving);
  const asked = { kind: 'note', text: `› ${text}` } as const;
  const shown = compose(reply.kind, reply.language, [asked, ...reply.blocks], {
    buttons: reply.buttons,
    outcome: reply.outcome,
  });
  await send(shown, {}, [respondRoute(serving.fetch, place.responseUrl, 'in_channel')], serving);
}
