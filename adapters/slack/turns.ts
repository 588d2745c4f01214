/** Runs work one piece a turn of the event loop. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue that starts one piece of work in each turn of the event loop:
 * between two answers, whatever has come in is acknowledged. Work is not
 * waited for, so one slow piece holds up no other.
 */
export function oneATurn(): InTurn {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push(() => void work().then(resolve, reject));
      if (waiting.length === 1) setImmediate(next);
    });
}
