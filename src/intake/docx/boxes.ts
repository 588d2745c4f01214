import type { Element } from '../html/node.ts';
import { elementsIn, nameOf } from './xml.ts';

/** The contents of text boxes; of two forms of one box the first. */
export function boxesIn(element: Element): Element[] {
  const name = nameOf(element);
  if (name === 'txbxContent') return [element];
  if (name === 'AlternateContent') {
    for (const form of elementsIn(element)) {
      const boxes = elementsIn(form).flatMap(boxesIn);
      if (boxes.length > 0) return boxes;
    }
    return [];
  }
  return TEXTLESS.has(name) ? [] : elementsIn(element).flatMap(boxesIn);
}

const TEXTLESS = new Set('t instrText rPr'.split(' '));
