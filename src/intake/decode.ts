import { UnreadableError } from './source.ts';

/** More text than a shelf of books; a longer file is a list of data, or a mistake. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The text of a file: by its byte order mark, else as UTF-8, else by the
 * character set it names, else as Windows wrote it in the West or the East.
 * @param declared the name of the character set, where the file says one.
 * @throws UnreadableError for a text that is too long.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableError(
      `it has ${Math.round(bytes.length / 1024 / 1024)} MB of text; ${MOST_BYTES / 1024 / 1024} MB is the most. Cut it into parts and add those.`,
    );
  const text = unicode(bytes) ?? decodeIn(charsetOf(bytes, declared), bytes);
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/** What windows-1252 prints for the bytes 80 to 9F; a space where it has nothing. */
const DASHES_AND_QUOTES = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function decodeIn(charset: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(charset);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  // Node 20 reads windows-1252 as if it were latin1: dashes and quotes become control characters.
  return text.replace(
    /[\x80-\x9F]/g,
    (control) => DASHES_AND_QUOTES[control.charCodeAt(0) - 0x80] ?? ' ',
  );
}

function unicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function charsetOf(bytes: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && isCharset(declared)) return declared;
  // One slip in a UTF-8 file must not turn every accent of it into two letters.
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\uFFFD').length - 1;
  const whole = [...lenient.matchAll(/[\u0080-\uFFFC]/g)].length;
  if (whole > broken * 4) return 'utf-8';
  return isCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
}

function isCharset(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** In windows-1251 whole words are of high bytes; in Western texts accents stand alone. */
function isCyrillic(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const high = text.match(/[\xC0-\xFF]/g)?.length ?? 0;
  const inRuns = text.match(/[\xC0-\xFF]{3,}/g)?.join('').length ?? 0;
  return high > 0 && inRuns > high / 2;
}
