import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ExpectedError } from '../errors.ts';
import { type Caps, readApart } from '../intake/apart.ts';
import type { Draft } from '../intake/draft/draft.ts';
import { type FileFacts, nameOf, type Told } from '../intake/draft/head.ts';
import { knowledgeIn, place, rehearse } from '../intake/folder.ts';
import { identify } from '../intake/ids.ts';
import { alone } from '../intake/lock.ts';
import type { Intake } from '../intake/read.ts';
import { counted, damageLines, summaryOf } from '../intake/report.ts';
import { filesOf, type KnowledgeFile } from '../intake/write.ts';
import { type AddFlags, capsOf, toldBy } from './add-options.ts';
import { showProgress } from './progress.ts';
import { knowledgeFolder } from './terminal.ts';

/** A file of more bytes is read by nobody. */
const MOST_MEGABYTES = 512;

/** Adds files to the knowledge folder, each on its own: what is wrong with one does not stop the others. */
export async function add(paths: readonly string[], flags: AddFlags): Promise<void> {
  const adding = {
    flags,
    told: toldBy(paths, flags),
    caps: capsOf(flags),
    folder: flags.to ?? knowledgeFolder(),
  };
  await knowledgeIn(adding.folder);
  let added = 0;
  for (const path of paths) {
    try {
      process.stdout.write(`${(await addOne(path, adding)).join('\n')}\n`);
      added += 1;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      process.stderr.write(`${path}: ${capital(error.message)}\n`);
      process.exitCode = 1;
    }
  }
  if (added > 0) process.stdout.write(nextStep(adding));
}

interface Adding {
  readonly flags: AddFlags;
  readonly told: Told;
  readonly caps: Caps;
  readonly folder: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

async function addOne(
  path: string,
  { flags, told: said, caps, folder }: Adding,
): Promise<string[]> {
  const file = await factsOf(path);
  const told = flags.replace ? await withOldShort(said, folder) : said;
  const progress = showProgress(basename(path), process.stderr, () => performance.now());
  const intake = await readApart({ path, file, told }, caps, progress.at).finally(progress.end);
  return alone(folder, () => write(path, intake, { flags, told, caps, folder }));
}

/** Gives ids to what was read, tries the folder with it, and puts it there. */
async function write(
  path: string,
  intake: Intake,
  { flags, told, folder }: Adding,
): Promise<string[]> {
  if (intake.kind === 'knowledge') {
    const name = told.name ?? basename(path).replace(/\.[^.]+$/, '');
    const files = [{ name: `${name}.md`, text: intake.text, lines: new Map() }];
    await put(folder, name, files, flags);
    return [
      `${path} → ${listOf(files, folder)}: it is a knowledge file already and was taken as it is.`,
    ];
  }
  const { draft } = intake;
  const name = nameOf(draft.head, told);
  const { documents } = await knowledgeIn(folder);
  const isOwn = ({ id }: { readonly id: string }) => id === name || id === `${name}.programme`;
  const idOf = identify(draft, name, {
    others: documents.filter((document) => !isOwn(document)),
    replaced: flags.replace ? documents.filter(isOwn) : [],
  });
  const files = filesOf(draft, name, idOf);
  await put(folder, name, files, flags);
  return reportOf(path, folder, draft, files, flags);
}

/** A new version is cited as the one it replaces, unless a person says otherwise. */
async function withOldShort(told: Told, folder: string): Promise<Told> {
  if (told.short !== undefined || told.name === undefined) return told;
  const { documents } = await knowledgeIn(folder);
  const old = documents.find(({ id }) => id === told.name);
  return old ? { ...told, short: old.short } : told;
}

async function factsOf(path: string): Promise<FileFacts> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ExpectedError(
      error.code === 'ENOENT'
        ? 'there is no such file. Look at its name and folder.'
        : `it cannot be read (${error.code}). Look at its permissions.`,
    );
  });
  if (facts.isDirectory()) throw new ExpectedError('it is a folder. Name the files in it.');
  if (!facts.isFile()) throw new ExpectedError('it is no file. Name a file.');
  if (facts.size > MOST_MEGABYTES * 1024 * 1024)
    throw new ExpectedError(
      `it has more than ${MOST_MEGABYTES} MB. Cut it into parts and add those.`,
    );
  return { name: basename(path), changed: facts.mtime.toISOString().slice(0, 10) };
}

/** Tries the folder with the files in it, then puts them there. */
async function put(
  folder: string,
  name: string,
  files: readonly KnowledgeFile[],
  flags: AddFlags,
): Promise<void> {
  const { documents } = await knowledgeIn(folder);
  const there = documents.find(({ id }) => id === name || id === `${name}.programme`);
  if (there && !flags.replace)
    throw new ExpectedError(
      `${join(folder, there.id === name ? `${name}.md` : `${there.id}.yaml`)} is there already. Add --replace to put this text in its place, or --name for another name.`,
    );
  await rehearse(folder, files);
  if (!flags.dryRun) place(folder, files);
}

const listOf = (files: readonly KnowledgeFile[], folder: string) =>
  files.map(({ name }) => join(folder, name)).join(', ');

function reportOf(
  path: string,
  folder: string,
  draft: Draft,
  files: readonly KnowledgeFile[],
  { dryRun }: AddFlags,
): string[] {
  const damage = damageLines(draft, files);
  const mended = draft.mends.length + (draft.programme?.mends.length ?? 0);
  return [
    `${path} → ${listOf(files, folder)}${dryRun ? ' (not written: --dry-run)' : ''}`,
    `  ${summaryOf(draft)}`,
    damage.length === 0
      ? '  Nothing looks damaged.'
      : `  ${counted(damage.length, 'suspicious place')}, ${mended} mended:`,
    ...damage.map((line) => `    ${line}`),
    ...draft.remarks.map((remark) => `  Look: ${remark}`),
  ];
}

function nextStep({ folder, flags }: Adding): string {
  if (flags.dryRun) return 'Nothing was written. Leave --dry-run out to add it.\n';
  const set = flags.to === undefined ? '' : `KNOWLEDGE_DIR=${folder} `;
  return `Next: read the new file beside the original, correct what is wrong in it, and run "${set}octopus check".\n`;
}
