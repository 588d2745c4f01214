/** What the bot may do in a workspace, and why; docs/slack.md tells the same to people. */
export const SCOPES = {
  commands: 'the slash command and the shortcuts',
  'chat:write': 'to reply in channels it is a member of, and in direct messages',
  'app_mentions:read': 'to be asked with @Octopus',
  'im:history': 'to be asked in direct messages and in the messages tab',
  'assistant:write': 'to suggest what to ask, and to show that it is at work',
  'files:write': 'to send the programme as a calendar file',
} as const;

/** What following a thread without a mention costs: left out with `--follow off`. */
export const FOLLOW_SCOPES = {
  'channels:history': 'follow-ups without a mention, in public channels',
  'groups:history': 'follow-ups without a mention, in private channels',
} as const;

/** The scopes an app needs. */
export function scopesFor(follows: boolean): string[] {
  return [...Object.keys(SCOPES), ...(follows ? Object.keys(FOLLOW_SCOPES) : [])];
}

/** The events an app hears of. @param isInstalled whether workspaces install it themselves. */
export function eventsFor(follows: boolean, isInstalled = false): string[] {
  return [
    'app_home_opened',
    'app_mention',
    'message.im',
    ...(follows ? ['message.channels', 'message.groups'] : []),
    ...(isInstalled ? ['app_uninstalled', 'tokens_revoked'] : []),
  ];
}
