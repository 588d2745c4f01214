import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import { LANGUAGES } from '../../src/language/language.ts';

const { paragraphs: byId } = await loadKnowledge('knowledge');
const paragraphs = [...byId.values()];

test('every paragraph has a topic in all four languages', () => {
  const missing = paragraphs.flatMap(({ id, about }) =>
    LANGUAGES.filter((language) => !about?.topic[language].length).map((each) => `${id} ${each}`),
  );
  expect(missing).toEqual([]);
});

test('every sentence of a paragraph that is no session has descriptions in all four languages', () => {
  const missing = paragraphs
    .filter(({ session }) => session === undefined)
    .flatMap(({ id, text, language, about }) =>
      sentencesOf(text, language).flatMap(({ start, end }) => {
        const lines = about?.sentences.find((sentence) => sentence.start === start)?.lines;
        return LANGUAGES.filter((each) => !lines?.[each].length).map(
          (each) => `${id} ${each}: ${text.slice(start, end)}`,
        );
      }),
    );
  expect(missing).toEqual([]);
});

test('no sentence is described twice', () => {
  const twice = paragraphs.flatMap(({ id, about }) => {
    const starts = (about?.sentences ?? []).map(({ start }) => start);
    return starts.length === new Set(starts).size ? [] : [id];
  });
  expect(twice).toEqual([]);
});

test('no description is empty or said twice of the same text', () => {
  const bad = paragraphs.flatMap(({ id, about }) =>
    [about?.topic, ...(about?.sentences ?? []).map(({ lines }) => lines)].flatMap((lines) =>
      LANGUAGES.filter((language) => {
        const said = lines?.[language].map((line) => line.trim().toLowerCase()) ?? [];
        return said.includes('') || new Set(said).size < said.length;
      }).map((language) => `${id} ${language}`),
    ),
  );
  expect(bad).toEqual([]);
});
