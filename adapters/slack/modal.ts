import type { types } from '@slack/bolt';
import { yearsOf } from '../../src/answer/years.ts';
import type { Button } from '../../src/chat/reply.ts';
import type { Serving } from './parts.ts';
import { LIMITS } from './render/limits.ts';
import { label } from './render/text-object.ts';
import { MODAL } from './shortcuts.ts';

/** Opens the modal in which a question, a year and a day are asked for. */
export async function openModal(trigger: string, serving: Serving): Promise<void> {
  const { bot, library, client, now } = serving;
  const programme = await bot.handle({ text: 'programme', platform: 'slack', at: now() });
  const days = programme.buttons.filter(({ role }) => role === 'ask');
  await client.views.open({
    trigger_id: trigger,
    view: modalView(yearsOf(library().knowledge), days),
  });
}

/** What the modal says when nothing was filled in. */
export const NOTHING_ASKED = {
  response_action: 'errors',
  errors: { [MODAL.question]: 'Write a question, or choose a day of the programme.' },
} as const;

/** The modal: every field may be left empty, but not all of them. */
function modalView(years: readonly number[], days: readonly Button[]): types.ModalView {
  const dayOptions = days.map((day) => option(day.label, day.ask));
  return {
    type: 'modal',
    callback_id: MODAL.id,
    title: label('Ask Octopus', LIMITS.viewTitle),
    submit: label('Ask', LIMITS.viewTitle),
    close: label('Cancel', LIMITS.viewTitle),
    blocks: [
      input(MODAL.question, 'Question or command', {
        type: 'plain_text_input',
        action_id: MODAL.question,
        multiline: true,
        max_length: LIMITS.section,
        placeholder: label('24/7 points of contact', LIMITS.optionText),
      }),
      ...select(
        MODAL.year,
        'Only this conference',
        years.map((year) => option(`Octopus ${year}`, `${year}`)),
      ),
      ...select(MODAL.day, 'Programme of this day', dayOptions),
    ],
  };
}

function select(name: string, title: string, options: types.PlainTextOption[]): types.InputBlock[] {
  if (options.length === 0) return [];
  const some = options.slice(0, LIMITS.options);
  return [input(name, title, { type: 'static_select', action_id: name, options: some })];
}

function input(
  name: string,
  title: string,
  element: types.InputBlock['element'],
): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: label(title, LIMITS.optionText),
    element,
  };
}

const option = (text: string, value: string): types.PlainTextOption => ({
  text: label(text, LIMITS.optionText),
  value: value.slice(0, LIMITS.optionValue),
});
