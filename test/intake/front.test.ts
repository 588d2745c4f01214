import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/intake/source.ts';
import { draftFrom, textList } from '../support/intake.ts';

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text });
const line = (text: string): Block => ({ kind: 'paragraph', depth: 0, text });
const TEXT = 'The experts met for two days and agreed on what is written below, all of it.';
const headOf = (...blocks: Block[]) => draftFrom({ blocks, damage: [] }).head;

describe('the title page', () => {
  it('may have the institution above the title, and several headings above the date', () => {
    const blocks = [
      line('Institute of Justice'),
      line('Department of Cooperation'),
      heading(1, 'Meeting of Experts'),
      heading(2, 'Conclusions'),
      line('Riga, Latvia, 4-5 May 2018'),
      line('Version 9 May 2018'),
      heading(3, 'Introduction'),
      line(TEXT),
      heading(3, 'Recommendations'),
      line(TEXT),
    ];
    expect(headOf(...blocks)).toMatchObject({
      title: 'Meeting of Experts',
      place: 'Riga, Latvia',
      state: 'Version 9 May 2018',
      date: '2018-05-09',
    });
    expect(textList(draftFrom({ blocks, damage: [] }))[0]).toContain('Department of Cooperation');
  });

  it('ends above the first of several sections', () => {
    const head = headOf(
      line('Meeting of Experts'),
      line('Riga, Latvia, 4 May 2018'),
      heading(2, 'Introduction'),
      line(TEXT),
      heading(2, 'Recommendations'),
      line(TEXT),
    );
    expect(head).toMatchObject({ title: 'Meeting of Experts', place: 'Riga, Latvia' });
  });

  it('gives the last day of an event, though a heading names its first', () => {
    const head = headOf(
      heading(1, 'Meeting of Experts'),
      line('Riga, Latvia, 4-5 May 2018'),
      heading(2, 'Friday, 4 May 2018'),
      line(TEXT),
    );
    expect(head.date).toBe('2018-05-05');
  });

  it('gives the place of a Russian date without the word for year', () => {
    const head = headOf(
      heading(1, 'Встреча экспертов'),
      line('Рига, Латвия, 4-5 мая 2018 года'),
      line('Эксперты встретились в Риге и договорились о том, что написано ниже, полностью.'),
    );
    expect(head).toMatchObject({ place: 'Рига, Латвия', date: '2018-05-05', language: 'ru' });
  });
});

describe('the language', () => {
  const french =
    'Les participants ont examiné les réponses au questionnaire et ont constaté que la moitié des refus s’expliquent par une description insuffisante des faits.';
  const catalan = 'Els experts es van reunir durant dos dies i van acordar el que segueix.';

  it('is that of the text, though the program wrote the language of its user', () => {
    expect(draftFrom({ language: 'en', blocks: [line(french)], damage: [] }).head.language).toBe(
      'fr',
    );
  });

  it('is what the file says where the text does not tell', () => {
    expect(draftFrom({ language: 'ca', blocks: [line(catalan)], damage: [] }).head.language).toBe(
      'ca',
    );
  });
});
