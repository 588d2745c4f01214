import { alignedRows } from '../../src/evaluation/table.ts';

/** A measured figure beside what it should be. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  /** Most it may be; absent for a figure that only stands for comparison. */
  readonly target?: number;
  /** `ms`, `×` */
  readonly unit: string;
}

/** The figures as a table of plain text. */
export function figuresText(figures: readonly Figure[]): string {
  return alignedRows([
    ['', 'measured', 'target', ''],
    ...figures.map(({ name, measured, target, unit }) => [
      name,
      `${measured.toFixed(unit === 'ms' && measured >= 10 ? 0 : 2)} ${unit}`,
      target === undefined ? '–' : `at most ${target} ${unit}`,
      target === undefined ? '' : measured <= target ? 'reached' : 'missed',
    ]),
  ]);
}
