import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { type Language, languageOfLocale } from '../../../src/language/language.ts';
import type { FeedbackEntry } from '../../../src/store/ports.ts';
import { REASON, readCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { OPTIONS } from '../options.ts';
import { type Asked, answeredEvent, type InteractionRef, ownerOfAsked } from './asked.ts';
import { isInteraction } from './shape.ts';
import { writtenText } from './written.ts';

/** A question that came as an interaction. */
export interface AskedInteraction extends Asked {
  readonly kind: 'ask';
  readonly ref: InteractionRef;
  /** Whether only the asker sees the reply; undefined leaves it to the command. */
  readonly isPrivate: boolean | undefined;
  /** Whether a private reply can be shared: there is somebody to share it with. */
  readonly isShareable: boolean;
  /** *Share* was pressed: the reply is for everyone, or says why not. */
  readonly isShare: boolean;
  /** First page to show, counted from 0. */
  readonly page: number;
  readonly mostFollowUps: number;
}

/** What an interaction wants. */
export type ReadInteraction =
  | AskedInteraction
  | {
      readonly kind: 'suggest';
      readonly ref: InteractionRef;
      readonly typed: string;
      readonly language: Language | undefined;
    }
  | {
      readonly kind: 'feedback';
      readonly ref: InteractionRef;
      readonly entry: FeedbackEntry;
      /** Custom id of the modal that asks why; absent where nothing more is asked. */
      readonly why?: string;
      readonly language: Language | undefined;
    }
  /** A button that this version does not know. */
  | {
      readonly kind: 'unknown';
      readonly ref: InteractionRef;
      readonly language: Language | undefined;
    };

/** Where Discord names no number, follow-ups are bounded all the same. */
const MOST_FOLLOW_UPS = 20;

/** Reads an interaction of the gateway; undefined for a kind this bot offers nothing for, or for none. */
export function readInteraction(payload: unknown): ReadInteraction | undefined {
  if (!isInteraction(payload)) return undefined;
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(payload);
    case InteractionType.ApplicationCommandAutocomplete:
      return readAutocomplete(payload);
    case InteractionType.MessageComponent:
      return readComponent(payload);
    case InteractionType.ModalSubmit:
      return readReason(payload);
    default:
      return undefined;
  }
}

function readCommand(payload: APIApplicationCommandInteraction): ReadInteraction | undefined {
  const base = baseOf(payload);
  const { data } = payload;
  if (data.type === ApplicationCommandType.Message) {
    const target = data.resolved.messages[data.target_id];
    const text = writtenText(target?.content ?? '', payload.application_id, target?.mentions);
    // Nobody is answered in public on a message that somebody else chose.
    return { ...base, text, isPrivate: !isDirect(payload) };
  }
  if (data.type !== ApplicationCommandType.ChatInput) return undefined;
  const options = data.options ?? [];
  const query = options.find(({ name }) => name === OPTIONS.query);
  const secret = options.find(({ name }) => name === OPTIONS.private);
  const text = query?.type === ApplicationCommandOptionType.String ? query.value : '';
  const chosen = secret?.type === ApplicationCommandOptionType.Boolean ? secret.value : undefined;
  return { ...base, text, isPrivate: isDirect(payload) ? false : chosen };
}

function readAutocomplete(payload: APIApplicationCommandAutocompleteInteraction): ReadInteraction {
  const typed = (payload.data.options ?? []).find(({ name }) => name === OPTIONS.query);
  const isText = typed?.type === ApplicationCommandOptionType.String;
  return {
    kind: 'suggest',
    ref: refOf(payload),
    typed: isText ? typed.value : '',
    language: languageOfLocale(payload.locale),
  };
}

function readComponent(payload: APIMessageComponentInteraction): ReadInteraction {
  const base = baseOf(payload);
  const { ref, language } = base;
  const { data, message } = payload;
  const action = readCustomId(data.custom_id);
  const isWhispered = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const continues = answeredEvent(message);
  const asking = {
    ...base,
    ...(continues === undefined ? {} : { continues }),
    isPrivate: isDirect(payload) ? false : isWhispered || undefined,
  };
  switch (action?.kind) {
    case 'ask':
      return { ...asking, text: action.ask };
    case 'page':
      return { ...asking, text: action.ask, page: action.page };
    case 'share':
      return { ...asking, text: action.ask, isPrivate: false, isShare: true };
    case 'choose': {
      const [text] = data.component_type === ComponentType.StringSelect ? data.values : [];
      return text === undefined ? { kind: 'unknown', ref, language } : { ...asking, text };
    }
    case 'feedback': {
      const { kind, ...rated } = action;
      const entry = { ...rated, platform: 'discord', owner: ownerOfAsked(base) };
      const why = rated.rating === 'bad' ? { why: data.custom_id } : {};
      return { kind, ref, entry, language, ...why };
    }
    default:
      return { kind: 'unknown', ref, language };
  }
}

/** Why a reply did not help, as the modal asks. */
function readReason(payload: APIModalSubmitInteraction): ReadInteraction | undefined {
  const { data, member, user, locale } = payload;
  const action = readCustomId(data.custom_id);
  if (action?.kind !== 'feedback') return undefined;
  const { kind, ...rated } = action;
  const fields = data.components.flatMap((part) =>
    'component' in part ? [part.component] : 'components' in part ? part.components : [],
  );
  const field = fields.find(({ custom_id }) => custom_id === REASON.field);
  const reason = field && 'value' in field ? String(field.value) : '';
  const owner = ownerOfAsked({ asker: (member?.user ?? user)?.id ?? '' });
  const entry = { ...rated, platform: 'discord', owner, reason };
  return { kind, ref: refOf(payload), entry, language: languageOfLocale(locale) };
}

function baseOf(payload: APIApplicationCommandInteraction | APIMessageComponentInteraction) {
  const { id, member, user, locale } = payload;
  const language = languageOfLocale(locale);
  const isOfGuild =
    payload.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  const isOfUser =
    payload.authorizing_integration_owners?.[ApplicationIntegrationType.UserInstall] !== undefined;
  return {
    kind: 'ask' as const,
    ref: refOf(payload),
    event: id,
    text: '',
    asker: (member?.user ?? user)?.id ?? '',
    channel: payload.channel?.id ?? payload.channel_id ?? '',
    ...(manages(member?.permissions) ? { manages: true } : {}),
    language,
    isPrivate: undefined,
    isShareable: !isDirect(payload),
    isShare: false,
    page: 0,
    mostFollowUps: isOfUser && !isOfGuild ? LIMITS.userInstallFollowUps : MOST_FOLLOW_UPS,
  };
}

/** Administrators may do everything, whatever else is said. */
const MANAGING = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** @param permissions a set of bits as a decimal number, as Discord writes it. */
function manages(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d{1,20}$/.test(permissions)) return false;
  return (BigInt(permissions) & MANAGING) !== 0n;
}

function refOf({ id, token, application_id }: APIInteraction): InteractionRef {
  return { id, token, applicationId: application_id };
}

/** Whether the interaction is in the direct messages with the bot. */
function isDirect({ context, guild_id }: APIInteraction): boolean {
  return context === undefined ? guild_id === undefined : context === InteractionContextType.BotDM;
}
