/**
 * `npm run hostile`: 100,000 generated inputs through every reader and every
 * renderer; none may crash, and no limit of a platform may be broken.
 * `--runs N` changes how many, `--seed N` repeats a run.
 */

import { parseArgs } from 'node:util';
import { askedTargets } from './asked.ts';
import { chatTargets } from './chats.ts';
import { fileTargets } from './files.ts';
import { rendererTargets } from './renderers.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' } },
});
const runs = Number(values.runs ?? 100_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
const asked = await askedTargets();
const targets = [...chatTargets(), ...asked.targets, ...rendererTargets(), ...fileTargets()];
const shares = targets.reduce((sum, { share }) => sum + share, 0);
let tried = 0;
let failed = 0;
for (const { name, share, try: attempt } of targets) {
  const count = Math.ceil((runs * share) / shares);
  const started = performance.now();
  const fault = await attempt(count, seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tried += count;
  failed += fault === undefined ? 0 : 1;
  say(
    `${String(count).padStart(7)}  ${name}  (${seconds} s)${fault === undefined ? '' : '  FAULT'}`,
  );
  if (fault !== undefined) say(fault);
}
await asked.end();
say(`${String(tried).padStart(7)}  inputs, ${failed === 0 ? 'no fault' : `${failed} faults`}`);
process.exitCode = failed === 0 ? 0 : 1;
