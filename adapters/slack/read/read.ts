import { readAction } from './action.ts';
import { readCommand } from './command.ts';
import { readEvent } from './event.ts';
import type { Incoming } from './incoming.ts';
import { readReason } from './reason.ts';
import { readShortcut } from './shortcut.ts';
import { readSubmission } from './submission.ts';

const READERS: Readonly<Record<string, (body: unknown) => Incoming | undefined>> = {
  event_callback: readEvent,
  block_actions: readAction,
  shortcut: readShortcut,
  message_action: readShortcut,
  view_submission: (body) => readSubmission(body) ?? readReason(body),
};

/** Reads any payload of Slack; undefined for one that asks nothing of the bot. */
export function readPayload(body: unknown): Incoming | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const type = 'type' in body && typeof body.type === 'string' ? body.type : '';
  return Object.hasOwn(READERS, type) ? READERS[type]?.(body) : readCommand(body);
}
