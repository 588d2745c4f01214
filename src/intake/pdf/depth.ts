import type { Measure } from './measure.ts';
import type { Draft } from './paragraphs.ts';

interface Level {
  /** Where markers and texts of a level stand, from the edge of running text. */
  readonly markerX: number;
  readonly textX: number;
  readonly depth: number;
}

/** Offsets below this, in parts of the type's size, are of the same level. */
const NEAR = 0.7;

/**
 * How far paragraphs are set in, told in the order of reading: a function that
 * remembers the lists that are open.
 * @param left the edge of running text in the paragraph's column.
 */
export function depths(measure: Measure): (draft: Draft, left: number) => number {
  let open: Level[] = [];
  return ({ lines: [first] }, left) => {
    if (!first) return 0;
    const near = NEAR * measure.size;
    const x = first.x0 - left;
    const { marker } = first;
    if (!marker) {
      const level = open.findLast(({ textX }) => Math.abs(textX - x) < near);
      open = level ? open.slice(0, open.indexOf(level) + 1) : [];
      return level?.depth ?? 0;
    }
    open = open.filter(({ markerX }) => markerX <= x + near);
    const above = open.at(-1);
    if (above && Math.abs(above.markerX - x) < near) return above.depth;
    const least = marker.kind === 'bullet' || x > near ? 1 : 0;
    const depth = Math.max(above ? above.depth + 1 : 0, least);
    open.push({ markerX: x, textX: first.textX - left, depth });
    return depth;
  };
}
