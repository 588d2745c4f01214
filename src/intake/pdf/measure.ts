import { type Flow, isTable } from './flow.ts';
import type { Line } from './line.ts';

/** How a document is set: what is usual in it. */
export interface Measure {
  /** Size of running text. */
  readonly size: number;
  /** Whether most of the running text is bold. */
  readonly bold: boolean;
  /** Usual distance of the lines of a paragraph in type of a size. */
  readonly step: (size: number) => number;
  /** Left and right edge of running text in a column such as this. */
  readonly edges: (flow: Flow) => { readonly left: number; readonly right: number };
}

/** Where nothing is known: the distance of lines in parts of the type's size. */
const USUAL_STEP = 1.2;

/** Measures a document. */
export function measureOf(flows: readonly Flow[]): Measure {
  const lines = flows.flatMap(linesOf);
  const size = mostLetters(lines, (line) => round(line.size));
  const steps = stepsOf(flows);
  const mirrored = new Set(flows.map(({ page }) => page)).size >= FEWEST_MIRRORED;
  const edges = edgesOf(flows, mirrored);
  const running = lines.filter((line) => round(line.size) === size);
  const boldLetters = running.reduce((sum, line) => sum + (line.bold ? line.text.length : 0), 0);
  const letters = running.reduce((sum, line) => sum + line.text.length, 0);
  return {
    size,
    bold: boldLetters > letters / 2,
    step: (type) => steps.get(round(type)) ?? USUAL_STEP * type,
    edges: (flow) => edges.get(columnKey(flow, mirrored)) ?? { left: 0, right: flow.pageWidth },
  };
}

export const linesOf = (flow: Flow): Line[] =>
  flow.parts.filter((part): part is Line => !isTable(part));

const round = (value: number): number => Math.round(value * 5) / 5;

/** The value that most letters have. */
function mostLetters(lines: readonly Line[], value: (line: Line) => number): number {
  const letters = new Map<number, number>();
  for (const line of lines)
    letters.set(value(line), (letters.get(value(line)) ?? 0) + line.text.length);
  return most(letters) ?? 0;
}

function most(counts: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** A step wider than this, in parts of the type's size, is none within a paragraph. */
const WIDEST_STEP = 2.2;

/** By size, the distance that lines have most often. */
function stepsOf(flows: readonly Flow[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const flow of flows)
    flow.parts.forEach((part, at) => {
      const before = flow.parts[at - 1];
      if (!before || isTable(part) || isTable(before)) return;
      const step = Math.round((part.y - before.y) * 4) / 4;
      const size = round(part.size);
      if (round(before.size) !== size || step <= 0 || step > WIDEST_STEP * size) return;
      const steps = counts.get(size) ?? new Map<number, number>();
      steps.set(step, (steps.get(step) ?? 0) + 1);
      counts.set(size, steps);
    });
  return new Map(
    [...counts].map(([size, steps]) => [size, leastOfMany(steps) ?? USUAL_STEP * size]),
  );
}

/** A step that is found so often beside the commonest one is that of lines, a wider one that of paragraphs. */
const OFTEN = 0.35;
const FEWEST_STEPS = 3;

function leastOfMany(steps: ReadonlyMap<number, number>): number | undefined {
  const often = Math.max(...steps.values());
  const many = [...steps].filter(([, count]) => count >= Math.max(FEWEST_STEPS, OFTEN * often));
  return many.length > 0 ? Math.min(...many.map(([step]) => step)) : most(steps);
}

/** In a document of fewer pages, left and right pages are taken to have the same margins. */
const FEWEST_MIRRORED = 8;

/** Columns of left and of right pages, and those further left and further right, each have their edges. */
const columnKey = (flow: Flow, mirrored: boolean): string => {
  const left = Math.min(
    ...linesOf(flow)
      .slice(0, 1000)
      .map(({ x0 }) => x0),
    flow.pageWidth,
  );
  const limit = Math.round(flow.limit / 20);
  return `${mirrored ? flow.page % 2 : 0} ${limit} ${Math.round(flow.pageWidth)} ${Math.floor((6 * left) / flow.pageWidth)}`;
};

function edgesOf(
  flows: readonly Flow[],
  mirrored: boolean,
): Map<string, { left: number; right: number }> {
  const groups = new Map<string, { lines: Line[]; tables: number[] }>();
  for (const flow of flows) {
    const key = columnKey(flow, mirrored);
    const group = groups.get(key) ?? { lines: [], tables: [] };
    for (const line of linesOf(flow)) group.lines.push(line);
    group.tables.push(...flow.parts.filter(isTable).map(({ columns }) => columns.at(-1)?.x1 ?? 0));
    groups.set(key, group);
  }
  return new Map(
    [...groups].map(([key, { lines, tables }]) => {
      const left = mostLetters(lines, ({ x0 }) => Math.round(x0));
      return [key, { left, right: rightEdge(lines, tables) }];
    }),
  );
}

/** So many lines end at one place in text that is set flush on the right. */
const FLUSH = 0.4;

/** @param tables the right edges of tables, which tell where there is little text. */
function rightEdge(lines: readonly Line[], tables: readonly number[]): number {
  const ends = [...lines.map(({ x1 }) => x1), ...tables].sort((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(Math.round(end), (counts.get(Math.round(end)) ?? 0) + 1);
  const flush = most(counts);
  if (flush !== undefined && (counts.get(flush) ?? 0) > FLUSH * ends.length) return flush;
  // A line or two may stick out into the margin.
  return ends[Math.floor(0.98 * (ends.length - 1))] ?? 0;
}
