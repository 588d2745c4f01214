import type { Bot } from './bot.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** What of a message a platform limits. */
export type Measure =
  | 'blocks'
  | 'components'
  | 'characters'
  | 'fallback'
  | 'longest-text'
  | 'row-buttons'
  | 'button-label'
  | 'button-value';

/** How much of one of a platform's limits a message uses. */
export interface Gauge {
  readonly measure: Measure;
  readonly used: number;
  readonly limit: number;
}

/** A message as its platform would get it. */
export interface PreviewedMessage {
  /** The body of the request, without where it goes. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly gauges: readonly Gauge[];
}

/** Renders a reply with the adapter's own renderer: pure, nothing is sent. */
export type Preview = (reply: Reply) => readonly PreviewedMessage[];

/** The renderers by platform; each is loaded when it is first asked for. */
export type Previews = Readonly<Record<string, () => Promise<Preview>>>;

/** Tells recorders that nobody asked: the question was asked before, or is only tried out. */
export const PREVIEW = 'preview';

/**
 * The reply to the last of some questions, each asked after the one before.
 * @param conversation a key that nobody else uses.
 */
export async function replyToPreview(
  bot: Bot,
  questions: readonly string[],
  request: Pick<Request, 'at' | 'language' | 'conversation'>,
): Promise<Reply> {
  const [text = '', ...later] = questions;
  const reply = await bot.handle({ ...request, text, platform: PREVIEW });
  return later.length === 0 ? reply : replyToPreview(bot, later, request);
}
