import { isBullet, styleOf } from './marker.ts';

/** A list that is open: how far it is set in, and its kind of marker. */
interface Level {
  readonly indent: number;
  readonly style: string;
}

/**
 * How deep paragraphs stand, told in the order of reading by how far they are
 * set in: a function that remembers the lists that are open. What is set in
 * less, or begins a paragraph, closes the lists before it.
 */
export function depthsByIndent(): (indent: number, marker: string | undefined) => number {
  const levels: Level[] = [];
  return (indent, marker) => {
    while ((levels.at(-1)?.indent ?? -1) > indent) levels.pop();
    if (marker === undefined) {
      // Text that is set in like an item belongs to it.
      while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
      return levels.length;
    }
    const style = styleOf(marker);
    const same = levels.findLastIndex((each) => each.indent === indent && each.style === style);
    if (same >= 0) levels.length = same + 1;
    else levels.push({ indent, style });
    return isBullet(levels[0]?.style ?? '') ? levels.length : levels.length - 1;
  };
}
