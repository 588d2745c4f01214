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
  const wide = utf16Of(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
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
  return isCyrillic(bytes) ? likeliestCyrillic(bytes) : 'windows-1252';
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
/** The commonest letters of Russian and its relatives: more than half of any text. */
const COMMON = /[оеаинтсрвл]/g;
const SAMPLE = 20_000;

/** The set in which the most letters are common ones; in any other they become rare ones or capitals. */
function likeliestCyrillic(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const commonIn = (charset: string) =>
    new TextDecoder(charset).decode(sample).match(COMMON)?.length ?? 0;
  return CYRILLIC.reduce<string>(
    (best, charset) => (commonIn(charset) > commonIn(best) ? charset : best),
    'windows-1251',
  );
}

function isCharset(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** In Cyrillic sets whole words are of high bytes; in Western texts accents stand alone. */
function isCyrillic(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const high = text.match(/[\x80-\xFF]/g)?.length ?? 0;
  const inRuns = text.match(/[\x80-\xFF]{3,}/g)?.join('').length ?? 0;
  return high > 0 && inRuns > high / 2;
}

/** Every second byte of UTF-16 is nought or the same in most letters. */
const MOSTLY = 0.3;

/** Fewer bytes tell nothing. */
const FEWEST_BYTES = 40;

/** Whether bytes are UTF-16, and in which order, by its mark or by its white space and Latin letters. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < FEWEST_BYTES) return undefined;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > MOSTLY && even === 0) return 'utf-16le';
  return even > MOSTLY && odd === 0 ? 'utf-16be' : undefined;
}
