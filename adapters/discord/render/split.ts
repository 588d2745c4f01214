/**
 * Cuts a text into parts that fit, between words; only a word that does not
 * fit by itself is cut inside, and never inside a character.
 */
export function splitToFit(text: string, fits: (part: string) => boolean): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (fits(whole) || whole.length === 1) return [whole];
  const at = breakNearMiddle(whole);
  return [...splitToFit(whole.slice(0, at), fits), ...splitToFit(whole.slice(at), fits)];
}

function breakNearMiddle(text: string): number {
  const middle = Math.floor(text.length / 2);
  const line = nearest(text, middle, '\n');
  if (line !== undefined && Math.abs(line - middle) <= text.length / 4) return line;
  return nearest(text, middle, ' ') ?? line ?? betweenCharacters(text, middle);
}

/** Place of the mark that is nearest to a position; the text has none at its ends. */
function nearest(text: string, position: number, mark: string): number | undefined {
  const found = [text.lastIndexOf(mark, position), text.indexOf(mark, position)].filter(
    (place) => place > 0,
  );
  return found.sort((a, b) => Math.abs(a - position) - Math.abs(b - position))[0];
}

function betweenCharacters(text: string, position: number): number {
  const isInside = /[\uDC00-\uDFFF]/.test(text.charAt(position));
  return isInside && position > 1 ? position - 1 : isInside ? position + 1 : position;
}

/** Joins parts into as few texts as hold `most` characters each; no part is longer. */
export function joinParts(parts: readonly string[], between: string, most: number): string[] {
  const texts: string[] = [];
  for (const part of parts) {
    const longer = `${texts.at(-1)}${between}${part}`;
    if (texts.length > 0 && longer.length <= most) texts[texts.length - 1] = longer;
    else texts.push(part);
  }
  return texts;
}
