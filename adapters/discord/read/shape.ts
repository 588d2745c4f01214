import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from 'discord.js';
import { z } from 'zod';

/*
 * What the readers rely on. Discord’s library hands on whatever came over the
 * gateway under a type that nobody has checked.
 */

const id = z.string();
const some = z.object({ id });

const answering = {
  interaction_metadata: some.nullish(),
  message_reference: z.object({ message_id: id.optional() }).nullish(),
};

const written = {
  content: z.string(),
  mentions: z
    .array(z.object({ id, username: z.string(), global_name: z.string().nullish() }))
    .optional(),
};

const option = z
  .object({ name: z.string(), type: z.number(), value: z.unknown() })
  .refine(
    ({ type, value }) => type !== ApplicationCommandOptionType.String || typeof value === 'string',
  );

const options = z.array(option).optional();

const interaction = z.object({
  id,
  token: z.string(),
  application_id: id,
  locale: z.string(),
  member: z.object({ user: some }).optional(),
  user: some.optional(),
  channel: some.optional(),
  channel_id: id.optional(),
  guild_id: id.optional(),
  context: z.number().optional(),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional(),
});

const command = z.union([
  z.object({
    type: z.literal(ApplicationCommandType.Message),
    target_id: id,
    resolved: z.object({ messages: z.record(z.string(), z.object(written)) }),
  }),
  z.object({ type: z.number().refine((type) => type !== ApplicationCommandType.Message), options }),
]);

const field = z.object({ custom_id: z.string(), value: z.unknown() });
/** A label holds one field, a row several. */
const modalPart = z.union([
  z.object({ component: field }),
  z.object({ components: z.array(field) }),
  z.object({ component: z.undefined(), components: z.undefined() }),
]);

const INTERACTIONS = z.discriminatedUnion('type', [
  interaction.extend({
    type: z.literal(InteractionType.ApplicationCommand),
    data: command,
  }),
  interaction.extend({
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: z.object({ options }),
  }),
  interaction.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.union([
      z.object({
        custom_id: z.string(),
        component_type: z.literal(ComponentType.StringSelect),
        values: z.array(z.string()),
      }),
      z.object({
        custom_id: z.string(),
        component_type: z.number().refine((type) => type !== ComponentType.StringSelect),
      }),
    ]),
    message: z.object({ flags: z.number().optional(), ...answering }),
  }),
  interaction.extend({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({ custom_id: z.string(), components: z.array(modalPart) }),
  }),
]);

const MESSAGE = z.object({
  ...written,
  id,
  type: z.number(),
  channel_id: id,
  guild_id: id.optional(),
  author: some,
  referenced_message: z.object({ id, author: some, ...answering }).nullish(),
});

/** Whether a payload is an interaction of a kind that is read, whole enough to be read. */
export const isInteraction = (payload: unknown): payload is APIInteraction =>
  INTERACTIONS.safeParse(payload).success;

/** Whether a payload is a message, whole enough to be read. */
export const isMessage = (payload: unknown): payload is GatewayMessageCreateDispatchData =>
  MESSAGE.safeParse(payload).success;
