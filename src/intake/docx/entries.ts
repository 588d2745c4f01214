import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableError } from '../source.ts';

/** What a DOCX file may hold when it is unpacked; real ones are far below. */
export interface Bounds {
  readonly entries: number;
  /** Bytes of all entries together. */
  readonly total: number;
  /** Bytes of the texts together, which are parsed. */
  readonly xml: number;
}

const BOUNDS: Bounds = { entries: 5000, total: 400 * 1024 * 1024, xml: 96 * 1024 * 1024 };

/** Texts that are read. */
const KEPT = new Set([
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'docProps/core.xml',
]);

/**
 * Unpacks every entry of a ZIP file once, counting what really comes out, and
 * keeps the texts that are needed.
 * @throws UnreadableError for what is no DOCX file, is encrypted or damaged, or unpacks to too much.
 */
export async function entriesOf(
  bytes: Uint8Array,
  bounds: Bounds = BOUNDS,
): Promise<ReadonlyMap<string, string>> {
  const zip = await opened(bytes);
  const kept = new Map<string, string>();
  const names = new Set<string>();
  const left = { total: bounds.total, xml: bounds.xml };
  for await (const entry of entriesIn(zip)) {
    if (names.size >= bounds.entries) throw tooMuch(`more than ${bounds.entries} files`);
    if (names.has(entry.fileName)) throw damaged(`it holds two files named ${entry.fileName}`);
    names.add(entry.fileName);
    if (entry.generalPurposeBitFlag & 1)
      throw new UnreadableError('it is encrypted. Save it without a password and add that.');
    if (entry.fileName.endsWith('/')) continue;
    const text = await unpacked(zip, entry, left, bounds);
    if (text !== undefined) kept.set(entry.fileName, text);
  }
  if (!kept.has('word/document.xml')) throw new UnreadableError(kindOf(names));
  return kept;
}

/** What a ZIP file is that is no DOCX file. */
function kindOf(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.xml')) return 'it is a spreadsheet. Save it as PDF and add that.';
  if (names.has('ppt/presentation.xml'))
    return 'it is a presentation. Save it as PDF and add that.';
  if (names.has('META-INF/container.xml'))
    return 'it is an e-book (EPUB). Save it as PDF or HTML and add that.';
  if (names.has('content.xml'))
    return 'it is an OpenDocument file. Save it as DOCX or PDF and add that.';
  return 'it is a ZIP archive, not a document. Unpack it and add the files in it.';
}

const opened = (bytes: Uint8Array) =>
  new Promise<ZipFile>((done, fail) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? fail(damaged(error.message)) : done(zip),
    );
  });

async function* entriesIn(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((done, fail) => {
      const listeners = {
        entry: (next: Entry) => settle(() => done(next)),
        end: () => settle(() => done(undefined)),
        error: (error: Error) => settle(() => fail(damaged(error.message))),
      };
      const settle = (finish: () => void) => {
        for (const [name, listener] of Object.entries(listeners)) zip.off(name, listener);
        finish();
      };
      for (const [name, listener] of Object.entries(listeners)) zip.on(name, listener);
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

/** Unpacks an entry; its text where it is needed. */
async function unpacked(
  zip: ZipFile,
  entry: Entry,
  left: { total: number; xml: number },
  bounds: Bounds,
): Promise<string | undefined> {
  const isXml = /\.(?:xml|rels)$/i.test(entry.fileName);
  const chunks: Buffer[] = [];
  let start = '';
  const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => {
    zip.openReadStream(entry, (error, opening) =>
      error ? fail(damaged(error.message)) : done(opening),
    );
  });
  try {
    for await (const chunk of stream) {
      const piece = Buffer.from(chunk);
      left.total -= piece.length;
      if (isXml) left.xml -= piece.length;
      if (left.total < 0 || left.xml < 0)
        throw tooMuch(
          `more than ${Math.round((left.xml < 0 ? bounds.xml : bounds.total) / 1024 / 1024)} MB`,
        );
      if (KEPT.has(entry.fileName)) chunks.push(piece);
      if (isXml && start.length < 2000) start += piece.toString('latin1', 0, 2000);
    }
  } catch (error) {
    throw error instanceof UnreadableError
      ? error
      : damaged(error instanceof Error ? error.message : '');
  }
  if (/<!(?:DOCTYPE|ENTITY)/.test(start)) throw damaged('its XML declares entities');
  return KEPT.has(entry.fileName) ? Buffer.concat(chunks).toString('utf8') : undefined;
}

const tooMuch = (what: string) =>
  new UnreadableError(
    `it unpacks to ${what}. No document does; if it is one, save it as PDF and add that.`,
  );

const damaged = (why: string) =>
  new UnreadableError(
    `it is damaged (${why.slice(0, 120)}). Open it in Word, save it anew and add that.`,
  );
