/**
 * Prints anew what the documentation shows: each code block below a line
 * `<!-- printed -->` starts with `$ COMMAND` and holds what the command printed.
 * Run with `npm run figures`. What needs test collections is printed when
 * `COLLECTIONS` names the folder that holds them, and else stays as it is.
 */

import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILES = ['README.md', 'docs/retrieval.md', 'docs/benchmarks.md'];
const BLOCK = /(<!-- printed -->\n+```\n\$ (.+)\n)[\s\S]*?(?=```)/g;

/** Whether all that a command needs is there. */
function isPossible(command: string): boolean {
  return !command.includes('$COLLECTIONS') || process.env['COLLECTIONS'] !== undefined;
}

function printed(command: string): string {
  process.stderr.write(`${command}\n`);
  const output = execSync(command, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return `${output.trimEnd()}\n`;
}

for (const file of FILES) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(BLOCK, (block, head: string, command: string) =>
      isPossible(command) ? head + printed(command) : block,
    ),
  );
}
