import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Document, Paragraph } from '../../src/knowledge/document.ts';
import { draftOfText, writtenAs } from '../support/intake.ts';
import { load } from '../support/knowledge-folder.ts';
import { documentsOf, YEARS } from '../support/sources.ts';

/** The documents that `octopus add` makes of a source as it was given. */
async function addedOf(year: number): Promise<readonly Document[]> {
  const name = `octopus-${year}`;
  const text = await readFile(`test/fixtures/sources/${name}.txt`, 'utf8');
  const files = writtenAs(draftOfText(text, { name }), name);
  const { documents } = await load(Object.fromEntries(files.map((file) => [file.name, file.text])));
  return documents;
}

/**
 * The paragraphs that differ from the curated ones in their words, and why no
 * rule can know better.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  '2016-workshop-6':
    '“authoritie” has lost a letter at the edge of its cell; only a reader knows the word.',
  '2016-plenary': 'Three lines of a cell were mixed letter by letter; only a reader can sort them.',
};

/** The paragraphs that a person named better than a rule: id and label. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '2009-closing': 'A person saw that the closing text is one line.',
  '2016-messages':
    'A rule calls the words before a list "list"; a person named it after the messages.',
  '2016-5-1': 'A person named the bullet after its region.',
  '2016-5-2': 'A person named the bullet after its region.',
  '2016-5-3': 'A person named the bullet after its region.',
  '2016-funding': 'A rule sees closing text; a person saw that it is about funding.',
  '2016-special-session': 'The label is the printed “Special Session”; a person wrote it small.',
  '2016-dinner': 'A rule takes the first words of the title; a person the one that matters.',
  '2016-plenary': 'A person saw that the plenary is the closing one.',
  '2016-end': 'A rule takes the first words of the title; a person the one that matters.',
};

/** The lines of a head that a person wrote otherwise. */
const OTHER_HEAD: Readonly<Record<string, string>> = {
  notes: 'What a reader should know beyond the numbering is a person’s to say.',
  mends: 'A person marked fewer or more words around the mended place.',
  kept: 'Whether a slip is the author’s is a person’s judgement.',
  describedIn: 'A person wrote the descriptions.',
  title: 'The programme’s title is put together with the conference’s name.',
};

const bare = (text: string) => text.replace(/\s+/g, ' ');

/** The words beside the place that was torn. */
const seamOf = (printed: string) => /\S+\s*[\n\t]\s*\S+/.exec(printed)?.[0] ?? printed;

/** Pairs every curated paragraph with the added one of the same words, else of the same place. */
function paired(curated: readonly Document[], added: readonly Document[]) {
  const theirs = added.flatMap(({ paragraphs }) => paragraphs);
  return curated
    .flatMap(({ paragraphs }) => paragraphs)
    .map((paragraph, at): readonly [Paragraph, Paragraph | undefined] => [
      paragraph,
      theirs.find(({ text }) => bare(text) === bare(paragraph.text)) ?? theirs[at],
    ]);
}

describe.each(YEARS)('the source of %i as it was given, added', (year) => {
  it('has the paragraphs of the curated files, in their order and number', async () => {
    const added = await addedOf(year);
    const curated = documentsOf(year);
    const counts = (documents: readonly Document[]) =>
      documents.map(({ id, paragraphs }) => [id, paragraphs.length]);
    expect(counts(added)).toEqual(counts(curated));
    const order = paired(curated, added).map(([, other]) => other?.id);
    expect(order).toEqual(added.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  });

  it('differs in words only where it is listed, with the reason', async () => {
    const pairs = paired(documentsOf(year), await addedOf(year));
    const differing = pairs.flatMap(([curated, added]) =>
      curated.text === added?.text ? [] : [curated.id],
    );
    expect(differing).toEqual(Object.keys(OTHER_WORDS).filter((id) => id.startsWith(String(year))));
  });

  it('differs in ids and labels only where it is listed, with the reason', async () => {
    const pairs = paired(documentsOf(year), await addedOf(year));
    const differing = pairs.flatMap(([curated, added]) =>
      curated.id === added?.id && curated.label === added.label ? [] : [curated.id],
    );
    expect(differing).toEqual(Object.keys(OTHER_NAMES).filter((id) => id.startsWith(String(year))));
  });

  it('has the same day, time, room and languages for every session', async () => {
    for (const [curated, added] of paired(documentsOf(year), await addedOf(year))) {
      if (!curated.session) continue;
      const { kind, number, day, start, room, languages } = curated.session;
      expect(added?.session).toMatchObject({
        kind,
        day,
        start,
        room,
        languages,
        ...(number === undefined ? {} : { number }),
      });
      expect(added?.session?.inferred.map(({ field }) => field)).toEqual(
        curated.session.inferred.map(({ field }) => field),
      );
    }
  });

  it('says the same of itself, but for what is listed', async () => {
    const added = await addedOf(year);
    const differing = documentsOf(year).flatMap((curated, at) =>
      Object.entries(curated).flatMap(([key, value]) =>
        key === 'paragraphs' ||
        JSON.stringify(value) ===
          JSON.stringify(Object.entries(added[at] ?? {}).find(([name]) => name === key)?.[1])
          ? []
          : [key],
      ),
    );
    expect(differing.filter((key) => !(key in OTHER_HEAD))).toEqual([]);
  });

  it('records a mend for every mend of the curated files that a rule can make', async () => {
    const mended = (documents: readonly Document[]) => documents.flatMap(({ mends }) => mends);
    const added = mended(await addedOf(year));
    const missing = mended(documentsOf(year)).filter(
      ({ printed }) => !added.some((mend) => bare(mend.printed).includes(bare(seamOf(printed)))),
    );
    expect(missing.map(({ printed }) => printed)).toEqual(year === 2016 ? ['MLA authoritie'] : []);
  });
});
