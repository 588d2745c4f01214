import type { CheerioAPI } from 'cheerio';

type Page = ReturnType<CheerioAPI['root']>[number];
export type AnyNode = Page['children'][number];
export type Element = Extract<AnyNode, { readonly attribs: unknown }>;

export const isElement = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

/** Elements whose text nobody reads. */
const SILENT = new Set(
  'script style noscript template svg math iframe object embed audio video canvas select button input textarea head title'.split(
    ' ',
  ),
);

/** The text of nodes as a browser shows it: white space is one space, a `<br>` ends a line, `<pre>` keeps its lines. */
export function inlineText(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => piece(node, false))
    .join('')
    .replace(/[ \t\u00A0]*\n[ \t\u00A0]*/g, '\n')
    .replace(/ {2,}/g, ' ');
}

function piece(node: AnyNode, isPre: boolean): string {
  if (node.type === 'text') return isPre ? node.data : node.data.replace(/\s+/g, ' ');
  if (!isElement(node) || SILENT.has(node.name)) return '';
  if (node.name === 'br') return '\n';
  const keeps = isPre || node.name === 'pre';
  const text = node.children.map((child) => piece(child, keeps)).join('');
  return keeps && node.name === 'pre' ? text.replace(/\n\s*\n/g, '\n') : text;
}
