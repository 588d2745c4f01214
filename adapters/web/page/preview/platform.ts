import type { ComponentType } from 'preact';

/** Draws a message, in the form in which it is sent. */
export type MessageView = ComponentType<{ readonly payload: object }>;

interface PlatformView {
  /** As the platform writes it. */
  readonly name: string;
  /** A chunk of its own, with all that drawing takes: most people never look. */
  readonly load: () => Promise<MessageView>;
}

/** The platforms an answer can be previewed on. */
export const PLATFORMS = {
  slack: {
    name: 'Slack',
    load: async () => (await import('./slack/SlackView.tsx')).SlackView,
  },
  discord: {
    name: 'Discord',
    load: async () => (await import('./discord/DiscordView.tsx')).DiscordView,
  },
} satisfies Readonly<Record<string, PlatformView>>;

export type Platform = keyof typeof PLATFORMS;

export const PLATFORM_IDS: readonly Platform[] = ['slack', 'discord'];
