import type { types } from '@slack/bolt';
import { compose } from '../../src/chat/compose.ts';
import { ownerOfPlace } from './conversation.ts';
import { respondRoute } from './deliver/routes.ts';
import type { Serving } from './parts.ts';
import type { Wish } from './read/incoming.ts';
import { type Rated, writeRated } from './render/feedback.ts';
import { LIMITS } from './render/limits.ts';
import { label } from './render/text-object.ts';
import { send } from './reply.ts';
import { WHY } from './shortcuts.ts';
import { ASK_WHY, THANKS } from './texts.ts';

/** Notes a rating, and asks in a modal why a reply did not help. */
export async function rate(
  { rated, place, trigger, reason }: Extract<Wish, { kind: 'rate' }>,
  serving: Serving,
): Promise<void> {
  const { language, ...rating } = rated;
  const owner = ownerOfPlace(place);
  await serving.feedback.record({ ...rating, platform: 'slack', owner, reason });
  if (rated.rating === 'bad' && trigger !== undefined && (await askWhy(rated, trigger, serving)))
    return;
  if (place.responseUrl === undefined) return;
  const reply = compose('help', language, [{ kind: 'note', text: THANKS[language] }]);
  const route = respondRoute(serving.fetch, place.responseUrl, 'ephemeral');
  await send(reply, {}, [route], serving);
}

/** @returns whether the modal was opened. */
async function askWhy(rated: Rated, trigger: string, { client, log }: Serving): Promise<boolean> {
  try {
    await client.views.open({ trigger_id: trigger, view: whyView(rated) });
    return true;
  } catch (error) {
    log.info({ err: error }, 'Slack opened no modal for a reason');
    return false;
  }
}

function whyView(rated: Rated): types.ModalView {
  const { language } = rated;
  return {
    type: 'modal',
    callback_id: WHY.id,
    private_metadata: writeRated(rated),
    title: label(ASK_WHY.title[language], LIMITS.viewTitle),
    submit: label(ASK_WHY.submit[language], LIMITS.viewTitle),
    close: label(ASK_WHY.close[language], LIMITS.viewTitle),
    blocks: [
      {
        type: 'input',
        block_id: WHY.reason,
        optional: true,
        label: label(ASK_WHY.question[language], LIMITS.optionText),
        element: {
          type: 'plain_text_input',
          action_id: WHY.reason,
          multiline: true,
          max_length: 500,
        },
      },
    ],
  };
}
