import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonWordsOf } from '../../src/language/common-words.ts';
import { cyrillicOf } from '../../src/language/transliteration.ts';
import { ask, citedIn } from '../support/octopus.ts';

describe('Russian typed in Latin letters', () => {
  it.each([
    ["skol'ko stran i gde eto", 'сколько стран и где это'],
    ['Chto takoe 24/7', 'что такое 24/7'],
    ['kakie rekomendacii po oblaku', 'какие рекомендации по облаку'],
    ['kto otkryl konferenciyu i gde eto bylo', 'кто открыл конференцию и где это было'],
    ['zachem nuzhna obshchaya strategiya', 'зачем нужна общая стратегия'],
    ['kakoi zal, kakaya yarmarka', 'какой зал, какая ярмарка'],
  ])('is read as Russian: %s', (typed, meant) => {
    expect(cyrillicOf(typed)).toBe(meant);
  });

  it.each([
    'Who opened the conference in 2016?',
    'Qui a ouvert la conférence ?',
    '¿Quién inauguró la conferencia?',
    'кто открыл конференцию',
    'read 2016-8',
    '24/7',
    '',
  ])('is not seen in another text: %s', (text) => {
    expect(cyrillicOf(text)).toBeUndefined();
  });

  it.each(['en', 'fr', 'es'])('is not seen in any common word of %s', (language) => {
    const common = [...commonWordsOf(language)];
    expect(common.length).toBeGreaterThan(9000);
    expect(common.filter((word) => cyrillicOf(word) !== undefined)).toEqual([]);
  });

  it('keeps what is no word as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,?!()/-') }), (text) => {
        expect(cyrillicOf(`kto eto ${text}`)).toBe(`кто это ${text}`);
      }),
    );
  });

  it('is answered in Russian, from the same paragraph', async () => {
    const [typed, written] = [
      await ask('kto otkryl konferenciyu 2016'),
      await ask('кто открыл конференцию 2016'),
    ];
    expect(typed.language).toBe('ru');
    expect(citedIn(typed)).toEqual(citedIn(written));
  });
});
