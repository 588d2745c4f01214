import type { Line } from './line.ts';
import { markerOf } from './marker.ts';
import type { Measure } from './measure.ts';
import type { Draft } from './paragraphs.ts';

/** Type so much larger than running text is of headings. */
const LARGER = 1.1;
/** Headings are no longer than this, in characters and lines. */
const LONGEST = 220;
const MOST_LINES = 4;
/** A bold line longer than this is a sentence that somebody wanted to be seen. */
const LONGEST_BOLD = 140;
const DEEPEST = 6;

/** Levels of headings by draft: from 1, the same for what looks the same. */
export function headingLevels(drafts: readonly Draft[], measure: Measure): Map<Draft, number> {
  const headings = drafts.filter((draft) => isHeading(draft, measure));
  const styles = new Map<string, Draft[]>();
  for (const heading of headings) {
    const key = styleOf(heading);
    const group = styles.get(key);
    if (group) group.push(heading);
    else styles.set(key, [heading]);
  }
  const levels = new Map<Draft, number>();
  const byWeight = [...styles.values()].sort((left, right) => weightOf(right) - weightOf(left));
  const front = frontOf(drafts, headings);
  const titles = byWeight.filter(([only, other]) => only && !other && front.has(only));
  titles.forEach(([title], at) => {
    if (title) levels.set(title, at === 0 ? 1 : 2);
  });
  const order = byWeight.filter((group) => !titles.includes(group));
  let deepest = titles.length > 0 ? 1 : 0;
  for (const group of order) {
    const parts = group.map((heading) => partsOf(heading));
    const least = Math.min(...parts.filter((count) => count > 0), DEEPEST);
    const base = deepest + 1;
    group.forEach((heading, at) => {
      const level = Math.min(DEEPEST, base + Math.max(0, (parts[at] ?? 0) - least));
      levels.set(heading, level);
      deepest = Math.max(deepest, level);
    });
  }
  return levels;
}

/** What stands before all running text, without a number: the title and what is printed with it. */
function frontOf(drafts: readonly Draft[], headings: readonly Draft[]): Set<Draft> {
  const known = new Set(headings);
  const body = drafts.findIndex((draft) => !known.has(draft));
  return new Set(drafts.slice(0, body).filter((draft) => partsOf(draft) === 0));
}

/** Parts of the number before a heading: 2 for `1.2 Scope`, none without a number. */
const partsOf = ({ lines }: Draft): number =>
  /^\d{1,3}(?:\.\d{1,3})*/u.exec(lines[0]?.text ?? '')?.[0].split('.').length ?? 0;

function isHeading({ lines, above }: Draft, { size, bold }: Measure): boolean {
  const [first] = lines;
  if (!first || lines.length > MOST_LINES || first.monospace) return false;
  const text = lines.map((line) => line.text).join(' ');
  if (text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  const marker = markerOf(text);
  if (marker?.kind === 'bullet') return false;
  const closed = /(?:[^.]\.|[;,:])['"’”»)]?$/u.test(text);
  if (first.size >= LARGER * size) return !(closed && text.length > LONGEST_BOLD);
  if (first.size < 0.95 * size || closed) return false;
  if (first.bold && !bold) return text.length <= LONGEST_BOLD && lines.every((line) => line.bold);
  if (above < APART) return false;
  return (isCapitals(text) && text.length <= 90) || DIVISION.test(text);
}

/** Room above a heading that only its words tell, in parts of the usual step. */
const APART = 1.3;

/** What divisions of official texts are called. */
const DIVISION =
  /^(?:Article|Artículo|Section|Sección|Chapter|Chapitre|Capítulo|Annex|Annexe|Anexo|Appendix|Part|Partie|Title|Titre|Статья|Глава|Раздел|Приложение) (?:\d{1,4}|[IVXLC]{1,7})\b.{0,80}$/u;

const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 5 && !/\p{Ll}/u.test(text);

const styleOf = (draft: Draft): string => {
  const [line] = draft.lines;
  return line
    ? `${Math.round(line.size * 2) / 2} ${line.bold} ${line.italic} ${isCapitals(line.text)} ${isCentred(draft)}`
    : '';
};

/** Whether every line stands in the middle of its column, away from its edges. */
function isCentred({ lines, left, right }: Draft): boolean {
  const middle = (left + right) / 2;
  return lines.every(
    ({ x0, x1, size }) => x0 > left + size && Math.abs((x0 + x1) / 2 - middle) < size,
  );
}

/** Larger type first, then bold, then capitals, then what is centred. */
function weightOf([heading]: readonly Draft[]): number {
  const line: Line | undefined = heading?.lines[0];
  if (!heading || !line) return 0;
  const size = Math.round(line.size * 2) / 2;
  return (
    (isCentred(heading) ? 0.5 : 0) +
    size * 8 +
    (line.bold ? 4 : 0) +
    (isCapitals(line.text) ? 2 : 0) +
    (line.italic ? 0 : 1)
  );
}
