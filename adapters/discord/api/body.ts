import { MessageFlags, type RawFile } from 'discord.js';
import type { Page } from '../render/page.ts';

/** Nobody is ever mentioned: no text of a document or a person may ping. */
const NO_MENTIONS = { parse: [], replied_user: false };

/** A page as the body of a message. */
export function messageBody({ components, files }: Page, isPrivate = false) {
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components,
    allowed_mentions: NO_MENTIONS,
    ...(files.length === 0
      ? {}
      : { attachments: files.map(({ name }, index) => ({ id: String(index), filename: name })) }),
  };
}

/** A page's files, as the REST client sends them. */
export function filesOf({ files }: Page): RawFile[] {
  return files.map(({ name, content, mediaType }) => ({
    name,
    data: content,
    contentType: mediaType,
  }));
}
