import type { Command } from '../../../src/chat/command.ts';
import { REDIRECT_PATH } from '../oauth/mounts.ts';
import { promptsOf } from '../prompts.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import { EVENTS_PATH } from '../transport/http.ts';
import { eventsFor, scopesFor } from './scopes.ts';

export interface ManifestOptions {
  /** Public address of the bot, over HTTP; Socket Mode when absent. */
  readonly url?: string;
  /** Whether workspaces install the app themselves; over HTTP alone. */
  readonly installs?: boolean;
  /** Whether threads are followed without a mention. */
  readonly follows: boolean;
}

const NAME = 'Octopus';
const DESCRIPTION = 'The Octopus conferences on cybercrime, in the exact words of the documents';
const LONGER =
  'Ask about the Council of Europe’s Octopus conferences. The answer is what the documents say, word for word, with the paragraph it stands in, or that they do not say.';
/** agent_description and usage_hint: docs.slack.dev/reference/app-manifest. */
const LIMITS = { description: 140, agent: 300, hint: 1000 } as const;

/** The manifest that makes an app of Slack out of the bot's commands. */
export function manifestOf(
  commands: readonly Command[],
  { url, follows, installs = false }: ManifestOptions,
) {
  const address =
    url === undefined ? {} : { request_url: `${url.replace(/\/+$/, '')}${EVENTS_PATH}` };
  const names = commands.filter(({ hidden }) => !hidden).map(({ name }) => name);
  return {
    display_information: {
      name: NAME,
      description: DESCRIPTION.slice(0, LIMITS.description),
      background_color: '#0b3d5c',
    },
    features: {
      agent_view: {
        agent_description: LONGER.slice(0, LIMITS.agent),
        suggested_prompts: promptsOf(commands),
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: NAME, always_online: true },
      shortcuts: shortcutsOf(),
      slash_commands: [
        {
          command: '/octopus',
          description: DESCRIPTION,
          usage_hint: `question, or ${names.join(', ')}`.slice(0, LIMITS.hint),
          should_escape: false,
          ...(url === undefined ? {} : { url: address.request_url }),
        },
      ],
    },
    oauth_config: {
      ...(url !== undefined && installs
        ? { redirect_urls: [`${url.replace(/\/+$/, '')}${REDIRECT_PATH}`] }
        : {}),
      scopes: { bot: scopesFor(follows) },
    },
    settings: {
      event_subscriptions: { ...address, bot_events: eventsFor(follows, installs) },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

function shortcutsOf() {
  return [
    {
      name: 'Ask Octopus about this',
      type: 'message',
      callback_id: SHORTCUTS.about,
      description: 'What the conferences said on what a message says',
    },
    {
      name: 'Ask Octopus',
      type: 'global',
      callback_id: SHORTCUTS.ask,
      description: 'Ask a question, or for a day of the programme',
    },
  ];
}
