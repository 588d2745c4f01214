/** callback_id of the shortcuts and the modal, as the manifest declares them. */
export const SHORTCUTS = {
  /** Global: opens the modal. */
  ask: 'ask_octopus',
  /** On a message: asks its text. */
  about: 'ask_about_message',
} as const;

/** The modal in which somebody says why a reply did not help. */
export const WHY = { id: 'why_not_helpful', reason: 'reason' } as const;

/** The modal's callback_id, and the ids of its fields. */
export const MODAL = {
  id: 'ask_octopus_modal',
  question: 'question',
  year: 'year',
  day: 'day',
} as const;
