import { compose } from '../../src/chat/compose.ts';
import type { Reply, ReplyFile } from '../../src/chat/reply.ts';
import type { Localised } from '../../src/language/language.ts';
import { type Delivered, deliver } from './deliver/deliver.ts';
import { calling } from './deliver/failure.ts';
import { directRoute, type Posted, type Route } from './deliver/routes.ts';
import type { Serving } from './parts.ts';
import type { Place } from './read/incoming.ts';
import { type Link, renderSlack } from './render/render.ts';
import { CALENDAR } from './texts.ts';

/** Links to the files of a private reply, which can hold none itself. */
export function fileLinks(
  { files }: Reply,
  { whisper }: Place,
  { publicUrl }: Pick<Serving, 'publicUrl'>,
): Link[] {
  if (!whisper || publicUrl === undefined) return [];
  return files.flatMap(({ name, path }) =>
    path === undefined ? [] : [{ label: name, url: `${publicUrl}${path}` }],
  );
}

/** A reply that stands somewhere, and the ways to say more there. */
interface Standing {
  readonly place: Place;
  readonly delivered: Delivered;
  readonly routes: readonly Route[];
}

/**
 * Brings the files of a reply: below it, where the bot is a member, else to
 * the asker's direct messages; never to the channel of a private reply.
 */
export async function sendFiles(reply: Reply, standing: Standing, serving: Serving): Promise<void> {
  const linked = new Set(fileLinks(reply, standing.place, serving).map(({ label }) => label));
  for (const file of reply.files)
    if (!linked.has(file.name)) await sendFile(file, reply, standing, serving);
}

async function sendFile(
  file: ReplyFile,
  { language }: Reply,
  { place, delivered, routes }: Standing,
  serving: Serving,
): Promise<void> {
  const { route, posted } = delivered;
  const say = (text: Localised, ways: readonly Route[]) =>
    deliver(
      renderSlack(compose('programme', language, [{ kind: 'note', text: text[language] }]), {
        rated: false,
      }),
      ways,
    );
  const sameWay = routes.slice(routes.indexOf(route));
  try {
    if (route.name === 'post' || route.name === 'direct')
      return await upload(file, posted, place.thread ?? posted.ts, serving);
    const direct = directRoute(serving.client, place.user);
    const here = await say(CALENDAR.here, [direct]);
    await upload(file, here.posted, here.posted.ts, serving);
    await say(CALENDAR.sent, sameWay);
  } catch (error) {
    serving.log.error({ err: error }, 'A calendar file did not reach Slack');
    await say(CALENDAR.failed, sameWay).catch(() => {});
  }
}

/** What files.uploadV2 gets of a file. */
export const uploadOf = ({ name, content }: ReplyFile) => ({
  filename: name,
  title: name,
  content,
});

async function upload(
  file: ReplyFile,
  { channel }: Posted,
  thread: string | undefined,
  { client }: Serving,
): Promise<void> {
  if (channel === undefined) return;
  const given = uploadOf(file);
  await calling(
    thread === undefined
      ? client.files.uploadV2({ ...given, channel_id: channel })
      : client.files.uploadV2({ ...given, channel_id: channel, thread_ts: thread }),
  );
}
