import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';
import { fold } from '../../src/language/fold.ts';
import { languageOfLocale } from '../../src/language/language.ts';

describe('the language of a text is told', () => {
  it.each([
    ['en', 'What was said about the cloud?'],
    ['en', 'who funded it'],
    ['en', 'how many experts came to Strasbourg'],
    ['fr', 'Qu’a-t-on dit du cloud ?'],
    ['fr', 'qui a financé la conférence'],
    ['fr', 'combien d’experts sont venus à Strasbourg'],
    ['fr', 'où est la salle 2'],
    ['es', '¿Qué se dijo de la nube?'],
    ['es', 'quién financió la conferencia'],
    ['es', 'cuántos expertos vinieron a Estrasburgo'],
    ['es', 'mañana'],
    ['ru', 'Что сказано об облаке?'],
    ['ru', 'облако'],
    ['ru', 'что сказано о cloud computing'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    '',
    '24/7',
    '24x7',
    'T-CY',
    'e-evidence',
    'R&D',
    'Strasbourg',
    'Interpol',
    '14h30',
    '?',
    '🐙',
    '条約',
  ])('not by what is no language’s own: “%s”', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('by all of it, not by one foreign name in it', () => {
    expect(detectLanguage('What did the Conseil de l’Europe say about this?')).toBe('en');
    expect(detectLanguage('What does Интерпол do in the network of the Council?')).toBe('en');
  });

  it('without a fault for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void detectLanguage(text)));
  });
});

describe('folding', () => {
  it.each([
    ['Coopération', 'cooperation'],
    ['ÉTATS', 'etats'],
    ['año', 'ano'],
    ['œuvre', 'oeuvre'],
    ['Ещё', 'еще'],
    ['край', 'край'],
    ['Й', 'й'],
    ['İstanbul', 'istanbul'],
    ['24/7', '24/7'],
  ])('makes %s %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('of a folded text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('a platform’s locale', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['es_419', 'es'],
    ['EN-gb', 'en'],
    ['ru_RU.UTF-8', 'ru'],
    ['de-DE', undefined],
    ['frr', undefined],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is the language %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });
});
