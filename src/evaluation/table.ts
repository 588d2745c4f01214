import type { Figures } from './figures.ts';

const COLUMNS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['group', ({ group }) => group],
  ['n', ({ questions }) => String(questions)],
  ['Hit@1', ({ hit1 }) => rate(hit1)],
  ['Hit@3', ({ hit3 }) => rate(hit3)],
  ['quote', ({ quote }) => rate(quote)],
  ['both years', ({ bothYears }) => rate(bothYears)],
  ['refusal recall', ({ refusalRecall }) => rate(refusalRecall)],
  ['false refusal', ({ falseRefusal }) => rate(falseRefusal)],
];

const rate = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** The figures as a table of plain text. */
export function figuresTable(figures: readonly Figures[]): string {
  return alignedRows([
    COLUMNS.map(([title]) => title),
    ...figures.map((row) => COLUMNS.map(([, cell]) => cell(row))),
  ]);
}

/** Rows of plain text whose cells stand below each other; all rows have as many cells as the first. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
