import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError, problemLine } from '../../src/knowledge/problem.ts';

/** Contents by file name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Loads a knowledge folder made of these files. */
export async function load(files: Files) {
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content);
    return await loadKnowledge(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The lines with which a folder of these files is refused; empty when it is not. */
export async function problemsOf(files: Files): Promise<string[]> {
  try {
    await load(files);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.problems.map(problemLine);
  }
}

/** A text with one place replaced; throws when the place is not there exactly once. */
export function edited(text: string, place: string, replacement: string): string {
  const pieces = text.split(place);
  if (pieces.length !== 2) throw new Error(`"${place}" stands ${pieces.length - 1} times`);
  return pieces.join(replacement);
}

/** A small document; its first paragraph starts on line 18. */
export const DOCUMENT = `---
title: Meeting of the Committee
short: Meeting 2020
year: 2020
date: 2020-05-04
state: final
place: Strasbourg, France
language: en
mends:
  - paragraph: 2020-1
    printed: wel come
    mended: welcome
    why: The word was cut.
---

# Openings

[2020-1 | point 1]
1. Experts are welcome. The work goes on. The work is done.

[2020-2 | point 2]
{note: Half of it is lost.}
2. Countries should train judges:
`;

/** A small programme with one day and one session. */
export const PROGRAMME = `title: Programme of the Meeting
short: Meeting 2020 programme
year: 2020
date: 2020-05-04
state: final
place: Strasbourg, France
language: en
timezone: Europe/Paris
days:
  - day: 2020-05-04
    printed: MON, 4 MAY
sessions:
  - id: 2020-opening
    label: opening
    kind: plenary
    day: 2020-05-04
    start: 9h30
    room: "1"
    languages: [E, F]
    title: Opening of the meeting
`;

/** Descriptions of the small document. */
export const ABOUT = `"2020-1":
  topic:
    en: [opening]
    fr: [ouverture]
    es: [apertura]
    ru: [открытие]
  sentences:
    - of: Experts are
      en: [people who know]
`;

/** A glossary of two terms. */
export const GLOSSARY = `- term: training
  topic: true
  abbreviations: [TR]
  fr: [formation]

- term: judge
  fr: [juge]
`;
