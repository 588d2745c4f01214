import { ComponentType } from 'discord.js';
import type { Reply, ReplyFile } from '../../../src/chat/reply.ts';
import { LIMITS } from '../limits.ts';
import { TEXTS } from '../texts.ts';
import { piecesOf } from './block.ts';
import { type ControlOptions, controlsOf } from './controls.ts';
import { LEAD_ON, type Page } from './page.ts';
import { filePiece, type Piece, textPiece } from './pieces.ts';

/** The container around a page. */
const FRAME = 1;
/** What the pieces of one page may use. */
const ROOM = {
  components: LIMITS.components - LEAD_ON.components - FRAME,
  text: LIMITS.text - LEAD_ON.text,
} as const;

/**
 * Renders a reply as messages of Components V2, all of it, in order: blocks,
 * files, then controls. Each message holds Discord's limits.
 */
export function render(reply: Reply, options: ControlOptions = {}): Page[] {
  const context = { language: reply.language, ids: new Set<string>() };
  const blocks = reply.blocks.flatMap((block) => piecesOf(block, context));
  const content = blocks.some(({ text }) => text > 0)
    ? blocks
    : [textPiece(TEXTS.nothing[reply.language])];
  const files = reply.files.map((file) => ({ ...file, name: safeName(file.name) }));
  const pieces = [
    ...content,
    ...files.map(({ name }) => filePiece(name)),
    ...controlsOf(reply, options),
  ];
  return pack(pieces).map((page) => framed(page, files, colourOf(reply)));
}

/** Fills message after message; a piece that does not fit begins the next one. */
function pack(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let [components, text] = [0, 0];
  for (const piece of pieces) {
    const page = pages.at(-1);
    const fits = components + piece.components <= ROOM.components && text + piece.text <= ROOM.text;
    if (page && fits) page.push(piece);
    else {
      pages.push([piece]);
      [components, text] = [0, 0];
    }
    components += piece.components;
    text += piece.text;
  }
  return pages;
}

function framed(pieces: readonly Piece[], files: readonly ReplyFile[], colour: number): Page {
  const components = pieces.map(({ component }) => component);
  const shown = new Set(
    components.flatMap((each) => (each.type === ComponentType.File ? [each.file.url] : [])),
  );
  return {
    components: [{ type: ComponentType.Container, accent_color: colour, components }],
    files: files.filter(({ name }) => shown.has(`attachment://${name}`)),
  };
}

/** Discord changes other characters of a file's name, and then shows no file. */
const safeName = (name: string) => name.replace(/[^A-Za-z0-9._-]+/g, '-');

function colourOf({ kind, outcome }: Reply): number {
  if (kind === 'error') return COLOURS.error;
  return outcome.answered ? COLOURS.answered : COLOURS.refused;
}

const COLOURS = { answered: 0x1d4f91, refused: 0x8a6d3b, error: 0xb42318 } as const;
