import type { SlackMessage } from '../render/message.ts';

/** What a message says, as every method takes it. */
export const contentsOf = ({ text, blocks }: SlackMessage) => ({
  text,
  ...(blocks.length > 0 ? { blocks: [...blocks] } : {}),
});

/** What a message is posted with: nothing unfurls, nothing is linked. */
export const QUIET = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;
