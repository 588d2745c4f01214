import { expect, it } from 'vitest';
import { languageOf, languagePack, wordsOf } from './language.ts';

const rowsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ id: String(at), title: '', text }));

const ENGLISH = 'The harbour was built by the town, and it is still in use.';
const GERMAN = 'Der Hafen wurde von der Stadt gebaut und ist noch in Gebrauch.';

it('tells the language that nearly all rows are in', () => {
  expect(languageOf(rowsOf([GERMAN, GERMAN, GERMAN, GERMAN, GERMAN, ENGLISH]))).toBe('de');
  expect(languageOf(rowsOf([GERMAN, ENGLISH]))).toBe('und');
  expect(languageOf(rowsOf(['12', '']))).toBe('und');
});

it('has stemmer and stop words for languages of Europe and others, by the names Orama has', async () => {
  for (const language of ['de', 'el', 'fi', 'hi', 'ru', 'tr', 'uk']) {
    const pack = await languagePack(language);
    expect(pack?.stopWords.length).toBeGreaterThan(20);
    expect(pack?.stem('x')).toBe('x');
  }
  expect((await languagePack('en'))?.stem('harbours')).toBe('harbour');
  expect(await languagePack('und')).toBeUndefined();
});

it('cuts text into words, and into pairs of letters where there are no spaces', () => {
  expect(wordsOf('Der Hafen, 1900', 'de')).toEqual(['der', 'hafen', '1900']);
  expect(wordsOf('北京市。', 'zh')).toEqual(['北京', '京市']);
  expect(wordsOf('港', 'zh')).toEqual(['港']);
});
