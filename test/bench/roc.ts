/**
 * Area under the ROC curve: how often a positive scores above a negative, a tie
 * counting half (Mann and Whitney). 0.5 is chance, 1 perfect.
 * @throws Error when a score is not a number: it stands nowhere in an order.
 */
export function areaUnderRoc(positives: readonly number[], negatives: readonly number[]): number {
  if ([...positives, ...negatives].some(Number.isNaN)) throw new Error('A score is not a number');
  const scored = [
    ...positives.map((score) => ({ score, positive: 1 })),
    ...negatives.map((score) => ({ score, positive: 0 })),
  ].sort((a, b) => a.score - b.score);
  let wins = 0;
  let below = 0;
  for (let from = 0; from < scored.length; ) {
    let to = from;
    let ties = 0;
    while (to < scored.length && scored[to]?.score === scored[from]?.score) {
      ties += scored[to]?.positive ?? 0;
      to += 1;
    }
    const others = to - from - ties;
    wins += ties * (below + others / 2);
    below += others;
    from = to;
  }
  return wins / (positives.length * negatives.length);
}
