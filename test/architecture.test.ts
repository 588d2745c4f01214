import { describe, expect, it } from 'vitest';
import { brokenRules } from './support/architecture.ts';
import { filesImportedBy, importsIn, readImports } from './support/imports.ts';

describe('the source files', () => {
  it('import along main, cli, start → adapters, commands → src, in no ring, packages at home', async () => {
    expect(brokenRules(await readImports())).toEqual([]);
  });

  it('are all read, and their imports seen', async () => {
    const imports = await readImports();
    expect(imports.size).toBeGreaterThan(150);
    expect(filesImportedBy('src/main.ts', imports)).toContain('commands/commands.ts');
    expect(filesImportedBy('src/cli.ts', imports)).toContain('src/cli/ask.ts');
    expect(imports.get('src/log.ts')).toContain('pino');
  });
});

/** What breaks the rules in a tree made of these files. */
const broken = (tree: Readonly<Record<string, readonly string[]>>) =>
  brokenRules(new Map(Object.entries(tree)));

describe('the rules', () => {
  it('let through what the architecture draws', () => {
    expect(
      broken({
        'src/main.ts': ['../commands/ask.ts', '../adapters/web/adapter.ts', './settings.ts'],
        'src/cli.ts': ['commander', './cli/ask.ts', './main.ts'],
        'src/cli/ask.ts': ['../main.ts', '../../adapters/terminal/render.ts'],
        'src/settings.ts': ['zod', 'node:url'],
        'src/chat/reply.ts': ['../settings.ts'],
        'commands/ask.ts': ['../src/chat/reply.ts', './more.ts'],
        'commands/more.ts': [],
        'adapters/web/adapter.ts': ['hono/etag', '@hono/node-server', '../../src/chat/reply.ts'],
        'adapters/terminal/render.ts': ['../../src/chat/reply.ts'],
      }),
    ).toEqual([]);
  });

  it.each([
    ['src/chat/bot.ts', '../../commands/ask.ts', 'core must not know commands'],
    ['src/chat/bot.ts', '../../adapters/web/app.ts', 'core must not know adapters/web'],
    ['src/chat/bot.ts', '../main.ts', 'core must not know composition'],
    ['commands/ask.ts', '../adapters/slack/app.ts', 'commands must not know adapters/slack'],
    ['commands/ask.ts', '../src/main.ts', 'commands must not know composition'],
    ['adapters/web/app.ts', '../../commands/ask.ts', 'adapters/web must not know commands'],
    ['adapters/web/app.ts', '../slack/app.ts', 'adapters/web must not know adapters/slack'],
    ['adapters/web/app.ts', '../../src/cli/ask.ts', 'adapters/web must not know composition'],
  ])('stop %s from importing %s', (path, name, words) => {
    const target = new URL(name, `file:///${path}`).pathname.slice(1);
    expect(broken({ [path]: [name], [target]: [] })).toEqual([
      `${path} imports ${target}: ${words}`,
    ]);
  });

  it.each([
    ['src/chat/bot.ts', 'discord.js'],
    ['adapters/slack/app.ts', 'discord.js'],
    ['adapters/web/app.ts', '@slack/bolt'],
    ['src/start.ts', 'hono'],
    ['commands/ask.ts', 'minisearch'],
    ['src/chat/plain.ts', 'zod'],
    ['src/main.ts', 'pino'],
    ['adapters/web/app.ts', 'preact/hooks'],
  ])('stop %s from using %s away from its home', (path, name) => {
    expect(broken({ [path]: [name] })).toEqual([expect.stringContaining('whose home is')]);
  });

  it('stop a package that has no home', () => {
    expect(broken({ 'src/main.ts': ['left-pad'] })).toEqual([
      'src/main.ts imports left-pad, which has no home',
    ]);
  });

  it('stop rings, short and long', () => {
    expect(broken({ 'src/a.ts': ['./a.ts'] })).toEqual(['a ring: src/a.ts → src/a.ts']);
    expect(
      broken({ 'src/a.ts': ['./b.ts'], 'src/b.ts': ['./c.ts'], 'src/c.ts': ['./b.ts'] }),
    ).toEqual(['a ring: src/b.ts → src/c.ts → src/b.ts']);
  });

  it('stop an import of a file that is not there', () => {
    expect(broken({ 'src/a.ts': ['./gone.ts'] })).toEqual([
      'src/a.ts imports src/gone.ts, which is no source file',
    ]);
  });
});

it('imports of every form are seen', () => {
  const text = `import one from './one.ts';
import { two,
  type Two } from './two.ts';
import type { Three } from "./three.ts";
import * as four from './four.ts';
import './five.css';
export { six } from './six.ts';
export * from './seven.ts';
const { eight } = await import('./eight.ts');
const [nine] = await Promise.all([import('./nine.ts')]);
let a: typeof import('./ten.ts');
export const text = 'no import from "eleven"';
// see './twelve.ts'`;
  expect(importsIn(text).map((name) => name.slice(2))).toEqual([
    'one.ts',
    'two.ts',
    'three.ts',
    'four.ts',
    'five.css',
    'six.ts',
    'seven.ts',
    'eight.ts',
    'nine.ts',
    'ten.ts',
  ]);
});
