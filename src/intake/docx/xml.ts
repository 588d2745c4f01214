import { load } from 'cheerio';
import { type AnyNode, type Element, isElement } from '../html/node.ts';
import { UnreadableError } from '../source.ts';

/** Nested deeper it is no document. */
const DEEPEST = 400;

/**
 * The outermost element of a part of a Word file; undefined where there is none.
 * @throws UnreadableError for what is nested too deeply: a parser may take for ever.
 */
export function rootOf(xml: string): Element | undefined {
  if (nestsDeeper(xml, DEEPEST))
    throw new UnreadableError(
      `its parts are nested more than ${DEEPEST} deep. It is no document; open it in Word, save it as PDF and add that.`,
    );
  return load(xml, { xml: true }).root().get(0)?.children.find(isElement);
}

function nestsDeeper(xml: string, most: number): boolean {
  let depth = 0;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(xml, at);
    if (end < 0) return false;
    const next = xml[at + 1];
    if (next === '/') depth -= 1;
    else if (next !== '?' && next !== '!' && xml[end - 1] !== '/') depth += 1;
    if (depth > most) return true;
    at = xml.indexOf('<', end);
  }
  return false;
}

/** Where a tag ends; a value of an attribute may hold the sign. -1 where it does not end. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
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
