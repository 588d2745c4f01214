import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/chat/clean.ts';
import { createGrammar, isOneTypoApart } from '../../src/chat/grammar.ts';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { commands } from '../support/octopus.ts';

const grammar = createGrammar(commands.all);
const read = (text: string) => {
  const parsed = grammar(text);
  return parsed && [parsed.command.name, parsed.argument];
};

const NAMES = commands.all.flatMap(({ name, aliases }) =>
  [name, ...LANGUAGES.flatMap((language) => aliases[language])].map((alias) => ({ name, alias })),
);

describe('the first word', () => {
  it.each([
    ['programme thursday', 'programme', 'thursday'],
    ['Programme  jeudi', 'programme', 'jeudi'],
    ['PROGRAMA jueves', 'programme', 'jueves'],
    ['Расписание четверг', 'programme', 'четверг'],
    ['comparer cloud', 'compare', 'cloud'],
    ['comparación nube', 'compare', 'nube'],
    ['comparacion nube', 'compare', 'nube'],
    ['сравнить облако', 'compare', 'облако'],
    ['vérifier "x"', 'verify', '"x"'],
    ['verifier "x"', 'verify', '"x"'],
    ['проверить "x"', 'verify', '"x"'],
    ['lire 2016-8', 'read', '2016-8'],
    ['lisez 2016-8', 'read', '2016-8'],
    ['lea 2016-8', 'read', '2016-8'],
    ['прочитайте 2016-8', 'read', '2016-8'],
    ['comparez le nuage', 'compare', 'le nuage'],
    ['compárese la nube', 'compare', 'la nube'],
    ['сравните облако', 'compare', 'облако'],
    ['vérifiez "x"', 'verify', '"x"'],
    ['verifique "x"', 'verify', '"x"'],
    ['проверьте "x"', 'verify', '"x"'],
    ['пункт 2009 6', 'read', '2009 6'],
    ['thèmes', 'topics', ''],
    ['темы', 'topics', ''],
    ['fuentes', 'sources', ''],
    ['aide programme', 'help', 'programme'],
    ['помощь', 'help', ''],
    ['ещё', 'more', ''],
    ['еще', 'more', ''],
  ])('of “%s” runs %s', (text, name, argument) => {
    expect(read(text)).toEqual([name, argument]);
  });

  it.each(['help!', 'help?', '/help', '¿Ayuda?', '?', 'help:'])(
    'may stand in marks: %s',
    (text) => {
      expect(read(text)).toEqual(['help', '']);
    },
  );

  it('alone decides: the rest is the argument, whatever it says', () => {
    expect(read('read the programme of topics')).toEqual(['read', 'the programme of topics']);
  });

  it('of a question is no command', () => {
    for (const text of ['24-7', 'cloud computing', 'who helped?', 'the programme', ''])
      expect(grammar(text)).toBeUndefined();
  });

  it('tells the language when one language alone has it', () => {
    expect(grammar('comparer cloud')?.language).toBe('fr');
    expect(grammar('темы')?.language).toBe('ru');
    expect(grammar('compare cloud')?.language).toBeUndefined();
    expect(grammar('documents')?.language).toBeUndefined();
  });

  it('never means two commands', () => {
    for (const { name, alias } of NAMES)
      for (const other of NAMES)
        if (fold(other.alias) === fold(alias)) expect(other.name).toBe(name);
  });
});

describe('a first word with one typo', () => {
  it.each([
    ['programm thursday', 'programme', 'programme'],
    ['porgramme', 'programme', 'programme'],
    ['programmme', 'programme', 'programme'],
    ['topcis', 'topics', 'topics'],
    ['hepl', 'help', 'help'],
    ['vérifer "x"', 'verify', 'vérifier'],
    ['сравить облако', 'compare', 'сравнить'],
  ])('%s runs %s and says so', (text, name, written) => {
    const parsed = grammar(text);
    expect(parsed?.command.name).toBe(name);
    expect(parsed?.corrected).toBe(written);
  });

  it('and another is no command', () => {
    expect(grammar('prgrm thursday')).toBeUndefined();
    expect(grammar('tpocsi')).toBeUndefined();
  });

  it('is not guessed from a common word that begins with another letter', () => {
    expect(grammar('bread and butter')).toBeUndefined();
    expect(grammar('pread 2016-4')?.corrected).toBe('read');
  });

  it('is not guessed from three letters or fewer', () => {
    for (const text of ['mas', 'ask', 'lis', 'lee', 'бот'])
      expect(grammar(text.slice(0, 2))).toBeUndefined();
    expect(grammar('axk')).toBeUndefined();
  });

  it('never beats an exact word', () => {
    expect(grammar('tema')?.corrected).toBeUndefined();
    expect(grammar('lire 2016-8')?.corrected).toBeUndefined();
  });
});

describe('for any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 }).map(cleanText);

  it('the grammar throws nothing', () => {
    fc.assert(fc.property(anyText, (text) => void grammar(text)));
  });

  it('an exact name or alias wins, in any case, with or without accents', () => {
    const change = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string) => fold(word),
      (word: string) => word.normalize('NFD'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), change, anyText, ({ name, alias }, how, argument) => {
        const parsed = grammar(cleanText(`${how(alias)} ${argument}`));
        expect(parsed?.command.name).toBe(name);
        expect(parsed?.corrected).toBeUndefined();
        expect(parsed?.argument).toBe(argument);
      }),
    );
  });

  it('what is guessed is one typo from what was written', () => {
    const near = fc
      .tuple(fc.constantFrom(...NAMES), fc.nat(12), fc.constantFrom('', 'x', 'e', 'а', '1'))
      .map(([{ alias }, at, letter]) => `${alias.slice(0, at)}${letter}${alias.slice(at + 1)}`);
    fc.assert(
      fc.property(near, (word) => {
        const corrected = grammar(word)?.corrected;
        if (corrected !== undefined) expect(isOneTypoApart(fold(corrected), fold(word))).toBe(true);
      }),
    );
  });
});

describe('one typo', () => {
  it.each([
    ['topics', 'topcs', true],
    ['topics', 'topiccs', true],
    ['topics', 'topixs', true],
    ['topics', 'topcis', true],
    ['topics', 'topics', false],
    ['topics', 'tpocis', false],
    ['topics', 'tics', false],
    ['ab', 'ba', true],
    ['', 'a', true],
  ])('is between “%s” and “%s”: %s', (one, other, expected) => {
    expect(isOneTypoApart(one, other)).toBe(expected);
    expect(isOneTypoApart(other, one)).toBe(expected);
  });
});
