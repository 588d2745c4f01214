import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { recordOf } from '../../src/chat/record.ts';
import { ask, library } from '../support/octopus.ts';
import { CITATION_FIELDS, RECORD_FIELDS } from '../support/record.ts';

const recorded = async (question: string) => recordOf(question, await ask(question), 1.23456);

describe('a reply as a record', () => {
  it('has these fields in this order', async () => {
    const record = await recorded('24-7');
    expect(Object.keys(record)).toEqual(RECORD_FIELDS);
    for (const citation of record.citations) expect(Object.keys(citation)).toEqual(CITATION_FIELDS);
  });

  it('holds the question as asked, the text, and each citation with its whole paragraph', async () => {
    const reply = await ask('24-7');
    const record = recordOf('24-7', reply, 1);
    expect(record).toMatchObject({
      question: '24-7',
      kind: 'answer',
      answered: true,
      reason: null,
    });
    expect(record.text).toBe(plainText(reply));
    for (const { id, text, quotes, year } of record.citations) {
      expect(text).toBe(library.knowledge.paragraphs.get(id)?.text);
      expect(year).toBe(library.knowledge.paragraphs.get(id)?.year);
      expect(quotes).not.toEqual([]);
      for (const quote of quotes) expect(text).toContain(quote);
    }
  });

  it('of a refusal has a reason, no citations, and at most three nearest', async () => {
    const record = await recorded('What does a taxi from the airport to Strasbourg cost?');
    expect(record).toMatchObject({ kind: 'refusal', answered: false, citations: [] });
    expect(record.reason).not.toBe('');
    expect(record.nearest.length).toBeLessThanOrEqual(3);
  });

  it('has shares between 0 and 1 and at most three decimals', async () => {
    const { confidence, citations, ms } = await recorded('cloud computing');
    for (const share of [confidence, ...citations.map(({ score }) => score)]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(Number(share.toFixed(3))).toBe(share);
    }
    expect(ms).toBe(1.235);
  });

  it('of a programme cites one entry a session, with day, time, room, languages and title', async () => {
    const { citations } = await recorded('workshop 6');
    expect(citations).toMatchObject([{ id: '2016-workshop-6' }]);
    expect(citations[0]?.text).toMatch(
      /^Thursday 17 November 2016, 9h30, Room 3 \(E\)\nWorkshop 6: /,
    );
  });
});
