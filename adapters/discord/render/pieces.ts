import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { LIMITS } from '../limits.ts';
import { cut } from './escape.ts';

/** A component of a message and what it uses of the message's limits. */
export interface Piece {
  readonly component: APIComponentInContainer;
  /** Components, itself and nested ones. */
  readonly components: number;
  /** Characters of text displays. */
  readonly text: number;
}

/** A text; its Markdown is the renderer's own. */
export function textPiece(content: string): Piece {
  return {
    component: { type: ComponentType.TextDisplay, content },
    components: 1,
    text: content.length,
  };
}

/** A text with a button beside it. */
export function sectionPiece(content: string, accessory: APIButtonComponentWithCustomId): Piece {
  return {
    component: {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content }],
      accessory,
    },
    components: 3,
    text: content.length,
  };
}

export function dividerPiece(): Piece {
  return {
    component: { type: ComponentType.Separator, divider: true },
    components: 1,
    text: 0,
  };
}

/** Shows an attachment of the message; without it Discord would hide the file. */
export function filePiece(name: string): Piece {
  return {
    component: { type: ComponentType.File, file: { url: `attachment://${name}` } },
    components: 1,
    text: 0,
  };
}

export function rowPiece(components: APIComponentInMessageActionRow[]): Piece {
  return {
    component: { type: ComponentType.ActionRow, components },
    components: 1 + components.length,
    text: 0,
  };
}

/** A button that carries its own state. A label of nothing visible becomes an arrow. */
export function button(
  customId: string,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    custom_id: customId,
    label: cut(label, LIMITS.buttonLabel) || '→',
  };
}

/** A button that is an emoji. */
export function emojiButton(customId: string, emoji: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    emoji: { name: emoji },
  };
}

/** Buttons in rows, as many a row as there may be. */
export function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): Piece[] {
  const rows = Math.ceil(buttons.length / LIMITS.rowButtons);
  return Array.from({ length: rows }, (_, row) =>
    rowPiece(buttons.slice(row * LIMITS.rowButtons, (row + 1) * LIMITS.rowButtons)),
  );
}
