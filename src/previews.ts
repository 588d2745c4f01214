import type { Previews } from './chat/preview.ts';

/** How a reply would look on each chat platform; the platform's package is loaded when it is asked for. */
export const previews: Previews = {
  slack: async () => (await import('../adapters/slack/preview.ts')).previewSlack,
  discord: async () => (await import('../adapters/discord/preview.ts')).previewDiscord,
};
