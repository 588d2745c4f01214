import { filesImportedBy, type Imports, packagesImportedBy } from './imports.ts';

/** The only files that see everything. */
const COMPOSITION =
  /^src\/(?:main\.ts|cli\.ts|start\.ts|previews\.ts|platforms\.ts|octopus-bot\.ts|cli\/)/;

/** Where each package is at home: paths begin with one of these. */
const HOMES: readonly (readonly [name: RegExp, homes: readonly string[]])[] = [
  [/^hono$|^@hono\//, ['adapters/web/']],
  [/^preact$|^vite$|^@preact\/|^slack-blocks-to-jsx$|^@skyra\/|^lit$/, ['adapters/web/page/']],
  [/^discord\.js$|^discord-api-types$|^@discordjs\//, ['adapters/discord/']],
  [/^@slack\//, ['adapters/slack/']],
  [/^@modelcontextprotocol\//, ['adapters/mcp/']],
  [/^chokidar$/, ['src/reload/']],
  [/^minisearch$|^@orama\//, ['src/retrieval/']],
  [/^yaml$/, ['src/knowledge/', 'src/intake/']],
  [/^zod$/, ['src/knowledge/', 'src/settings.ts', 'src/evaluation/', 'adapters/']],
  [/^diff$/, ['src/answer/']],
  [/^cheerio$|^yauzl$|^micromark/, ['src/intake/']],
  [/^ical-generator$|^timezones-ical-library$/, ['src/programme/']],
  [/^pdfjs-dist$/, ['src/intake/pdf/']],
  [/^kysely$|^libsql$|^pg$/, ['src/store/']],
  [/^pino$/, ['src/log.ts']],
  [/^prom-client$/, ['src/observe/']],
  [/^commander$|^dotenv$/, ['src/cli.ts', 'src/cli/']],
];

/** Which part of the project a file is of: `composition`, `core`, `commands`, `adapters/web`. */
function roomOf(path: string): string {
  if (COMPOSITION.test(path)) return 'composition';
  if (path.startsWith('src/')) return 'core';
  if (path.startsWith('commands/')) return 'commands';
  return path.split('/', 2).join('/');
}

function mayImport(from: string, to: string): boolean {
  return from === 'composition' || from === to || to === 'core';
}

/** Every import that breaks the rules: arrows against the grain, rings, packages away from home. */
export function brokenRules(imports: Imports): string[] {
  const paths = [...imports.keys()];
  return [
    ...paths.flatMap((path) => wrongArrows(path, imports)),
    ...paths.flatMap((path) => strayPackages(path, imports)),
    ...ringsIn(imports),
  ];
}

function wrongArrows(path: string, imports: Imports): string[] {
  return filesImportedBy(path, imports).flatMap((target) => {
    if (!imports.has(target)) return `${path} imports ${target}, which is no source file`;
    const [from, to] = [roomOf(path), roomOf(target)];
    return mayImport(from, to) ? [] : `${path} imports ${target}: ${from} must not know ${to}`;
  });
}

function strayPackages(path: string, imports: Imports): string[] {
  return packagesImportedBy(path, imports).flatMap((name) => {
    const homes = HOMES.find(([pattern]) => pattern.test(name))?.[1];
    if (!homes) return `${path} imports ${name}, which has no home`;
    return homes.some((home) => path.startsWith(home))
      ? []
      : `${path} imports ${name}, whose home is ${homes.join(', ')}`;
  });
}

/** Rings of files that import one another, each told once. */
function ringsIn(imports: Imports): string[] {
  const rings: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      rings.push(`a ring: ${[...trail.slice(at), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of filesImportedBy(path, imports)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return rings;
}
