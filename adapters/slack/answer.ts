import { detectLanguage } from '../../src/language/detect.ts';
import { waysTo } from './deliver/ways.ts';
import { fileLinks, sendFiles } from './files.ts';
import type { Serving } from './parts.ts';
import type { Wish } from './read/incoming.ts';
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
  const routes = waysTo(place, serving);
  const answered = showStatus(place, detectLanguage(text) ?? 'en', serving);
  try {
    const reply = await replyTo(text, place, serving);
    const extras: Extras = {
      buttons: shareButton(text, reply, place),
      links: fileLinks(reply, place, serving),
    };
    const delivered = await send(reply, extras, routes, serving);
    if (delivered) await sendFiles(reply, { place, delivered, routes }, serving);
  } finally {
    answered();
  }
}
