import { load } from 'cheerio';

/** What is no part of a document's text on a page of HTML. */
const FURNITURE =
  'script, style, nav, header, footer, .navheader, .navfooter, .sphinxsidebar, .related, .footer, .headerlink, .toc, .toctree-wrapper, .contents, .header, .nav-panel, [rel=next], [rel=prev], sup, .footnote-reference, .label, .fn-backref';
/** Elements that hold a paragraph of their own. */
const BLOCKS =
  'p, li, dd, dt, blockquote, h1, h2, h3, h4, h5, h6, td, th, pre, div, section, table, ul, ol, dl';

/** The paragraphs of a page of HTML: text that no block element divides. */
export function htmlParagraphs(html: string): string[] {
  const $ = load(html);
  $(FURNITURE).remove();
  const paragraphs: string[] = [];
  $('p, li, dd, dt, h1, h2, h3, h4, h5, h6').each((_, element) => {
    const own = $(element).clone();
    own.find(BLOCKS).remove();
    own.find('br').replaceWith(' ');
    const text = own.text().replace(/\s+/gu, ' ').trim();
    if (text) paragraphs.push(text);
  });
  return paragraphs;
}
