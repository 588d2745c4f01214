/** Runs work one piece a turn of the event loop. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** With so many more that wait, one more is started in a turn. */
const WAITING = 16;

/**
 * Makes a queue that starts one piece of work in each turn of the event loop:
 * between two answers, whatever has come in is acknowledged. When work piles up,
 * because the turns are long with work from elsewhere, a turn starts more. Work
 * is not waited for, so one slow piece holds up no other.
 */
export function oneATurn(): InTurn {
  const waiting: (() => void)[] = [];
  const next = () => {
    const due = waiting.splice(0, 1 + Math.floor(waiting.length / WAITING));
    for (const begin of due) begin();
    isDue = waiting.length > 0;
    if (isDue) setImmediate(next);
  };
  let isDue = false;
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(() => void work().then(resolve, reject));
      if (isDue) return;
      isDue = true;
      setImmediate(next);
    });
}
