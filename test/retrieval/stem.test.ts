import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import type { Language } from '../../src/language/language.ts';
import { stemOf } from '../../src/retrieval/stem.ts';

const stem = (word: string, language: Language) => stemOf(fold(word), language);

describe('stems', () => {
  it.each([
    ['en', ['investigation', 'investigations', 'investigating']],
    ['en', ['train', 'training', 'trained']],
    ['fr', ['coopération', 'coopérations']],
    ['fr', ['adoptée', 'adoptées', 'adopté']],
    ['es', ['fiscal', 'fiscales']],
    ['es', ['jueza', 'juezas']],
    ['ru', ['конвенция', 'конвенции', 'конвенцией']],
    ['ru', ['участник', 'участники', 'участников']],
  ] as const)('in %s are the same for %s', (language, words) => {
    expect(new Set(words.map((word) => stem(word, language))).size).toBe(1);
  });

  it('differ for different words', () => {
    expect(stem('judge', 'en')).not.toBe(stem('jurisdiction', 'en'));
    expect(stem('облако', 'ru')).not.toBe(stem('область', 'ru'));
  });

  it('of two languages are never the same term', () => {
    expect(stem('prison', 'en')).not.toBe(stem('prison', 'fr'));
  });

  it('leave words with digits whole, the same in every language', () => {
    for (const word of ['24/7', '2centre', '2016', 'g8'])
      for (const language of ['en', 'fr', 'es', 'ru'] as const)
        expect(stem(word, language)).toBe(word);
  });
});
