import type { Placed, Sheet } from './run.ts';

/** Text turned by less is upright: a page that was laid crookedly on a copier. */
const UPRIGHT_WITHIN = 4;

/**
 * Cuts a page by the direction in which it is read, the direction of most of
 * the text first. Each part is turned so that it reads from left to right.
 */
export function turned(page: Sheet & { readonly runs: readonly Placed[] }): readonly Sheet[] {
  const directions = new Map<number, Placed[]>();
  for (const run of page.runs) {
    const near = Math.round(run.angle / 90) * 90;
    const angle = Math.abs(run.angle - near) <= UPRIGHT_WITHIN ? near % 360 : run.angle;
    const runs = directions.get(angle);
    if (runs) runs.push(run);
    else directions.set(angle, [run]);
  }
  const length = (runs: readonly Placed[]) => runs.reduce((sum, { text }) => sum + text.length, 0);
  return [...directions]
    .sort(([, left], [, right]) => length(right) - length(left))
    .map(([angle, runs]) =>
      angle === 0 ? { ...page, runs } : turnedBack({ ...page, runs }, angle),
    );
}

function turnedBack(sheet: Sheet, angle: number): Sheet {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turn = (x: number, y: number) => ({ x: x * cos + y * sin, y: y * cos - x * sin });
  const corners = [
    turn(0, 0),
    turn(sheet.width, 0),
    turn(0, sheet.height),
    turn(sheet.width, sheet.height),
  ];
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  const place = (x: number, y: number) => {
    const at = turn(x, y);
    return { x: at.x - left, y: at.y - top };
  };
  return {
    page: sheet.page,
    width: Math.max(...corners.map(({ x }) => x)) - left,
    height: Math.max(...corners.map(({ y }) => y)) - top,
    runs: sheet.runs.map((run) => ({ ...run, ...place(run.x, run.y) })),
    rules: angle % 90 === 0 ? sheet.rules.map((rule) => turnedRule(rule, place)) : [],
  };
}

function turnedRule(
  { x0, y0, x1, y1 }: Sheet['rules'][number],
  place: (x: number, y: number) => { x: number; y: number },
) {
  const [from, to] = [place(x0, y0), place(x1, y1)];
  return {
    x0: Math.min(from.x, to.x),
    y0: Math.min(from.y, to.y),
    x1: Math.max(from.x, to.x),
    y1: Math.max(from.y, to.y),
  };
}
