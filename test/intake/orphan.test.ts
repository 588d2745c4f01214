import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const built = fileURLToPath(new URL('../../dist/src/intake/orphan.js', import.meta.url));

/** Starts a process that is busy for good, says its number, and waits. */
const PARENT = `
  import { spawn } from 'node:child_process';
  const busy = 'import { endWithParent } from ${JSON.stringify(built)}; endWithParent(); setTimeout(() => { for (;;); }, 300);';
  const child = spawn(process.execPath, ['--input-type=module', '--eval', busy], { stdio: 'ignore' });
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('a busy reading process ends when its parent is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', PARENT], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const child = Number(String(line));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(isAlive(child)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false);
});
