import type { Component } from './component.ts';

/** Discord's button styles, by number. */
const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'] as const;

/** A button or a select as it looks; nothing happens when it is pressed. */
export function Control({ component, isSelect }: { component: Component; isSelect: boolean }) {
  const { label, placeholder, emoji, style = 2 } = component;
  return (
    <span class={isSelect ? 'discord-select' : 'discord-button'} data-style={STYLES[style]}>
      {[emoji?.name, isSelect ? placeholder : label].filter(Boolean).join(' ')}
    </span>
  );
}
