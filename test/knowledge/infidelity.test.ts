import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Paragraph } from '../../src/knowledge/document.ts';
import { compareWithSource } from '../support/fidelity.ts';
import { differencesWith, documents, documentsOf, sourceOf, YEARS } from '../support/sources.ts';

/** That the comparison with the sources fails when it should, tried on altered copies. */
describe('the comparison notices', () => {
  test('one changed, added or dropped word in any paragraph', () => {
    for (const [document, paragraph] of everyParagraph())
      for (const change of [changedWord, addedWord, droppedWord]) {
        const { text, session } = paragraph;
        const altered = session
          ? { ...paragraph, session: { ...session, title: change(session.title) } }
          : { ...paragraph, text: change(text) };
        expect(replacing(document, paragraph, [altered]), paragraph.id).not.toEqual([]);
      }
  });

  test('a paragraph that is dropped or held twice', () => {
    for (const [document, paragraph] of everyParagraph()) {
      expect(replacing(document, paragraph, []), paragraph.id).not.toEqual([]);
      expect(replacing(document, paragraph, [paragraph, paragraph]), paragraph.id).not.toEqual([]);
    }
  });

  test('a paragraph out of order', () => {
    for (const document of documents)
      document.paragraphs.slice(1).forEach((paragraph, index) => {
        const moved = document.paragraphs.toSpliced(index + 1, 1).toSpliced(index, 0, paragraph);
        expect(differencesWith(document, { ...document, paragraphs: moved })).not.toEqual([]);
      });
  });

  test('the wrong day, start, room, languages or number of a session', () => {
    for (const [document, paragraph] of everyParagraph()) {
      const { session } = paragraph;
      if (!session) continue;
      for (const wrong of [
        { day: '2016-11-19', inferred: [] },
        { start: '10h00' },
        { room: '4' },
        { languages: ['S' as const] },
        { number: 10 },
      ]) {
        const altered = { ...paragraph, session: { ...session, ...wrong } };
        const what = `${Object.keys(wrong)[0]} of ${paragraph.id}`;
        expect(replacing(document, paragraph, [altered]), what).not.toEqual([]);
      }
    }
  });

  test('a mend that is not recorded, or that changes nothing', () => {
    for (const document of documents)
      for (const mend of document.mends) {
        const others = document.mends.filter((each) => each !== mend);
        const idle = { ...mend, printed: mend.mended };
        for (const mends of [others, [...others, idle]])
          expect(differencesWith(document, { ...document, mends }), mend.mended).not.toEqual([]);
      }
  });

  test('a word of the source that the documents do not hold, wherever it stands', () => {
    const place = fc
      .constantFrom(...YEARS)
      .chain((year) => fc.tuple(fc.constant(year), fc.nat(sourceOf(year).length)));
    fc.assert(
      fc.property(place, ([year, at]) => {
        const source = sourceOf(year);
        const longer = `${source.slice(0, at)} octopus ${source.slice(at)}`;
        expect(compareWithSource(longer, documentsOf(year)).differences).not.toEqual([]);
      }),
    );
  });
});

const everyParagraph = () =>
  documents.flatMap((document) =>
    document.paragraphs.map((paragraph) => [document, paragraph] as const),
  );

function replacing(document: Document, paragraph: Paragraph, copies: readonly Paragraph[]) {
  const paragraphs = document.paragraphs.flatMap((each) => (each === paragraph ? copies : [each]));
  return differencesWith(document, { ...document, paragraphs });
}

const changedWord = (text: string) => atMiddleWord(text, (word) => [`${word}x`]);
const addedWord = (text: string) => atMiddleWord(text, (word) => [word, 'also']);
const droppedWord = (text: string) => atMiddleWord(text, () => []) || 'nothing';

function atMiddleWord(text: string, change: (word: string) => string[]): string {
  const words = text.split(' ');
  const middle = Math.floor(words.length / 2);
  return words.flatMap((word, index) => (index === middle ? change(word) : [word])).join(' ');
}
