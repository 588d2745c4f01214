import type { Reply } from '../../src/chat/reply.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { channelOf } from './conversation.ts';
import { waysTo } from './deliver/ways.ts';
import { fileLinks, sendFiles } from './files.ts';
import type { Serving } from './parts.ts';
import type { Place, Wish } from './read/incoming.ts';
import { plainOf } from './read/markup.ts';
import type { Extras } from './render/render.ts';
import { replyTo, send } from './reply.ts';
import { shareButton } from './share.ts';
import { showStatus } from './status.ts';

type Ask = Extract<Wish, { kind: 'ask' }>;

/** Answers what was asked, where it was asked. */
export async function answer(ask: Ask, serving: Serving): Promise<void> {
  const { place } = ask;
  // Buttons carry what the bot wrote, the rest what people wrote in Slack's markup.
  const text = ask.by === 'button' || ask.by === 'modal' ? ask.text : plainOf(ask.text);
  const answered = showStatus(place, detectLanguage(text) ?? 'en', serving);
  try {
    const reply = await replyTo(text, place, serving);
    const shown = await shownAt(place, reply, serving);
    const extras: Extras = {
      buttons: shareButton(text, reply, shown),
      links: fileLinks(reply, shown, serving),
    };
    const routes = waysTo(shown, serving);
    const delivered = await send(reply, extras, routes, serving);
    if (delivered) await sendFiles(reply, { place: shown, delivered, routes }, serving);
  } finally {
    answered();
  }
}

/** Who sees a reply: as is set for the channel; what concerns its asker alone, nobody else. */
async function shownAt(place: Place, reply: Reply, { settings }: Serving): Promise<Place> {
  const channel = channelOf(place);
  if (place.direct || channel === undefined) return place;
  if (reply.kind === 'own') return { ...place, whisper: true };
  const { visibility } = await settings.get(channel);
  const isOfBot = reply.kind === 'help' || reply.kind === 'error';
  if (visibility === undefined || (visibility === 'public' && isOfBot)) return place;
  return { ...place, whisper: visibility === 'private' };
}
