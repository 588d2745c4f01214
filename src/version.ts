import { readFileSync } from 'node:fs';

/** The version of the bot, as `package.json` says, which stands above `src` and above `dist/src`. */
export function readVersion(): string {
  const root = import.meta.url.includes('/dist/') ? '../../' : '../';
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL(`${root}package.json`, import.meta.url), 'utf8'),
  );
  return version;
}
