import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, LONGEST_TEXT } from '../../src/chat/clean.ts';

describe('cleaning a text', () => {
  it('leaves what a person meant as it is', () => {
    for (const text of [
      '24/7',
      '¿Qué dice de la nube?',
      'Что сказано об облаке?',
      'l’entraide',
      '日本',
    ])
      expect(cleanText(text)).toBe(text);
  });

  it('collapses white space of every kind and trims', () => {
    expect(cleanText('  cloud\t\r\n\u00a0\u2003computing\u2028 ')).toBe('cloud computing');
  });

  it('makes control characters spaces, so that words stay apart', () => {
    expect(cleanText('cloud\u0000computing\u0007\u001b[31m\u0085')).toBe('cloud computing [31m');
  });

  it('takes direction marks, joiners and a byte order mark out of words', () => {
    expect(cleanText('\ufeff\u202ecl\u200boud\u202c \u2066com\u00adputing\u2069\u200f')).toBe(
      'cloud computing',
    );
  });

  it('takes lone surrogates and replacement characters out', () => {
    expect(cleanText('clo\ud800ud \udc00\ufffd')).toBe('cloud');
    expect(cleanText('\ud83d')).toBe('');
  });

  it('keeps whole characters outside the basic plane', () => {
    expect(cleanText('🐙 cloud')).toBe('🐙 cloud');
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' ', '\n\t', '\u200b\u200f', '\u0000'])
      expect(cleanText(text)).toBe('');
  });

  it('keeps 4,000 characters and no more, cutting no character in two', () => {
    expect(cleanText('a'.repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
    expect(cleanText('a'.repeat(100_000))).toHaveLength(LONGEST_TEXT);
    const cut = cleanText(`${'a'.repeat(LONGEST_TEXT - 1)}🐙🐙`);
    expect(cut).toBe('a'.repeat(LONGEST_TEXT - 1));
  });

  it('is well-formed, free of control characters, and clean already, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
