import { describe, expect, it } from 'vitest';
import { asksForComparison, topicCompared, yearsIn } from '../../src/answer/comparison-asked.ts';

const asks = (sentence: string) => asksForComparison(sentence, [2009, 2016]);

describe('a sentence asks for a comparison', () => {
  it.each([
    'cloud in 2009 and 2016',
    'What changed since 2009 on training?',
    'compared with 2009, what is new?',
    'What is the difference between the two conferences?',
    'Qu’est-ce qui a changé depuis 2009 ?',
    'par rapport à 2009, comment a évolué la formation ?',
    'la différence entre les deux conférences',
    '¿Qué ha cambiado desde 2009?',
    'diferencias entre las dos conferencias',
    'Что изменилось с 2009 года?',
    'чем отличаются две конференции?',
  ])('%s', (sentence) => {
    expect(asks(sentence)).toBe(true);
  });

  it.each([
    'cloud in 2009',
    'What changes are needed in legislation?',
    'both days of the conference',
    'different organisations',
    'Two countries changed their law',
    '',
  ])('but not: %s', (sentence) => {
    expect(asks(sentence)).toBe(false);
  });
});

describe('the topic of a comparison', () => {
  it.each([
    ['cloud', 'cloud'],
    ['24/7 contact points in 2009 and 2016', '24/7 contact points in and'],
    ['2009 and 2016', ''],
    ['anonymity', 'anonymity'],
    ['', ''],
  ])('of “%s” is “%s”', (request, topic) => {
    expect(topicCompared(request)).toBe(topic);
  });

  it('has years beside it', () => {
    expect(yearsIn('cloud 2009 vs 2012')).toEqual([2009, 2012]);
  });
});
