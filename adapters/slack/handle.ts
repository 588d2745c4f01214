import { compose } from '../../src/chat/compose.ts';
import { answer } from './answer.ts';
import { forgetConversation } from './conversation.ts';
import { waysTo } from './deliver/ways.ts';
import { publishHome } from './home.ts';
import { openModal } from './modal.ts';
import type { Serving } from './parts.ts';
import { promptsOf } from './prompts.ts';
import { rate } from './rate.ts';
import type { Place, Wish } from './read/incoming.ts';
import { plainOf } from './read/markup.ts';
import { send } from './reply.ts';
import { share } from './share.ts';
import { saysStop } from './stop.ts';
import { FORGOTTEN, STOPPED } from './texts.ts';
import { threadsAt } from './threads.ts';
import { isWithinLimits } from './within-limits.ts';

type Ask = Extract<Wish, { kind: 'ask' }>;

/** Does what a payload wishes. */
export async function handle(wish: Wish, serving: Serving): Promise<void> {
  switch (wish.kind) {
    case 'ask':
    case 'share':
      return handleQuestion(wish, serving);
    case 'rate':
      return rate(wish, serving);
    case 'home':
      return publishHome(wish.user, serving);
    case 'prompts':
      await serving.client.assistant.threads.setSuggestedPrompts({
        channel_id: wish.channel,
        prompts: promptsOf(serving.commands()),
      });
      return;
    case 'open-modal':
      return openModal(wish.trigger, serving);
    case 'uninstalled':
    case 'incomplete':
  }
}

/** Sharing a reply asks its question again. */
async function handleQuestion(
  wish: Extract<Wish, { kind: 'ask' | 'share' }>,
  serving: Serving,
): Promise<void> {
  if (!(await isWithinLimits(wish.text, wish.place, serving))) return;
  if (wish.kind === 'share') return share(wish.text, wish.place, serving);
  return handleAsk(wish, serving);
}

async function handleAsk(ask: Ask, serving: Serving): Promise<void> {
  const { place, by } = ask;
  const inThread = by === 'mention' || by === 'thread' || by === 'direct';
  const language = inThread ? saysStop(plainOf(ask.text)) : undefined;
  if (language !== undefined) return stopFollowing(place, language, serving);
  if (by === 'mention') await (await threadsAt(place, serving)).follow(place);
  return answer(ask, serving);
}

/** Said in private: whoever else is in the thread need not hear of it. */
async function stopFollowing(
  place: Place,
  language: keyof typeof STOPPED,
  serving: Serving,
): Promise<void> {
  await (await threadsAt(place, serving)).unfollow(place);
  await forgetConversation(serving.conversations, place);
  const text = (place.direct ? FORGOTTEN : STOPPED)[language];
  const reply = compose('help', language, [{ kind: 'note', text }]);
  const routes = waysTo({ ...place, whisper: !place.direct }, serving);
  await send(reply, {}, routes, serving);
}
