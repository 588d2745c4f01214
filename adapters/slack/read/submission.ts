import { z } from 'zod';
import { MODAL } from '../shortcuts.ts';
import type { Incoming } from './incoming.ts';
import { decodeEntities } from './markup.ts';

const FIELD = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const SUBMISSION = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string().default(''),
    hash: z.string().optional(),
    callback_id: z.literal(MODAL.id),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), FIELD)) }),
  }),
});

/** Reads the modal: a question, a year to restrict it to, a day of the programme. */
export function readSubmission(body: unknown): Incoming | undefined {
  const read = SUBMISSION.safeParse(body);
  if (!read.success) return undefined;
  const { user, team, view, trigger_id } = read.data;
  const field = (name: string) => {
    const { value, selected_option } = view.state.values[name]?.[name] ?? {};
    return decodeEntities(value ?? selected_option?.value ?? '').trim();
  };
  const text = textOf(field(MODAL.question), field(MODAL.year), field(MODAL.day));
  if (text === '') return { wish: { kind: 'incomplete' }, keys: [] };
  const place = {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    whisper: false,
    direct: true,
  };
  return {
    wish: { kind: 'ask', by: 'modal', text, place },
    keys: [`slack:view:${view.id}:${trigger_id ?? view.hash ?? ''}`],
  };
}

/** A day's value asks the programme of that day; a year restricts a question. */
function textOf(question: string, year: string, day: string): string {
  if (day !== '') return `${day} ${question}`.trim();
  return question === '' || year === '' ? question : `${question} (${year})`;
}
