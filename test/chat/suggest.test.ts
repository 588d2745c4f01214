import { describe, expect, it } from 'vitest';
import { createSuggest } from '../../src/chat/suggest.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { smallCommands, smallLibrary } from '../adapters/web/library.ts';

const suggest = createSuggest(smallLibrary, smallCommands);
const texts = (typed: string, language: (typeof LANGUAGES)[number] = 'en') =>
  suggest(typed, language).map(({ text }) => text);

describe('suggestions', () => {
  it('show the commands when nothing is typed', () => {
    expect(texts('')).toEqual(['programme thursday', 'programme']);
  });

  it('find a command by its example, and say what it shows in the language', () => {
    expect(suggest('thurs', 'fr')).toEqual([
      {
        text: 'programme thursday',
        label: "programme thursday — Thursday's sessions (fr)",
        kind: 'command',
      },
    ]);
  });

  it('find a topic by its abbreviation and by its name in any language', () => {
    expect(texts('mla')).toEqual(['mutual legal assistance']);
    expect(texts('entraide')).toEqual(['mutual legal assistance']);
    expect(texts('entraide', 'fr')).toEqual(['entraide judiciaire']);
  });

  it('find a session by words of its title', () => {
    expect(suggest('international coop', 'en')).toEqual([
      { text: 'workshop 6', label: 'Workshop 6: International cooperation', kind: 'session' },
    ]);
  });

  it('find a paragraph by its label', () => {
    expect(texts('key message 2')[0]).toBe('read 2016-2');
  });

  it('put what begins as typed first', () => {
    expect(texts('2016')[0]).toBe('read 2016-1');
    expect(texts('octopus')).toContain('read 2016-1');
  });

  it('ignore case and accents', () => {
    expect(texts('RECIPROCA', 'es')).toEqual(['asistencia judicial recíproca']);
  });

  it('never show hidden commands, nor anything for words that fit nothing', () => {
    expect(texts('secret')).toEqual([]);
    expect(texts('what is the weather')).toEqual([]);
  });

  it('fit the strictest platform', () => {
    for (const language of LANGUAGES)
      for (const { text, label } of suggest('o', language)) {
        expect(text.length).toBeLessThanOrEqual(100);
        expect(label.length).toBeLessThanOrEqual(100);
      }
  });
});
