import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const built = (path: string) => fileURLToPath(new URL(`../../dist/src/${path}`, import.meta.url));

/** Runs a script in a process that has the last resort. */
function run(script: string) {
  const program = `
    import { createLog } from ${JSON.stringify(built('log.js'))};
    import { onLastResort } from ${JSON.stringify(built('observe/last-resort.js'))};
    onLastResort(process, createLog({ level: 'info' }));
    ${script}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
}

describe('a fault that nobody catches', () => {
  it.each([
    ['in a promise', 'Promise.reject(new Error("lost"));', 'unhandledRejection'],
    ['in a callback', 'setTimeout(() => { throw new Error("lost"); });', 'uncaughtException'],
  ])('%s ends the process with a line of the log', (_, script, event) => {
    const { status, stderr } = run(`${script} setTimeout(() => {}, 5000);`);
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 60,
      msg: `The process ends: ${event}`,
      err: { message: 'lost' },
    });
  });
});
