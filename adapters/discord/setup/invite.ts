import { ApplicationIntegrationType, PermissionFlagsBits } from 'discord.js';

/** A permission and what is lost without it. */
interface Needed {
  readonly bit: bigint;
  readonly name: string;
  readonly why: string;
}

/** The fewest permissions with which everything works. */
const PERMISSIONS: readonly Needed[] = [
  {
    bit: PermissionFlagsBits.ViewChannel,
    name: 'View Channels',
    why: 'to receive the messages that mention it',
  },
  {
    bit: PermissionFlagsBits.SendMessages,
    name: 'Send Messages',
    why: 'to reply to a mention in a channel',
  },
  {
    bit: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    why: 'to reply to a mention in a thread or a forum post',
  },
  {
    bit: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    why: 'Discord asks for it before a message may be a reply to another; the bot reads no history',
  },
  {
    bit: PermissionFlagsBits.AttachFiles,
    name: 'Attach Files',
    why: 'to attach the calendar file to a reply to a mention',
  },
  {
    bit: PermissionFlagsBits.AddReactions,
    name: 'Add Reactions',
    why: 'to show 🔇 where it may neither reply nor write directly',
  },
];

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

/** The link that adds the bot to a server. */
function guildLink(application: string): string {
  const permissions = PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n);
  return `${AUTHORIZE}?client_id=${application}&integration_type=${ApplicationIntegrationType.GuildInstall}&scope=bot+applications.commands&permissions=${permissions}`;
}

/** The link with which a person installs the bot for themselves. */
function userLink(application: string): string {
  return `${AUTHORIZE}?client_id=${application}&integration_type=${ApplicationIntegrationType.UserInstall}&scope=applications.commands`;
}

/** Both links and each permission with its reason, a line each. */
export function inviteLines(application: string): string[] {
  return [
    'Add it to a server (whoever opens the link must manage that server):',
    `  ${guildLink(application)}`,
    '',
    'Permissions it asks for:',
    ...PERMISSIONS.map(({ name, why }) => `  ${name}: ${why}`),
    'Slash commands, buttons and direct messages need none of them.',
    '',
    'Install it for yourself, to use /octopus in any server and conversation:',
    `  ${userLink(application)}`,
  ];
}
