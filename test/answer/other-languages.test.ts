import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { otherLanguagesText } from '../../src/answer/other-languages.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { openOctopus } from '../../src/main.ts';
import { ABOUT, DOCUMENT } from '../support/knowledge-folder.ts';

const FRENCH = `---
title: Lignes directrices sur les ports
short: Lignes directrices 2021
year: 2021
date: 2021-03-02
language: fr
---

[2021-1 | point 1]
1. Le capitaine du port signale tout conteneur suspect dans les trois heures.

[2021-2 | point 2]
2. Les laboratoires conservent les téléphones saisis dans une pochette blindée.
`;

const root = await mkdtemp(join(tmpdir(), 'languages-'));
afterAll(() => rm(root, { recursive: true }));

async function asking(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(root, 'knowledge-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { bot } = await openOctopus({ knowledgeDir: folder, onFault: () => {} });
  return async (text: string) => {
    const { kind, outcome } = await bot.handle({
      text,
      platform: 'test',
      at: new Date('2026-01-01'),
    });
    return {
      kind,
      reason: outcome.reason,
      cited: outcome.citations.map(({ paragraph }) => paragraph.id),
    };
  };
}

describe('a document in French without descriptions', () => {
  it('answers a question in French', async () => {
    const ask = await asking({ 'ports.md': FRENCH });
    expect(await ask('Qui signale un conteneur suspect ?')).toMatchObject({
      kind: 'answer',
      cited: ['2021-1'],
    });
  });

  it('refuses a question in English, and says to ask in French', async () => {
    const ask = await asking({ 'ports.md': FRENCH, 'meeting.md': DOCUMENT });
    const { kind, reason } = await ask('Who reports the suspicious things to the police?');
    expect(kind).toBe('refusal');
    expect(reason).toMatch(/Some documents are in French only: ask in French\.$/);
  });

  it('that stands alone: all the documents are in French', async () => {
    const ask = await asking({ 'ports.md': FRENCH });
    expect((await ask('Who reports the suspicious things to the police?')).reason).toMatch(
      /The documents are in French only/,
    );
  });

  it('is no matter to a question that fails in French', async () => {
    const ask = await asking({ 'ports.md': FRENCH });
    expect((await ask('Que disent les documents sur la pêche à la baleine ?')).reason).not.toMatch(
      /qu’en/,
    );
  });
});

describe('a document with descriptions', () => {
  it('can be asked in their languages: nobody is sent to another', async () => {
    const ask = await asking({ 'meeting.md': DOCUMENT, 'meeting.about.yaml': ABOUT });
    expect((await ask('Que disent les documents sur la pêche à la baleine ?')).reason).not.toMatch(
      /anglais/,
    );
  });

  it('only in those: an English one described in Russian alone is still not reached in French', async () => {
    const about = '"2020-1":\n  topic:\n    ru: [открытие]\n';
    const ask = await asking({ 'meeting.md': DOCUMENT, 'meeting.about.yaml': about });
    expect((await ask('Que disent les documents sur la pêche à la baleine ?')).reason).toMatch(
      /Les documents n’existent qu’en anglais : posez la question en anglais\.$/,
    );
  });
});

it.each(LANGUAGES)('the words are there in %s, for one language and for several', (language) => {
  const one = otherLanguagesText({ languages: ['fr'], all: false }, language);
  const two = otherLanguagesText({ languages: ['de', 'fr'], all: true }, language);
  expect(new Set([one, two]).size).toBe(2);
  expect(one + two).not.toMatch(/undefined|\bfr\b/);
});
