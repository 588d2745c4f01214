/** A line of a text and what its beginning makes of it. */
export interface Line {
  readonly kind: 'heading' | 'small-heading' | 'small' | 'quote' | 'item' | 'plain';
  readonly text: string;
}

/** Letters with the same marks, outermost last. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export type Mark = 'strong' | 'em' | 'u' | 's' | 'code';

const LINES: readonly (readonly [RegExp, Line['kind']])[] = [
  [/^#{1,2} /, 'heading'],
  [/^### /, 'small-heading'],
  [/^-# /, 'small'],
  [/^> /, 'quote'],
  [/^[-*] /, 'item'],
];

/** The lines of a text. A blank line is kept: Discord shows it. */
export function linesOf(text: string): Line[] {
  return text.split('\n').map((line) => {
    for (const [start, kind] of LINES)
      if (start.test(line)) return { kind, text: line.replace(start, '') };
    return { kind: 'plain', text: line };
  });
}

/** An escaped character, or what opens and closes a mark. */
const TOKEN = /\\([^\p{L}\p{N}\s])|(\*\*|__|~~|`|[*_])/gu;

const MARKS: Readonly<Record<string, Mark>> = {
  '**': 'strong',
  __: 'u',
  '~~': 's',
  '`': 'code',
  '*': 'em',
  _: 'em',
};

/** The runs of a line. A mark that nothing closes is a character like any other. */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let open: string[] = [];
  let at = 0;
  const add = (text: string) => {
    const marks = open.flatMap((token) => MARKS[token] ?? []).toReversed();
    if (text !== '') runs.push({ text, marks });
  };
  for (const { 0: token, 1: escaped, index } of line.matchAll(TOKEN)) {
    add(line.slice(at, index));
    at = index + token.length;
    if (escaped !== undefined) add(escaped);
    else if (open.includes(token)) open = open.filter((each) => each !== token);
    else if (line.indexOf(token, at) > at) open.push(token);
    else add(token);
  }
  add(line.slice(at));
  return runs;
}
