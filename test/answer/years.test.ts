import { describe, expect, it } from 'vitest';
import { yearsAsked, yearsOf } from '../../src/answer/years.ts';
import { ask, library, yearsIn } from '../support/octopus.ts';

const MENTIONED = [2011, 2014, 2009, 2016];
const asked = (question: string) =>
  yearsAsked(question, [2009, 2016], (year) => MENTIONED.includes(year));

it('the years there are documents of are in order', () => {
  expect(yearsOf(library.knowledge)).toEqual([2009, 2016]);
});

describe('a question names the conference', () => {
  it.each([
    ['training in 2009', [2009]],
    ['how many ppl came 09??', [2009]],
    ['training ’09', [2009]],
    ['workshop at 09:00', []],
    ['what was said at Octopus 2016?', [2016]],
    ['qu’a-t-on dit en 2016 ?', [2016]],
    ['¿qué se dijo en 2009?', [2009]],
    ['что сказано в 2009 году?', [2009]],
    ['cloud in 2009 and 2016', [2009, 2016]],
    ['the first conference on training', [2009]],
    ['la première conférence', [2009]],
    ['la primera conferencia', [2009]],
    ['на первой конференции', [2009]],
    ['the latest conference', [2016]],
    ['la conférence la plus récente', [2016]],
    ['la última conferencia', [2016]],
    ['на последней конференции', [2016]],
    ['training for judges', []],
  ])('by “%s”', (question, known) => {
    expect(asked(question)).toEqual({ known, unknown: [] });
  });

  it('by a year of a conference there is no document of', () => {
    for (const question of [
      'cloud in 2012',
      'what did Octopus 2012 say?',
      'la conférence de 2012',
      'en la conferencia de 2012',
      'на конференции 2012 года',
    ])
      expect(asked(question)).toEqual({ known: [], unknown: [2012] });
  });

  it('but not by a year that the documents mention', () => {
    expect(asked('the recommendations of December 2014').unknown).toEqual([]);
    expect(asked('the Octopus conference 2014').unknown).toEqual([2014]);
  });

  it.each([
    'what was decided at the 2014 meeting?',
    'the 2014 meeting on cloud evidence',
    'la réunion de 2014',
    'la réunion de l’année 2014',
    'en la reunión del año 2014',
    'что решили на встрече 2014 года?',
  ])('by a meeting of that year: %s', (question) => {
    expect(asked(question).unknown).toEqual([2014]);
  });

  it.each([
    'What did the 2014 meeting of the Cybercrime Convention Committee recommend?',
    'the meeting of the Committee in 2014',
    'the 2014 summit of ministers',
    'la réunion du comité de 2014',
    'la reunión de expertos de 2014',
    'на встрече комитета в 2014 году',
  ])('but not by the meeting of somebody: %s', (question) => {
    expect(asked(question).unknown).toEqual([]);
  });

  it('nor by other numbers', () => {
    for (const question of ['20091', '1/2009', 'the 2000 experts'])
      expect(asked(question)).toEqual({ known: [], unknown: [] });
  });
});

describe('the answer', () => {
  it.each([
    ['24/7 points of contact in 2009', 2009],
    ['24/7 points of contact at Octopus 2016', 2016],
    ['24/7 points of contact at the first conference', 2009],
    ['24/7 points of contact at the latest conference', 2016],
    ['points de contact 24/7 en 2009', 2009],
    ['puntos de contacto 24/7 en 2016', 2016],
    ['контактные пункты 24/7 в 2009 году', 2009],
  ])('to “%s” is of that year alone', async (question, year) => {
    const reply = await ask(question);
    expect(reply.kind).toBe('answer');
    expect([...new Set(yearsIn(reply))]).toEqual([year]);
  });

  it.each([
    'What did the 2012 conference say about the cloud?',
    'Qu’a dit la conférence de 2012 sur le cloud ?',
    '¿Qué dijo la conferencia de 2012 sobre la nube?',
    'Что сказала конференция 2012 года об облаке?',
  ])('to “%s” names the years there are', async (question) => {
    const reply = await ask(question);
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).toMatch(/2012.*2009.*2016/);
    expect(reply.outcome.nearest.length).toBeGreaterThan(0);
  });
});
