import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareWithSource } from '../support/fidelity.ts';
import { documents, documentsOf, paragraphs, sourceOf, YEARS } from '../support/sources.ts';

/** The day headings of the programme file; the loader checks them and keeps only what is inferred. */
const programme: unknown = parse(await readFile('knowledge/octopus-2016.programme.yaml', 'utf8'));
const { days } = programme as { days: readonly { printed: string | null }[] };
const dayHeadings = days.flatMap(({ printed }) => printed ?? []);

test('every document is compared with a source', () => {
  expect(documents).toEqual(YEARS.flatMap(documentsOf));
});

describe.each(YEARS)('the documents of %i', (year) => {
  const source = sourceOf(year);
  const read = documentsOf(year);

  test('hold what is in print, all of it, once and in order, but for the recorded mends', () => {
    expect(compareWithSource(source, read).differences).toEqual([]);
  });

  test('record mends whose printed words stand in the source, and whose mended words do not', () => {
    for (const { printed, mended } of read.flatMap(({ mends }) => mends)) {
      expect(source.includes(printed), printed).toBe(true);
      // Friday's heading has the space that the three headings "Room1 (E/F/S/R)" have lost.
      const isPrintedElsewhere = mended === 'Room 1 (E/F/S/R)';
      expect(source.includes(mended), mended).toBe(isPrintedElsewhere);
    }
  });

  test('record mends whose mended words stand in the knowledge', () => {
    for (const { paragraph, mended } of read.flatMap(({ mends }) => mends)) {
      const texts = paragraph === undefined ? dayHeadings : [paragraphs.get(paragraph)?.text];
      expect(texts.filter((text) => text?.includes(mended))).toHaveLength(1);
    }
  });

  test('keep the authors’ slips as printed', () => {
    const texts = read.flatMap((document) => document.paragraphs).map(({ text }) => text);
    for (const slip of read.flatMap(({ kept }) => kept)) {
      expect(source.includes(slip), slip).toBe(true);
      expect(texts.filter((text) => text.includes(slip))).toHaveLength(1);
    }
  });

  test('are described in words of the source', () => {
    const printed = source.replace(/\s+/g, ' ');
    for (const { title, place = '', state = '', url = '', date } of read) {
      // The programme's title is printed as "Programme overview"; the conference's name after it is ours.
      const [printedTitle = ''] = title.split(', ');
      const site = url.replace('http://', '');
      const described = [printedTitle, place, state, site, inWords(date)];
      expect(described.filter((words) => !printed.includes(words))).toEqual([]);
    }
  });
});

describe('the numbers and bullets', () => {
  const markersOf = (year: number) => compareWithSource(sourceOf(year), documentsOf(year)).markers;

  test('of 2009 are printed: the numbers of the points are theirs', () => {
    const markers = markersOf(2009);
    expect(markers.size).toBe(9);
    for (const [id, marker] of markers) {
      const [, point, bullet] = id.split('-');
      expect(marker).toBe(bullet === undefined ? `${point}.` : '-');
      expect(paragraphs.get(id)?.label).toContain(`point ${point}`);
    }
  });

  test('of 2016 are bullets without numbers, and it is said that the numbers are ours', () => {
    const markers = markersOf(2016);
    expect([...markers.values()]).toEqual(Array(12).fill('-'));
    const messages = [...markers.keys()].filter((id) => /^2016-\d+$/.test(id));
    expect(messages).toEqual(messages.map((_, index) => `2016-${index + 1}`));
    for (const id of messages)
      expect(paragraphs.get(id)?.label).toBe(`Octopus 2016, key message ${id.slice(5)}`);
    expect(documentsOf(2016).flatMap(({ notes }) => notes)).toContainEqual(
      expect.stringContaining('numbers 1 to 9 are ours'),
    );
  });
});

describe('the programme', () => {
  const sessions = [...paragraphs.values()].filter(({ session }) => session !== undefined);

  test('has other languages in Room 2 on Thursday morning than in the afternoon', () => {
    const languagesOf = (id: string) => paragraphs.get(id)?.session?.languages;
    expect(languagesOf('2016-workshop-5')).toEqual(['E', 'S', 'F']);
    expect(languagesOf('2016-workshop-8')).toEqual(['E', 'F']);
  });

  test('marks Wednesday as inferred, and leaves the room of its plenary session open', () => {
    const inferred = sessions.filter(({ session }) =>
      session?.inferred.some(({ field }) => field === 'day'),
    );
    const wednesday = sessions.filter(({ session }) => session?.day === '2016-11-16');
    expect(wednesday).toHaveLength(5);
    expect(inferred).toEqual(wednesday);
    expect(paragraphs.get('2016-special-session')?.session?.room).toBeNull();
  });

  test('has day headings that agree with the dates', () => {
    expect(dayHeadings).toEqual(['THU, 17 NOVEMBER', 'FRI, 18 NOVEMBER']);
  });

  test('has sessions whose text says their time, room, languages and title', () => {
    for (const { text, session } of sessions) {
      expect(text.endsWith(`\n${session?.title}`)).toBe(true);
      expect(text).toContain(`, ${session?.start}`);
      if (session?.room) expect(text).toContain(`Room ${session.room} (`);
      if (session?.languages.length) expect(text).toContain(`(${session.languages.join('/')})`);
    }
  });
});

test('the sentence that is missing in print is not made up, and its absence is noted', () => {
  const closing = paragraphs.get('2016-closing');
  expect(closing?.text.endsWith('remains the same:')).toBe(true);
  expect(closing?.note).toMatch(/missing/);
});

function inWords(date: string): string {
  const [year, month, day] = ['numeric', 'long', 'numeric'] as const;
  return new Date(date).toLocaleDateString('en-GB', { day, month, year, timeZone: 'UTC' });
}
