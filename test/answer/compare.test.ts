import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/answer/answer.ts';
import { compareYears } from '../../src/answer/compare.ts';
import { library } from '../support/octopus.ts';

const compare = async (topic: string) => {
  const sides = await compareYears(library, topic);
  return sides.map(({ year, citations }) => [year, citations[0]?.paragraph.id]);
};

describe('comparing the years', () => {
  it.each([
    'cloud computing',
    'облачные вычисления',
    'informatique en nuage',
    'computación en la nube',
  ])('has a side for each, oldest first: %s', async (topic) => {
    const sides = await compareYears(library, topic);
    expect(sides.map(({ year }) => year)).toEqual([2009, 2016]);
    expect(sides[0]?.citations[0]?.paragraph.id).toBe('2009-7');
    for (const { year, citations } of sides)
      for (const { paragraph } of citations) expect(paragraph.year).toBe(year);
  });

  it('has only the years that are asked for', async () => {
    const sides = await compareYears(library, 'cloud computing', [2016, 2024]);
    expect(sides.map(({ year }) => year)).toEqual([2016]);
  });

  it('puts the points on the same subject side by side', async () => {
    expect(await compare('24/7 points of contact')).toEqual([
      [2009, '2009-6'],
      [2016, '2016-8'],
    ]);
  });

  it.each([
    ['terrorist misuse of information technology, radicalisation', '2016-6', 2009],
    ['VoIP networks', '2009-5', 2016],
  ])('leaves the side empty that has no counterpart: %s', async (topic, only, without) => {
    const sides = await compareYears(library, topic);
    expect(sides.find(({ year }) => year === without)?.citations).toEqual([]);
    expect(sides.find(({ year }) => year !== without)?.citations[0]?.paragraph.id).toBe(only);
  });

  it('leaves both sides empty for what neither speaks of', async () => {
    for (const topic of ['', 'zebra', 'the of and'])
      expect((await compare(topic)).map(([, id]) => id)).toEqual([undefined, undefined]);
  });

  it('quotes verbatim and no rows of the programme', async () => {
    for (const { citations } of await compareYears(library, 'capacity building'))
      for (const citation of citations) {
        expect(citation.paragraph.session).toBeUndefined();
        for (const quote of quotesOf(citation)) expect(citation.paragraph.text).toContain(quote);
      }
  });
});
