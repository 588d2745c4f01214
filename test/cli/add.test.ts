import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT } from '../support/knowledge-folder.ts';
import { pdfOf } from '../support/pdf.ts';
import { finished, octopus, STACK, startOctopus } from '../support/process.ts';
import { docxEntries, wordParagraph, zipOf } from '../support/zip.ts';

const root = await mkdtemp(join(tmpdir(), 'add-'));
afterAll(() => rm(root, { recursive: true }));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'knowledge-'));
});

const file = async (name: string, content: string | Uint8Array) => {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
};

/** What is said, but for the progress that a slow machine shows. */
const add = async (...args: string[]) => {
  const run = await octopus(['add', ...args], { env: { KNOWLEDGE_DIR: folder } });
  return { ...run, stderr: run.stderr.replace(/^Reading .* %\n/gm, '') };
};

const TEXT = `Guidelines on cooperation

Strasbourg, 13 July 2018

1. Laboratories should keep every seized telephone in a shielded bag until the examination is over.
2. A harbour master reports a suspicious container within three hours.
`;

describe('octopus add', () => {
  it('writes a knowledge file that answers at once, cited by paragraph', async () => {
    const path = await file('guidelines.txt', TEXT);
    const { stdout, stderr, code } = await add(path, '--short', 'Guidelines 2018');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('guidelines-2018.md');
    expect(stdout).toContain('3 paragraphs');
    expect(stdout).toContain('octopus check');
    const asked = await octopus(['ask', 'Who reports a suspicious container?'], {
      env: { KNOWLEDGE_DIR: folder },
    });
    expect(asked.stdout).toContain('within three hours');
    expect(asked.stdout).toContain('Guidelines 2018, point 2 [2018-2]');
  });

  it('cites a PDF with paragraph and page', async () => {
    const lines = (texts: string[]) => texts.map((text, at) => ({ text, x: 72, y: 90 + at * 28 }));
    const pdf = pdfOf([
      lines([
        'Guidelines on cooperation',
        'Strasbourg, 13 July 2018',
        '1. Laboratories should keep every telephone in a shielded bag.',
      ]),
      lines(['2. A harbour master reports a suspicious container within three hours.']),
    ]);
    const { stderr, code } = await add(
      await file('guidelines.pdf', pdf),
      '--short',
      'Guidelines 2018',
    );
    expect([stderr, code]).toEqual(['', 0]);
    const asked = await octopus(['ask', 'Who reports a suspicious container?'], {
      env: { KNOWLEDGE_DIR: folder },
    });
    expect(asked.stdout).toMatch(/Guidelines 2018, .*2, page 2 \[2018-/);
  });

  it('reads every format', async () => {
    const docx = zipOf(
      docxEntries(wordParagraph('States share evidence with each other at once.')),
    );
    const paths = await Promise.all([
      file('one.md', '# One\n\nStates share evidence with each other at once.\n'),
      file('two.html', '<h1>Two</h1><p>States share evidence with each other at once.</p>'),
      file('three.docx', docx),
    ]);
    const { stderr, code } = await add(...paths);
    expect([stderr, code]).toEqual(['', 0]);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('takes a knowledge file as it is', async () => {
    const { code } = await add(await file('meeting.md', DOCUMENT));
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'meeting.md'), 'utf8')).toBe(DOCUMENT);
  });

  it('--dry-run shows what it would write, and writes nothing', async () => {
    const { stdout, code } = await add(
      await file('dry.txt', `${TEXT}\n3. What remains:\n`),
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/\.md:\d+: missing after a colon: /);
    expect(stdout).toContain('Nothing was written');
    expect(await readdir(folder)).toEqual([]);
  });

  it('overwrites nothing without --replace; with it, unchanged paragraphs keep their ids', async () => {
    const before = await file('v1.txt', TEXT);
    await add(before, '--name', 'guidelines-2018');
    const after = await file(
      'v2.txt',
      TEXT.replace('1. Lab', '1. A new first point comes before the others here.\n2. Lab').replace(
        '2. A harbour',
        '3. A harbour',
      ),
    );
    const refused = await add(after, '--name', 'guidelines-2018');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/guidelines-2018\.md is there already\. Add --replace/);
    const replaced = await add(after, '--name', 'guidelines-2018', '--replace');
    expect(replaced.code).toBe(0);
    const text = await readFile(join(folder, 'guidelines-2018.md'), 'utf8');
    expect(text).toMatch(/\[2018-2 \| point 3\]\n3\. A harbour/);
    expect(text).toMatch(/\[2018-1 \| point 2\]\n2\. Lab/);
    expect(text).toMatch(/\[2018-\S+ \| point 1\]\n1\. A new/);
  });

  it('keeps the short name of the document that it replaces', async () => {
    const path = await file('a.txt', TEXT);
    await add(path, '--name', 'guidelines-2018', '--short', 'Guidelines “Été” 2018');
    const { code } = await add(path, '--name', 'guidelines-2018', '--replace');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'guidelines-2018.md'), 'utf8')).toContain(
      'short: Guidelines “Été” 2018\n',
    );
  });

  it('gives the second document of a year ids of its own', async () => {
    await add(await file('a.txt', TEXT), '--name', 'guidelines-2018');
    const { code } = await add(await file('b.txt', TEXT), '--name', 'recommendation-2018');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'recommendation-2018.md'), 'utf8')).toContain(
      '[2018-recommendation-1 | point 1]',
    );
  });

  it('adds the others when one cannot be read, and exits with 1', async () => {
    const good = await file('good.txt', TEXT);
    const { stdout, stderr, code } = await add(join(root, 'gone.txt'), good);
    expect(code).toBe(1);
    expect(stderr).toMatch(/gone\.txt: There is no such file/);
    expect(stdout).toContain('good.txt →');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.each([
    ['no file', [], /missing required argument/],
    ['a date in words', ['x.txt', '--date', 'July'], /Put the day as YYYY-MM-DD/],
    ['a name with spaces', ['x.txt', '--name', 'a b'], /Put lower-case letters/],
    ['a name for two files', ['x.txt', 'y.txt', '--name', 'a'], /is for one file/],
    ['a timeout that is no number', ['x.txt', '--timeout', 'long'], /Put a whole number/],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { stderr, code } = await add(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('shows how it is used', async () => {
    const { stdout, code } = await add('--help');
    expect(stdout).toContain('octopus add summary.pdf');
    expect(code).toBe(0);
  });
});

describe('octopus add refuses with a line that says what to do:', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.txt', '', /It is empty\. Choose a file with text/],
    ['white space', 'blank.txt', ' \n\t\n', /It is empty/],
    [
      'a picture',
      'scan.png',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      /It is a picture\. Run text recognition/,
    ],
    [
      'a picture that calls itself a PDF',
      'scan.pdf',
      Buffer.from('ffd8ffe000', 'hex'),
      /It is a picture/,
    ],
    ['a program', 'run.txt', Buffer.from('7f454c4602010100', 'hex'), /It is a program/],
    [
      'an old Word file',
      'old.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      /It is an old Office file \(\.doc/,
    ],
    [
      'an encrypted Word file',
      'secret.docx',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /It is encrypted\./,
    ],
    ['RTF', 'a.rtf', '{\\rtf1 x}', /It is an RTF file\. Save it as DOCX/],
    ['an archive', 'a.zip', zipOf({ 'a.txt': 'x' }), /It is a ZIP archive/],
    ['a tarball', 'a.tar.gz', Buffer.from('1f8b0800', 'hex'), /It is an archive/],
    ['data', 'a.json', '{"a":1}', /ends in \.json\. What can be added is/],
    ['bytes', 'a.txt', Buffer.from([65, 0, 66, 0, 1, 2]), /It is no text/],
    ['a scan', 'pages.pdf', pdfOf([[], []]), /no text: it is a scan/],
    [
      'a page nested without end',
      'deep.html',
      `<html>${'<div>'.repeat(200_000)}`,
      /nested more than 400 deep/,
    ],
    ['punctuation alone', 'dots.txt', '... --- ...', /no text in it that can be read/],
    [
      'a text that is too long',
      'long.txt',
      'word '.repeat(7_000_000),
      /MB of text; 32 MB is the most/,
    ],
  ])('%s', async (_, name, content, message) => {
    const { stdout, stderr, code } = await add(await file(name, content));
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('a folder, and a file without permission', async () => {
    expect((await add(folder)).stderr).toMatch(/It is a folder\. Name the files in it/);
    const path = await file('locked.txt', TEXT);
    await chmod(path, 0);
    // Root reads everything.
    if (process.getuid?.() !== 0)
      expect((await add(path)).stderr).toMatch(/cannot be read \(EACCES\)/);
  });

  it('a knowledge folder that is not there', async () => {
    const { stderr, code } = await add(await file('x.txt', TEXT), '--to', join(root, 'nowhere'));
    expect(stderr).toMatch(/nowhere cannot be read \(ENOENT\)\. Make the folder/);
    expect(code).toBe(1);
  });

  it('what takes too long or too much memory, in a process that is then ended', async () => {
    const words = Array.from({ length: 400_000 }, (_, at) => `<p>word ${at}</p>`).join('');
    const path = await file('huge.html', `<html>${words}`);
    const slow = await add(path, '--timeout', '1');
    expect(slow.stderr).toMatch(/took more than 1 seconds/);
    const big = await add(path, '--memory', '40');
    expect(big.stderr).toMatch(/took more than 40 MB of memory/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a run that is broken off', () => {
  it('leaves the folder as it was', async () => {
    const words = Array.from({ length: 300_000 }, (_, at) => `<p>word ${at}</p>`).join('');
    const path = await file('slow.html', `<html>${words}`);
    await writeFile(join(folder, 'meeting.md'), DOCUMENT);
    const child = startOctopus(['add', path], { KNOWLEDGE_DIR: folder });
    setTimeout(() => child.kill('SIGINT'), 700);
    const { code } = await finished(child);
    expect(code).not.toBe(0);
    expect(await readdir(folder)).toEqual(['meeting.md']);
  });
});

describe('two runs at once', () => {
  it('give ids of their own, and neither overwrites the other', async () => {
    const text = (title: string) =>
      `${title}\n\nRiga, 4 May 2018\n\n1. ${title} says that states should answer requests.\n\n2. It also says when.\n`;
    const names = ['First report', 'Second report', 'Third report'];
    const paths = await Promise.all(names.map((name, at) => file(`report-${at}.txt`, text(name))));
    const runs = [...paths, paths[0] ?? ''].map((path) =>
      finished(startOctopus(['add', path], { KNOWLEDGE_DIR: folder })),
    );
    const codes = (await Promise.all(runs)).map(({ code }) => code);
    expect(codes.sort()).toEqual([0, 0, 0, 1]);
    expect(await readdir(folder)).toHaveLength(3);
    const { code } = await finished(startOctopus(['check'], { KNOWLEDGE_DIR: folder }));
    expect(code).toBe(0);
  });
});
