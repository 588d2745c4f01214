import type { Cheerio, CheerioAPI } from 'cheerio';
import { type Element, isElement } from './node.ts';

/** What surrounds a page’s text. */
const AROUND = [
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'iframe',
    'nav',
    'form',
    'dialog',
    'button',
  ],
  // As LibreOffice saves the headers and footers of pages.
  ...['div[title=header]', 'div[title=footer]'],
  ...['[hidden]', '[aria-hidden=true]', '[role=navigation]', '[role=banner]', '[role=contentinfo]'],
  ...[
    '[role=complementary]',
    '[role=search]',
    '[role=dialog]',
    '[role=doc-toc]',
    '.sr-only',
    '.visually-hidden',
  ],
].join(',');
const NAMED =
  /(?:^|[-_\s])(?:cookies?|consent|breadcrumbs?|navbar|navheader|navfooter|navigation|sidebar|skip-?link|skip-?nav|toc|table-of-contents|site-?(?:header|footer)|share|social|pagination|headerlink|related)(?:$|[-_\s])/i;
const MOST_LINKED = 0.9;
const FEWEST_LINKS = 4;

/** The part of a page that holds its text, without navigation and the like. */
export function contentOf($: CheerioAPI): Cheerio<Element> {
  $(AROUND).remove();
  $('a.headerlink, a.anchor, .mw-editsection').remove();
  const main = $('main, [role=main]').first();
  const articles = $('article');
  const body = $('body').first();
  const root = main.length > 0 ? main : articles.length === 1 ? articles.first() : body;
  root.find('[class], [id]').each((_, element) => {
    if (isNamedAround(element) && !holdsMost($, element, root)) $(element).remove();
  });
  root.find('aside, footer, header').each((_, element) => {
    const isNote =
      /^doc-(?:foot|end)note/.test(element.attribs['role'] ?? '') ||
      /foot|note/i.test(element.attribs['class'] ?? '');
    if (!isNote && $(element).find('h1').length === 0) $(element).remove();
  });
  root.find('ul, ol, dl').each((_, list) => {
    if (isContents($, list)) $(list).remove();
  });
  return root;
}

function isNamedAround({ attribs, name }: Element): boolean {
  if (name === 'body' || name === 'main' || /^h[1-6]$/.test(name)) return false;
  return NAMED.test(attribs['class'] ?? '') || NAMED.test(attribs['id'] ?? '');
}

function holdsMost($: CheerioAPI, element: Element, root: Cheerio<Element>): boolean {
  return $(element).text().length > root.text().length / 2;
}

/** Whether a list is a table of contents: little else than links to places of the page. */
function isContents($: CheerioAPI, list: Element): boolean {
  const links = $(list).find('a[href*="#"]');
  if (links.length < FEWEST_LINKS) return false;
  const lengthOf = (text: string) => text.replace(/[\s\d.]+/g, '').length;
  return lengthOf(links.text()) > MOST_LINKED * lengthOf($(list).text());
}

/** Nesting of a page; deeper ones are no documents. */
export function depthOf(root: Element): number {
  let level: Element[] = [root];
  let depth = 0;
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap(({ children }) => children.filter(isElement));
  }
  return depth;
}
