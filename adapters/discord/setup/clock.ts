import type { Finding } from '../../../src/doctor.ts';

/** An interaction is refused as too old at 3 s; Discord's date header is exact to one second. */
const MOST_AHEAD_MS = 2000;
const WAIT_MS = 5000;

/**
 * Compares this machine's clock with Discord's: one that runs ahead makes
 * every interaction look too old.
 */
export async function checkClock(apiUrl: string, now = Date.now): Promise<Finding[]> {
  const { headers } = await fetch(`${apiUrl.replace(/\/+$/, '')}/v10/gateway`, {
    signal: AbortSignal.timeout(WAIT_MS),
  });
  const theirs = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return [{ state: 'warning', text: 'Discord did not tell its time.' }];
  const ahead = now() - theirs;
  if (Math.abs(ahead) <= MOST_AHEAD_MS)
    return [{ state: 'well', text: 'this machine’s clock agrees with Discord’s.' }];
  const seconds = Math.round(Math.abs(ahead) / 1000);
  const text = `this machine’s clock is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} Discord’s.`;
  return ahead > 0
    ? [{ state: 'broken', text: `${text} Questions look too old to be answered: set the clock.` }]
    : [{ state: 'warning', text: `${text} Set it.` }];
}
