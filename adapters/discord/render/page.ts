import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { ReplyFile } from '../../../src/chat/reply.ts';
import { BUTTONS } from '../../../src/chat/texts.ts';
import type { Language } from '../../../src/language/language.ts';
import { canCarry, pageId } from '../custom-id.ts';
import { TEXTS } from '../texts.ts';
import { button } from './pieces.ts';

/** One message of a rendered reply. */
export interface Page {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ReplyFile[];
}

/** What {@link take} may add to a page. */
export const LEAD_ON = { components: 2, text: 100 } as const;

/** Which pages to show, and how the others are reached. */
export interface Window {
  /** First page, counted from 0; a page that there is not begins anew. */
  readonly from: number;
  /** Most pages at once. */
  readonly most: number;
  /** What the button for the others asks; a remark takes its place where no button can carry it. */
  readonly ask: string | undefined;
}

/** The pages of a window; the last one leads on to those that follow. */
export function take(
  pages: readonly Page[],
  { from, most, ask }: Window,
  language: Language,
): Page[] {
  const start = from < pages.length ? from : 0;
  const shown = pages.slice(start, start + most);
  const last = shown.at(-1);
  const next = start + shown.length;
  if (!last || next >= pages.length) return shown;
  return [
    ...shown.slice(0, -1),
    { ...last, components: [...last.components, leadOn(next, ask, language)] },
  ];
}

function leadOn(
  page: number,
  ask: string | undefined,
  language: Language,
): APIMessageTopLevelComponent {
  if (ask === undefined || !canCarry(ask))
    return { type: ComponentType.TextDisplay, content: TEXTS.rest[language] };
  const more = button(pageId(page, ask), BUTTONS.more[language], ButtonStyle.Primary);
  return { type: ComponentType.ActionRow, components: [more] };
}
