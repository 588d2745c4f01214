import type { ComponentChildren } from 'preact';
import { useTexts } from '../../texts/catalogue.ts';
import { Control } from './Control.tsx';
import type { Component } from './component.ts';
import { Markdown } from './Markdown.tsx';

/** Numbers of component types: components/reference of Discord's documentation. */
const TYPE = {
  row: 1,
  button: 2,
  select: 3,
  section: 9,
  text: 10,
  file: 13,
  separator: 14,
  container: 17,
} as const;

/** A component of Components V2; one of an unknown type is named. */
export function ComponentView({ component }: { component: Component }) {
  const { texts } = useTexts();
  switch (component.type) {
    case TYPE.container:
      return (
        <div class="discord-container" ref={coloured(component.accent_color)}>
          <Nested of={component} />
        </div>
      );
    case TYPE.section:
      return (
        <div class="discord-section">
          <div>
            <Nested of={component} />
          </div>
          {component.accessory && <ComponentView component={component.accessory} />}
        </div>
      );
    case TYPE.text:
      return <Markdown text={component.content ?? ''} />;
    case TYPE.separator:
      return component.divider === false ? <div class="discord-gap" /> : <hr />;
    case TYPE.file:
      return <p class="discord-file">{component.file?.url.replace(/^attachment:\/\//, '')}</p>;
    case TYPE.row:
      return (
        <div class="discord-row">
          <Nested of={component} />
        </div>
      );
    case TYPE.button:
    case TYPE.select:
      return <Control component={component} isSelect={component.type === TYPE.select} />;
    default:
      return <p class="discord-unknown">{texts.preview.unknown(String(component.type))}</p>;
  }
}

function Nested({ of }: { of: Component }): ComponentChildren {
  return of.components?.map((component, place) => (
    <ComponentView key={place} component={component} />
  ));
}

/** Set by script: the content security policy takes no style attribute. */
const coloured = (colour: number | undefined) => (element: HTMLElement | null) => {
  if (colour === undefined) return;
  element?.style.setProperty('--accent-colour', `#${colour.toString(16).padStart(6, '0')}`);
};
