import { setInterval as every } from 'node:timers/promises';

/** Time between two looks at what is due, milliseconds. */
const LOOK_MS = 2;

/**
 * Calls a function at a steady rate, whether or not what it began is done: a
 * bot that stands still makes every question wait that comes meanwhile.
 * @param rate calls a second.
 * @param send gets the number of the call and when it was due, milliseconds as of `performance.now()`.
 */
export async function steadily(
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  send: (number: number, due: number) => void,
): Promise<void> {
  const started = performance.now();
  const all = Math.round(rate * seconds);
  let sent = 0;
  for await (const _ of every(LOOK_MS)) {
    const due = Math.min(all, Math.floor(((performance.now() - started) * rate) / 1000));
    // This process may be late itself, so a question counts from when it was due.
    for (; sent < due; sent += 1) send(sent, started + (sent * 1000) / rate);
    if (sent >= all) return;
  }
}
