import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | null | undefined>>;

/**
 * Stands in for Lit’s directive of the same name, which writes a style
 * attribute first: the content security policy takes none. Styles set by script it takes.
 */
export const styleMap = directive(
  class extends Directive {
    render(_styles: Styles) {
      return noChange;
    }

    override update({ element }: AttributePart, [styles]: [Styles]) {
      for (const [name, value] of Object.entries(styles))
        element.style.setProperty(name, value ?? '');
      return noChange;
    }
  },
);
