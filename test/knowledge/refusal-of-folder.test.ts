import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { DOCUMENT, edited, GLOSSARY, PROGRAMME, problemsOf } from '../support/knowledge-folder.ts';

describe('a folder is refused when', () => {
  const SET_FOLDER = 'or set KNOWLEDGE_DIR to the folder that holds the documents.';

  test('two documents share an id', async () => {
    expect(await problemsOf({ 'first.md': DOCUMENT, 'second.md': DOCUMENT })).toEqual([
      'second.md:18: the id "2020-1" is used already at first.md:18. Give each paragraph an id of its own.',
      'second.md:21: the id "2020-2" is used already at first.md:21. Give each paragraph an id of its own.',
    ]);
  });

  test.each(['meeting.yaml', 'meeting.yml', 'meeting.txt', 'meeting.MD'])(
    'it holds %s, whose name does not say what it is',
    async (name) => {
      expect(await problemsOf({ 'a.md': DOCUMENT, [name]: 'x' })).toEqual([
        `${name}:1: the name does not say what the file is. Name it NAME.md, NAME.programme.yaml, NAME.about.yaml or glossary.yaml.`,
      ]);
    },
  );

  test('it is empty', async () => {
    expect(await problemsOf({})).toEqual([
      expect.stringMatching(/^\/.*: there is no document in this folder\. Put a document such as/),
    ]);
  });

  test('it is missing', async () => {
    await expect(loadKnowledge('no/such/folder')).rejects.toThrow(
      `no/such/folder: the folder cannot be read (ENOENT). Make a folder with a document such as octopus-2016.md, ${SET_FOLDER}`,
    );
  });

  test('a document in it is a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
    await mkdir(join(folder, 'meeting.md'));
    await expect(loadKnowledge(folder)).rejects.toThrow(
      'meeting.md:1: it cannot be read (EISDIR). Make it a file that can be read.',
    );
    await rm(folder, { recursive: true });
  });

  test('several files are bad: all problems of all files are told at once, in order', async () => {
    const problems = await problemsOf({
      'meeting.md': edited(edited(DOCUMENT, 'year: 2020\n', ''), '[2020-2 | point 2]\n', ''),
      'meeting.about.yaml': '"2020-1":\n  topics: {}\n  sentence: []\n',
      'meeting.programme.yaml': edited(edited(PROGRAMME, 'plenary', 'party'), '9h30', '9.30'),
      'glossary.yaml': edited(GLOSSARY, '[juge]', 'juge'),
      'other.yaml': 'x',
    });
    expect(problems.map((line) => line.split(/[:,.] /)[0])).toEqual([
      'glossary.yaml:7',
      'meeting.about.yaml:2',
      'meeting.about.yaml:3',
      'meeting.md:2',
      'meeting.md:20',
      'meeting.programme.yaml:15',
      'meeting.programme.yaml:17',
      'other.yaml:1',
    ]);
  });
});
