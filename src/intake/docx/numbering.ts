import type { Element } from '../html/node.ts';
import { indentOf, type Style } from './styles.ts';
import { written } from './written.ts';
import { at, attribute, named, numberOf, rootOf, valueAt } from './xml.ts';

/** What Word prints before a paragraph of a list, and how far it sets it in. */
export interface Numbered {
  /** Empty where the list prints nothing. */
  readonly marker: string;
  readonly left?: number;
  readonly hanging?: number;
}

/** Counts on: told of each paragraph of a list in the order of print. */
export type CountOn = (list: string, level: number) => Numbered | undefined;

interface LevelForm {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
  /** A level above at which the count starts anew; 0 never. */
  readonly restart?: number;
  readonly isLegal: boolean;
  readonly left?: number;
  readonly hanging?: number;
}

interface List {
  /** Lists with the same name count together. */
  readonly name: string;
  readonly levels: ReadonlyMap<number, LevelForm>;
}

/** A list has nine levels at most. */
const DEEPEST = 8;

/** Works out the numbers of the lists in `word/numbering.xml`. */
export function numberingOf(xml: string, styleOf: (id: string) => Style): CountOn {
  const lists = listsIn(xml, styleOf);
  const counters = new Map<string, number[]>();
  return (id, printed) => {
    const level = Math.min(DEEPEST, Math.max(0, printed));
    const list = lists.get(id);
    const form = list?.levels.get(level);
    if (!list || !form) return undefined;
    const numbers = counters.get(list.name) ?? [];
    numbers[level] = (numbers[level] ?? form.start - 1) + 1;
    for (let below = level + 1; below < numbers.length; below += 1)
      if (list.levels.get(below)?.restart !== 0) delete numbers[below];
    counters.set(list.name, numbers);
    const { left, hanging } = form;
    return {
      marker: markerOf(form, list.levels, numbers),
      ...(left === undefined ? {} : { left }),
      ...(hanging === undefined ? {} : { hanging }),
    };
  };
}

function markerOf(
  form: LevelForm,
  levels: List['levels'],
  numbers: readonly (number | undefined)[],
): string {
  if (form.format === 'bullet') return '–';
  const marker = form.text.replace(/%(\d)/g, (_, digit: string) => {
    const above = levels.get(Number(digit) - 1);
    const number = numbers[Number(digit) - 1] ?? above?.start ?? 1;
    return written(number, form.isLegal ? 'decimal' : (above?.format ?? 'decimal'));
  });
  return marker.replace(/\s+/g, ' ').trim();
}

/** The lists by the id that paragraphs name. */
function listsIn(xml: string, styleOf: (id: string) => Style): Map<string, List> {
  const root = rootOf(xml);
  const abstract = new Map<string, Map<number, LevelForm>>();
  const linked = new Map<string, string>();
  for (const list of named(root, 'abstractNum')) {
    const id = attribute(list, 'abstractNumId') ?? '';
    const levels = named(list, 'lvl').map(
      (level) => [numberOf(attribute(level, 'ilvl')) ?? 0, levelForm(level)] as const,
    );
    abstract.set(id, new Map(levels));
    const style = valueAt(list, 'numStyleLink');
    if (style !== undefined) linked.set(id, style);
  }
  const numbers = named(root, 'num');
  const baseOf = new Map(
    numbers.map((num) => [attribute(num, 'numId') ?? '', valueAt(num, 'abstractNumId') ?? '']),
  );
  return new Map(
    numbers.map((num) => {
      const id = attribute(num, 'numId') ?? '';
      let base = baseOf.get(id) ?? '';
      // A list that only names a style has its levels where the style’s own list has them.
      const style = linked.get(base);
      if (style !== undefined) base = baseOf.get(styleOf(style).list ?? '') ?? base;
      const overrides = named(num, 'lvlOverride');
      const levels = overridden(abstract.get(base) ?? new Map(), overrides);
      // Lists of one kind count on, unless one of them starts anew.
      return [id, { name: overrides.length > 0 ? `num ${id}` : base, levels }];
    }),
  );
}

function overridden(
  levels: ReadonlyMap<number, LevelForm>,
  overrides: readonly Element[],
): Map<number, LevelForm> {
  const own = new Map(levels);
  for (const override of overrides) {
    const level = numberOf(attribute(override, 'ilvl')) ?? 0;
    const form = at(override, 'lvl');
    const known = form ? levelForm(form) : own.get(level);
    const start = numberOf(valueAt(override, 'startOverride'));
    if (known) own.set(level, start === undefined ? known : { ...known, start });
  }
  return own;
}

function levelForm(level: Element): LevelForm {
  const restart = numberOf(valueAt(level, 'lvlRestart'));
  return {
    start: numberOf(valueAt(level, 'start')) ?? 1,
    format: valueAt(level, 'numFmt') ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
    isLegal: at(level, 'isLgl') !== undefined,
    ...(restart === undefined ? {} : { restart }),
    ...indentOf(at(level, 'pPr', 'ind')),
  };
}
