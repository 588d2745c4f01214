import type { Element } from '../html/node.ts';
import { at, attribute, isOn, named, numberOf, rootOf, valueAt } from './xml.ts';

/** What the styles of a document say of a paragraph, inherited properties included. */
export interface Style {
  /** In lower case: `heading 1`. */
  readonly name: string;
  /** Level of a heading, from 0. */
  readonly outline?: number;
  readonly list?: string;
  readonly level?: number;
  readonly left?: number;
  readonly hanging?: number;
  readonly bold?: boolean;
  /** Nobody sees its text. */
  readonly hidden?: boolean;
}

/** Styles inherit from one another; a longer chain goes round in a circle. */
const LONGEST_CHAIN = 20;
const NO_STYLE: Style = { name: '' };

/** Reads `word/styles.xml`. @returns the style of an id; of the usual paragraph without one. */
export function stylesOf(xml: string): (id: string | undefined) => Style {
  const elements = named(rootOf(xml), 'style');
  const byId = new Map(elements.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const usual = elements.find(
    (style) => attribute(style, 'type') === 'paragraph' && attribute(style, 'default') === '1',
  );
  const known = new Map<Element, Style>();
  const resolve = (style: Element | undefined, depth: number): Style => {
    if (!style || depth > LONGEST_CHAIN) return NO_STYLE;
    const found = known.get(style);
    if (found) return found;
    const resolved = {
      ...resolve(byId.get(valueAt(style, 'basedOn') ?? ''), depth + 1),
      ...ownOf(style),
    };
    known.set(style, resolved);
    return resolved;
  };
  return (id) => resolve(id === undefined ? usual : byId.get(id), 0);
}

/** What a style says itself. */
function ownOf(style: Element): Style {
  return {
    name: (valueAt(style, 'name') ?? '').toLowerCase(),
    ...paragraphProperties(at(style, 'pPr')),
    ...runProperties(at(style, 'rPr')),
  };
}

/** What a style or a paragraph says of its place; nothing for what it does not say. */
export function paragraphProperties(properties: Element | undefined): Omit<Style, 'name'> {
  const outline = numberOf(valueAt(properties, 'outlineLvl'));
  const list = valueAt(properties, 'numPr', 'numId');
  const level = numberOf(valueAt(properties, 'numPr', 'ilvl'));
  return {
    ...indentOf(at(properties, 'ind')),
    ...(outline === undefined ? {} : { outline }),
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level }),
  };
}

/** How far a paragraph is set in, and its first line set out, in twentieths of a point. */
export function indentOf(indent: Element | undefined): { left?: number; hanging?: number } {
  const left = numberOf(attribute(indent, 'left') ?? attribute(indent, 'start'));
  const hanging = numberOf(attribute(indent, 'hanging'));
  const firstLine = numberOf(attribute(indent, 'firstLine'));
  const out = hanging ?? (firstLine === undefined ? undefined : -firstLine);
  return {
    ...(left === undefined ? {} : { left }),
    ...(out === undefined ? {} : { hanging: out }),
  };
}

/** What a style or a run says of its letters. */
export function runProperties(properties: Element | undefined): Pick<Style, 'bold' | 'hidden'> {
  const bold = isOn(properties, 'b');
  const hidden = isOn(properties, 'vanish');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}
