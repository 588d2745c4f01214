import type { Block } from '../source.ts';
import { RunReader } from './runs.ts';
import type { Style } from './styles.ts';
import { attribute, elementsIn, named, nameOf, rootOf } from './xml.ts';

/**
 * The footnotes and endnotes that the text points to, numbered in that order.
 * @param parts the XML of the footnotes and of the endnotes.
 * @param wanted such as `footnote 2`.
 */
export function footnotesOf(
  parts: readonly string[],
  wanted: ReadonlySet<string>,
  styleOf: (id: string | undefined) => Style,
): Block[] {
  const texts = new Map<string, string>();
  for (const part of parts)
    for (const note of elementsIn(rootOf(part))) {
      const runs = new RunReader(styleOf);
      const text = named(note, 'p')
        .map((paragraph) => runs.read(paragraph, false).text.trim())
        .filter(Boolean)
        .join(' ');
      texts.set(`${nameOf(note)} ${attribute(note, 'id')}`, text);
    }
  return [...wanted].flatMap((key, at): Block[] => {
    const text = texts.get(key) ?? '';
    return text === '' ? [] : [{ kind: 'footnote', marker: String(at + 1), text }];
  });
}
