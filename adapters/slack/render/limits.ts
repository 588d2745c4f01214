/**
 * Limits of Slack's messages and views, in characters unless named otherwise.
 * Where Slack's reference (docs.slack.dev/reference/block-kit) and what
 * people met in practice differ, the stricter stands here.
 */
export const LIMITS = {
  /** Blocks of a message: reference/block-kit/blocks. */
  blocks: 50,
  /** Blocks of a modal or Home view: reference/views. */
  viewBlocks: 100,
  /** Text of a section, and of any text object: blocks/section-block, composition-objects/text-object. */
  section: 3000,
  /** Text of one piece of rich text; none is documented, so a section's. */
  richText: 3000,
  /** blocks/header-block. */
  header: 150,
  /** A text in a context block; elements of a context block: blocks/context-block. */
  context: 2000,
  contextElements: 10,
  /** Elements of an actions block: blocks/actions-block. */
  actions: 25,
  /** Elements of a context_actions block: blocks/context-actions-block. */
  contextActions: 5,
  /** block-elements/button-element. */
  buttonText: 75,
  /** What a phone shows of it: from about 30 characters on it may be cut. */
  shownButtonText: 42,
  buttonValue: 2000,
  buttonUrl: 3000,
  /** block_id and action_id. */
  id: 255,
  /** composition-objects/option-object. */
  optionText: 75,
  optionValue: 150,
  options: 100,
  /** blocks/table-block: rows with the heading's, columns, characters, tables in a message. */
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  tables: 1,
  /**
   * Everything a message says, its fallback included. `msg_blocks_too_long`
   * was met from about 11,000 characters, so a message stays under 9,000.
   */
  message: 9000,
  /** The fallback, `text`: cut by Slack from 4,000 (methods/chat.postMessage). */
  fallback: 4000,
  /** Title, submit and close of a modal: reference/views. */
  viewTitle: 24,
  /** Uses of a response_url, within 30 minutes: interactivity/handling-user-interaction. */
  responses: 5,
} as const;

/** What the parts of one message may take of {@link LIMITS.message}. */
export const BUDGET = {
  blocks: 5500,
  fallback: 3400,
  /** One piece of a text: two fill a message, and each fits a section. */
  piece: 2750,
} as const;
