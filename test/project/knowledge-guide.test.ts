import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/document.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

/** The examples of docs/knowledge.md, each told by how it starts, and the file it stands for. */
const EXAMPLES = {
  '---\n': 'octopus-2018.md',
  'title: Programme': 'octopus-2018.programme.yaml',
  '"2018-1":': 'octopus-2018.about.yaml',
  '- term:': 'glossary.yaml',
} as const;

describe('the guide to knowledge files', () => {
  let folder: string;
  let knowledge: Knowledge;
  beforeAll(async () => {
    const guide = await readFile(new URL('../../docs/knowledge.md', import.meta.url), 'utf8');
    const examples = [...guide.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
    folder = await mkdtemp(join(tmpdir(), 'octopus-guide-'));
    for (const [start, name] of Object.entries(EXAMPLES))
      await writeFile(
        join(folder, name),
        examples.find((example) => example.startsWith(start)) ?? '',
      );
    knowledge = await loadKnowledge(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('shows files that can be used', () => {
    expect(knowledge.documents.map(({ id }) => id)).toEqual([
      'octopus-2018',
      'octopus-2018.programme',
    ]);
    expect(knowledge.glossary).toHaveLength(1);
  });

  it('is right about ids, labels, notes and what is not quoted', () => {
    expect(knowledge.paragraphs.get('2018-1')?.text).toMatch(/^Here stands the first/);
    expect(knowledge.paragraphs.get('2018-2')?.note).toBe(
      'The second sentence is missing in the source.',
    );
    expect(knowledge.paragraphs.get('2018-2-1')?.label).toBe(
      'Octopus 2018, key message 2, first bullet',
    );
  });
});
