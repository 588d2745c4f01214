/**
 * Hard limits of Discord, each with its source below
 * https://docs.discord.com/developers (the stricter where two differ).
 * Lengths are UTF-16 units, never fewer than code points.
 */
export const LIMITS = {
  /** Components of a message, nested ones counted: components/reference, "Component anatomy". */
  components: 40,
  /** Characters over all text displays of a message: components/reference#text-display. */
  text: 4000,
  /** Buttons in an action row: components/reference#action-row. */
  rowButtons: 5,
  /** components/reference#button. */
  buttonLabel: 80,
  /** What a button shows uncut beside a text: the design guidelines at components/reference#button. */
  shortLabel: 38,
  /** components/reference, "Custom ID": 1 to 100, unique in its message. */
  customId: 100,
  /** components/reference#string-select. */
  selectOptions: 25,
  /** Label and value of an option: components/reference#string-select. */
  optionText: 100,
  /** components/reference#string-select. */
  selectPlaceholder: 150,
  /** interactions/receiving-and-responding, autocomplete: choices, and the length of a name or value. */
  choices: 25,
  choiceText: 100,
  /** interactions/application-commands: length of a name and of a description. */
  commandName: 32,
  commandDescription: 100,
  /** interactions/application-commands: `max_length` of a string option. */
  optionValue: 6000,
  /** Where the app is installed by a user only: interactions/receiving-and-responding, "Followup messages". */
  userInstallFollowUps: 5,
  /** Time to the first response to an interaction, milliseconds: interactions/receiving-and-responding. */
  firstResponseMs: 3000,
  /** Life of an interaction's token, milliseconds: interactions/receiving-and-responding. */
  tokenMs: 15 * 60_000,
  /** Characters of a nonce: resources/message#create-message. */
  nonce: 25,
} as const;
