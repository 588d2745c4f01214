/** Channels and roles of each server: a busy community. */
const CHANNELS = 50;
const ROLES = 25;

/** Servers as READY and GUILD_CREATE tell of them. */
export function guilds(count: number): object[] {
  return Array.from({ length: count }, (_, index) => guild(index));
}

function guild(index: number): object {
  const id = idOf(index, 0);
  return {
    id,
    name: `Server ${index}`,
    owner_id: idOf(index, 1),
    preferred_locale: 'fr',
    member_count: 250,
    large: false,
    unavailable: false,
    features: ['COMMUNITY'],
    emojis: [],
    stickers: [],
    members: [],
    presences: [],
    voice_states: [],
    threads: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    roles: Array.from({ length: ROLES }, (_, role) => ({
      id: role === 0 ? id : idOf(index, 100 + role),
      name: `Role ${role}`,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      permissions: '2248473465835073',
      position: role,
      flags: 0,
    })),
    channels: Array.from({ length: CHANNELS }, (_, channel) => ({
      id: idOf(index, 200 + channel),
      type: 0,
      name: `channel-${channel}`,
      topic: 'What this channel is for, in a sentence.',
      position: channel,
      nsfw: false,
      rate_limit_per_user: 0,
      parent_id: null,
      last_message_id: null,
      permission_overwrites: [{ id, type: 0, allow: '1024', deny: '0' }],
    })),
  };
}

const idOf = (guild: number, part: number) =>
  String(1_100_000_000_000_000_000n + BigInt(guild) * 1000n + BigInt(part));
