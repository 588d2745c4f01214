import { extname } from 'node:path';
import { utf16Of } from './decode.ts';
import { UnreadableError } from './source.ts';

export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

const KNOWN = 'Markdown, plain text, HTML, DOCX and PDF';

/** How files begin that are no text, in hexadecimal, and what to do about them. */
const MAGIC: readonly (readonly [magic: RegExp, problem: string])[] = [
  [/^7b5c727466/, 'it is an RTF file. Save it as DOCX or PDF and add that.'],
  [
    /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|424d.{8}0000|52494646.{8}57454250|.{8}6674797068656963)/,
    'it is a picture. Run text recognition (OCR) over it and add the PDF or text it gives.',
  ],
  [
    /^(?:1f8b|425a68|377abcaf|52617221|fd377a585a|28b52ffd)/,
    'it is an archive. Unpack it and add the files in it.',
  ],
  [/^(?:7f454c46|4d5a..00|cafebabe|0061736d)/, 'it is a program, not a document.'],
  [
    /^(?:494433|4f676753|664c6143|.{8}66747970|1a45dfa3|52494646)/,
    'it is sound or film, not a document.',
  ],
  [/^25215053/, 'it is a PostScript file. Turn it into a PDF (ps2pdf) and add that.'],
];

const OLE = /^d0cf11e0/;
/** The name of the stream that holds an encrypted document, in UTF-16. */
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e';
const HTML =
  /^(?:\uFEFF|\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const TEXT_ENDINGS = new Set(['', '.txt', '.text', '.asc', '.utf8']);
const MARKDOWN_ENDINGS = new Set(['.md', '.markdown', '.mdown', '.mkd']);
const HTML_ENDINGS = new Set(['.html', '.htm', '.xhtml']);

/**
 * The format of a file by its first bytes, and by its ending where they do not tell.
 * @throws UnreadableError for what no reader knows.
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const head = start.toString('latin1');
  const magic = start.subarray(0, 16).toString('hex');
  if (bytes.length === 0 || head.trim() === '')
    throw new UnreadableError('it is empty. Choose a file with text.');
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('PK\u0005\u0006')) throw new UnreadableError('it is an empty archive.');
  if (OLE.test(magic)) throw new UnreadableError(oleProblem(bytes));
  const problem = MAGIC.find(([form]) => form.test(magic))?.[1];
  if (problem !== undefined) throw new UnreadableError(problem);
  const isWide = utf16Of(bytes) !== undefined;
  return textFormat(head, extname(name).toLowerCase(), isWide);
}

function oleProblem(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED, 0, 'latin1')
    ? 'it is encrypted. Open it with its password, save it without one, and add that.'
    : 'it is an old Office file (.doc, .xls or .ppt). Save it as DOCX or PDF and add that.';
}

function textFormat(head: string, ending: string, isUtf16: boolean): Format {
  if (!isUtf16 && /\0/.test(head))
    throw new UnreadableError(`it is no text. What can be added is ${KNOWN}.`);
  if (MARKDOWN_ENDINGS.has(ending)) return 'markdown';
  if (HTML_ENDINGS.has(ending) || HTML.test(isUtf16 ? head.replaceAll('\0', '') : head))
    return 'html';
  if (TEXT_ENDINGS.has(ending)) return 'text';
  throw new UnreadableError(
    `its name ends in ${ending}. What can be added is ${KNOWN}; if it is plain text, give it the ending .txt.`,
  );
}
