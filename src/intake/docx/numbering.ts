import { type CheerioAPI, load } from 'cheerio';

/** The numbers and bullets that Word prints before paragraphs: the library knows only that there is one. */
export type MarkerOf = (text: string) => string | undefined;

interface LevelForm {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
}

/** Works out the printed number of every numbered paragraph; paragraphs are told by their text, in order. */
export function markersIn(entries: ReadonlyMap<string, string>): MarkerOf {
  const forms = formsIn(entries.get('word/numbering.xml') ?? '');
  const styles = stylesIn(entries.get('word/styles.xml') ?? '');
  const $ = parsed(entries.get('word/document.xml') ?? '');
  const counters = new Map<string, number[]>();
  const markers = new Map<string, string[]>();
  $('w\\:p').each((_, paragraph) => {
    const properties = $(paragraph).children('w\\:pPr');
    const own = properties.children('w\\:numPr');
    const style = styles.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    const id = own.children('w\\:numId').attr('w:val') ?? style?.id;
    const level = Number(own.children('w\\:ilvl').attr('w:val') ?? style?.level ?? 0);
    const form = forms.get(id ?? '');
    if (id === undefined || id === '0' || !form) return;
    const marker = count(form, level, counters);
    const text = plain(textOf($, paragraph));
    if (marker !== undefined) markers.set(text, [...(markers.get(text) ?? []), marker]);
  });
  return (text) => markers.get(plain(text))?.shift();
}

const plain = (text: string) => text.replace(/\s+/g, '').slice(0, 200);

const parsed = (xml: string): CheerioAPI => load(xml, { xml: true });

/** What Word shows: neither deleted text nor what was moved away. */
function textOf($: CheerioAPI, paragraph: Parameters<CheerioAPI>[0]): string {
  return $(paragraph)
    .find('w\\:t')
    .toArray()
    .filter((run) => $(run).closest('w\\:del, w\\:moveFrom').length === 0)
    .map((run) => $(run).text())
    .join('');
}

interface Numbering {
  readonly list: string;
  readonly levels: ReadonlyMap<number, LevelForm>;
}

/** The forms of each list, by the id that paragraphs name. */
function formsIn(xml: string): Map<string, Numbering> {
  const $ = parsed(xml);
  const abstract = new Map<string, Map<number, LevelForm>>();
  $('w\\:abstractNum').each((_, list) => {
    const levels = new Map<number, LevelForm>();
    $(list)
      .children('w\\:lvl')
      .each((_, level) => {
        levels.set(Number($(level).attr('w:ilvl')), levelForm($(level)));
      });
    abstract.set($(list).attr('w:abstractNumId') ?? '', levels);
  });
  const forms = new Map<string, Numbering>();
  $('w\\:num').each((_, number) => {
    const id = $(number).attr('w:numId') ?? '';
    const base = $(number).children('w\\:abstractNumId').attr('w:val') ?? '';
    const levels = new Map(abstract.get(base));
    const overrides = $(number).children('w\\:lvlOverride');
    overrides.each((_, override) => {
      const level = Number($(override).attr('w:ilvl'));
      const start = $(override).children('w\\:startOverride').attr('w:val');
      const known = levels.get(level);
      if (start !== undefined && known) levels.set(level, { ...known, start: Number(start) });
    });
    // Lists of one kind count on, unless one of them starts anew.
    forms.set(id, { list: overrides.length > 0 ? `num ${id}` : base, levels });
  });
  return forms;
}

function levelForm(level: ReturnType<CheerioAPI>): LevelForm {
  const value = (name: string) => level.children(`w\\:${name}`).attr('w:val');
  return {
    start: Number(value('start') ?? 1),
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
  };
}

function stylesIn(xml: string): Map<string, { id: string; level: number }> {
  const $ = parsed(xml);
  const styles = new Map<string, { id: string; level: number }>();
  $('w\\:style').each((_, style) => {
    const numbering = $(style).children('w\\:pPr').children('w\\:numPr');
    const id = numbering.children('w\\:numId').attr('w:val');
    if (id !== undefined)
      styles.set($(style).attr('w:styleId') ?? '', {
        id,
        level: Number(numbering.children('w\\:ilvl').attr('w:val') ?? 0),
      });
  });
  return styles;
}

function count(
  { list, levels }: Numbering,
  level: number,
  counters: Map<string, number[]>,
): string | undefined {
  const form = levels.get(level);
  if (!form) return undefined;
  const numbers = counters.get(list) ?? [];
  numbers[level] = (numbers[level] ?? form.start - 1) + 1;
  numbers.length = level + 1;
  counters.set(list, numbers);
  if (form.format === 'bullet' || form.format === 'none') return '–';
  return form.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const above = levels.get(at);
    return written(numbers[at] ?? above?.start ?? 1, above?.format ?? 'decimal');
  });
}

function written(number: number, format: string): string {
  if (/Letter$/.test(format)) return String.fromCharCode(97 + ((number - 1) % 26));
  if (/Roman$/.test(format)) return roman(number);
  return String(number);
}

const ROMAN = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** `iv` of 4; for the few dozens that lists have. */
function roman(number: number): string {
  const fitting = ROMAN.find(([, value]) => value <= number);
  return fitting ? fitting[0] + roman(number - fitting[1]) : '';
}
