import { escapedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Button, SlackBlock } from './message.ts';
import { label } from './text-object.ts';

/** What a pressed button does is told by how its action_id begins. */
export const ACTIONS = {
  /** Asks the text in the button's value. */
  ask: 'ask',
  /** The same, from an entry of a list. */
  listed: 'ask_listed',
  /** Shows a private reply to everybody in the channel. */
  share: 'share',
  /** What somebody thought of a reply. */
  feedback: 'feedback',
  /** Opens an address; Slack tells of the press, and nothing is to be done. */
  open: 'open',
} as const;

/** A button that asks a text: it carries all it needs, so it works after a restart. */
export function askButton(text: string, ask: string, actionId: string): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: label(text, LIMITS.buttonText),
    value: ask.toWellFormed().slice(0, LIMITS.buttonValue),
  };
}

/** A button that opens an address. */
export function linkButton(text: string, url: string, actionId: string): Button {
  return { type: 'button', action_id: actionId, text: label(text, LIMITS.buttonText), url };
}

/** Buttons as rows of as many as Slack takes. */
export function buttonRows(buttons: readonly Button[]): SlackBlock[] {
  const rows: SlackBlock[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.actions)
    rows.push({ type: 'actions', elements: buttons.slice(at, at + LIMITS.actions) });
  return rows;
}

/** Whether a text can stand on a button, and be read there on a phone too. */
export function fitsButton(text: string): boolean {
  return escapedLength(text) <= LIMITS.shownButtonText && text.trim() !== '';
}
