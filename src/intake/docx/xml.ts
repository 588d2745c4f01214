import { load } from 'cheerio';
import { type AnyNode, type Element, isElement } from '../html/node.ts';

/** The outermost element of a part of a Word file; undefined where there is none. */
export function rootOf(xml: string): Element | undefined {
  return load(xml, { xml: true }).root().get(0)?.children.find(isElement);
}

/** The name of an element without its prefix, which every program may choose: `p` of `w:p`. */
export const nameOf = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

export const elementsIn = (parent: Element | undefined): Element[] =>
  parent?.children.filter(isElement) ?? [];

export const named = (parent: Element | undefined, name: string): Element[] =>
  elementsIn(parent).filter((child) => nameOf(child) === name);

/** The first child at the end of a path of names. */
export const at = (parent: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((element, name) => named(element, name)[0], parent);

/** An attribute by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const own = element.attribs[`w:${name}`] ?? element.attribs[name];
  if (own !== undefined) return own;
  return Object.entries(element.attribs).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** The attribute in which most elements hold their value. */
export const valueAt = (parent: Element | undefined, ...path: readonly string[]) =>
  attribute(at(parent, ...path), 'val');

/** Whether a property is there and not switched off. */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const property = at(parent, name);
  return property && !/^(?:0|false|off|none)$/.test(attribute(property, 'val') ?? '1');
}

/** A whole number, of twentieths of a point or the like. */
export function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(number) ? undefined : number;
}

/** All text below a node, as it is written. */
export const rawText = (node: AnyNode): string =>
  node.type === 'text' ? node.data : isElement(node) ? node.children.map(rawText).join('') : '';
