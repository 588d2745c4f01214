import type { Rule } from './run.ts';

/** Lines nearer than this, in points, are one. */
export const NEAR = 3.5;

/** Lines that differ by less in height, in points, are one line that goes on. */
const LEVEL = 1;

/** Whether a rule lies flat. */
export const isFlat = ({ x0, y0, x1, y1 }: Rule): boolean => x1 - x0 > y1 - y0;

/** Rules in groups that touch one another. */
export function connectedRules(rules: readonly Rule[]): Rule[][] {
  const leader = rules.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[at] = top;
    return top;
  };
  const upright = rules.flatMap((rule, at) => (isFlat(rule) ? [] : [at]));
  rules.forEach((rule, at) => {
    if (!isFlat(rule)) return;
    for (const other of upright)
      if (touch(rule, rules[other] ?? rule)) leader[find(other)] = find(at);
  });
  // Below a cell over several columns a line goes on where no upright one meets it.
  const flat = rules.flatMap((rule, at) => (isFlat(rule) ? [{ rule, at }] : []));
  flat.sort((left, right) => left.rule.y0 - right.rule.y0);
  flat.forEach(({ rule, at }, place) => {
    for (let next = place + 1; next < flat.length; next += 1) {
      const other = flat[next];
      if (!other || other.rule.y0 - rule.y0 > LEVEL) break;
      if (touch(rule, other.rule)) leader[find(other.at)] = find(at);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const group = groups.get(find(at));
    if (group) group.push(rule);
    else groups.set(find(at), [rule]);
  });
  return [...groups.values()].filter((group) => group.length >= FEWEST_RULES);
}

/** Two cells side by side need so many lines at least. */
const FEWEST_RULES = 4;

/** Whether two lines or boxes meet. */
export const touch = (left: Rule, right: Rule): boolean =>
  left.x0 <= right.x1 + NEAR &&
  right.x0 <= left.x1 + NEAR &&
  left.y0 <= right.y1 + NEAR &&
  right.y0 <= left.y1 + NEAR;
