import { createElement } from 'preact';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '../../styles/discord.css';
import { useTexts } from '../../texts/catalogue.ts';
import { AVATAR } from '../avatar.ts';
import { ComponentView } from './ComponentView.tsx';
import { type Component, isComponent } from './component.ts';

/** The frame's own time is paler than Discord's, too pale to be read by everybody. */
const CLEARER = '.discord-message-timestamp { color: var(--discord-muted) !important; }';

/** Adds to the styles inside the frame, once it is there. */
function makeClearer(frame: HTMLElement | null): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CLEARER);
  frame?.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** A message as Discord draws it. */
export function DiscordView({ payload }: { payload: object }) {
  const { language, texts } = useTexts();
  const components: unknown = Reflect.get(payload, 'components');
  const shown: Component[] = Array.isArray(components) ? components.filter(isComponent) : [];
  const isLight = matchMedia('(prefers-color-scheme: light)').matches;
  const message = {
    ref: makeClearer,
    author: texts.name,
    avatar: AVATAR,
    bot: true,
    'light-theme': isLight,
    timestamp: new Date().toLocaleTimeString(language, { timeStyle: 'short' }),
  };
  // The frame's elements are no HTML that JSX knows.
  return createElement(
    'discord-messages',
    { class: 'discord-frame', 'light-theme': isLight, 'no-background': true },
    createElement(
      'discord-message',
      message,
      <div class="discord-components">
        {shown.map((component, place) => (
          <ComponentView key={place} component={component} />
        ))}
      </div>,
    ),
  );
}
