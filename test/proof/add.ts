import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, type Outcome } from './compare.ts';
import { SAMPLES } from './documents.ts';
import { fetchPackage, takeFile } from './fetch.ts';
import { generated } from './generated.ts';
import { paragraphsOf } from './other-form.ts';

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
const isVerbose = process.argv.includes('--verbose');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('-'));

/** Adds a file to an empty knowledge folder. @returns the pieces of what was written, and how long it took. */
async function added(file: string, folder: string) {
  await mkdir(folder, { recursive: true });
  const start = performance.now();
  const refusal = await new Promise<string>((done) =>
    execFile(
      process.execPath,
      [CLI, 'add', file, '--to', folder],
      { maxBuffer: 1 << 26 },
      (error, _, said) => done(error ? said.trim() : ''),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  const names = (await readdir(folder)).filter((name) => /\.(?:md|yaml)$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return { pieces: texts.flatMap(piecesOf), seconds, refusal };
}

/** The paragraphs and headings of a written file, without ids, notes and markers. */
function piecesOf(text: string): string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .map((block) =>
      block
        .replace(/^\[[^\]]*\]\n/, '')
        .replace(/^\{note:.*\}\n/, '')
        .replace(/^#+ /, '')
        .replace(/^\s*(?:\d{1,2}(?:\.\d{1,3}){0,4}[.)]?|\([a-z\d]{1,5}\)|[-–•])\s+/, ''),
    )
    .filter((block) => block.trim() !== '');
}

const WIDTH = 46;
const COLUMNS = ['paragraphs', 'right', 'split', 'merged', 'changed', 'lost'] as const;

function print(name: string, outcome: Outcome, seconds: number): void {
  const figures = COLUMNS.map((column) => String(outcome[column]).padStart(column.length + 2)).join(
    '',
  );
  const share = ((100 * outcome.right) / Math.max(1, outcome.paragraphs)).toFixed(1);
  process.stdout.write(
    `${name.padEnd(WIDTH)}${figures}${`${share} %`.padStart(9)}${`${seconds.toFixed(1)} s`.padStart(9)}\n`,
  );
  if (isVerbose) for (const example of outcome.examples) process.stdout.write(`    ${example}\n`);
}

async function proveFetched(root: string): Promise<void> {
  const packages = new Map<string, string | undefined>();
  for (const sample of SAMPLES) {
    const name = `${sample.package}/${basename(sample.file)}`;
    if (only !== undefined && !name.includes(only)) continue;
    if (!packages.has(sample.package))
      packages.set(sample.package, await fetchPackage(sample.package, root));
    const files = packages.get(sample.package);
    if (files === undefined) {
      process.stdout.write(
        `${name}: skipped, the package could not be fetched (apt-get and a network are needed).\n`,
      );
      continue;
    }
    const place = await mkdtemp(join(root, 'sample-'));
    const file = await takeFile(join(files, sample.file), place);
    const other =
      sample.other === sample.file ? file : await takeFile(join(files, sample.other), place);
    const { pieces, seconds, refusal } = await added(file, join(place, 'knowledge'));
    if (refusal) process.stdout.write(`${name}: ${refusal}\n`);
    else print(name, compare(await paragraphsOf(other), pieces), seconds);
  }
}

async function proveGenerated(root: string): Promise<void> {
  for (const { name, expected, write } of generated()) {
    if (only !== undefined && !name.includes(only)) continue;
    const place = await mkdtemp(join(root, 'generated-'));
    const { pieces, seconds, refusal } = await added(await write(place), join(place, 'knowledge'));
    if (refusal) process.stdout.write(`${name}: ${refusal}\n`);
    else print(name, compare(expected, pieces), seconds);
  }
}

const root = await mkdtemp(join(tmpdir(), 'octopus-proof-'));
process.stdout.write(
  `${'document'.padEnd(WIDTH)}${COLUMNS.map((column) => `  ${column}`).join('')}${'right'.padStart(9)}${'time'.padStart(9)}\n`,
);
try {
  await proveFetched(root);
  await proveGenerated(root);
} finally {
  await rm(root, { recursive: true, force: true });
}
