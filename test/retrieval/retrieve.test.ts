import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import { library } from '../support/octopus.ts';

const { knowledge, retrieve } = library;

const best = async (question: string) => (await retrieve(question))[0]?.paragraph.id;
const ids = async (...asked: Parameters<typeof retrieve>) =>
  (await retrieve(...asked)).map(({ paragraph }) => paragraph.id);

describe('a question finds the paragraph that speaks to it', () => {
  it.each([
    ['24/7 points of contact annual meetings', '2016-8'],
    ['Who funded phase 2 of the Project on Cybercrime?', '2009-2'],
    ['2centre', '2009-3'],
    ['CETS 201', '2009-4'],
    ['draft Guidance Note Article 18', '2016-3'],
    ['Malabo Convention', '2016-5-2'],
    ['the dilemma of encryption', '2016-1'],
    ['T-CY Cloud Evidence Group proposals', '2016-3'],
    ['50-я сторона конвенции Андорра', '2016-intro'],
    ['blanchiment d’argent réseaux VoIP', '2009-5'],
    ['financiación voluntaria de Estonia, Japón y Mónaco', '2016-funding'],
  ])('%s → %s', async (question, id) => {
    expect(await best(question)).toBe(id);
  });

  it.each(['24/7', '24-7', '24x7', '24 / 7', '24 X 7'])('however it is spelt: %s', async (text) => {
    expect(await ids(`${text} network`)).toEqual(await ids('24/7 network'));
  });

  it('in any case, with or without accents', async () => {
    expect(await ids('COOPÉRATION JUDICIAIRE')).toEqual(await ids('cooperation judiciaire'));
  });

  it('and nothing where it shares no word', async () => {
    expect(await retrieve('zzyzx qwrtp')).toEqual([]);
    expect(await retrieve('')).toEqual([]);
    expect(await retrieve('the of and')).toEqual([]);
  });
});

describe('a hit', () => {
  const QUESTIONS = ['24/7', 'training of judges and prosecutors', 'облако', 'xyz training', 'год'];

  it('has scores from 0 to 1, best first', async () => {
    for (const question of QUESTIONS) {
      const scores = (await retrieve(question)).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has every sentence of its paragraph, in order, each with a share of the question', async () => {
    for (const { paragraph, sentences } of await retrieve('training of judges')) {
      expect(sentences.map(({ start, end }) => ({ start, end }))).toEqual(
        sentencesOf(paragraph.text, paragraph.language),
      );
      for (const { score } of sentences) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  it('tells which words of the question it does not have', async () => {
    const [hit] = await retrieve('training of astronauts on Neptune');
    const missing = hit?.missing.map(({ word }) => word) ?? [];
    expect(missing).toContain('astronauts');
    expect(missing).not.toContain('training');
    expect(hit?.missing.find(({ word }) => word === 'Neptune')).toMatchObject({
      elsewhere: false,
      name: true,
    });
  });

  it('is weaker when a word of the question is nowhere', async () => {
    const [whole] = await retrieve('training');
    const [part] = await retrieve('training astronauts');
    expect(part?.score).toBeLessThan(whole?.score ?? 0);
  });
});

describe('a search can be narrowed', () => {
  it('to documents', async () => {
    const found = await retrieve('cybercrime', { documents: ['octopus-2009'] });
    expect(new Set(found.map(({ paragraph }) => paragraph.document))).toEqual(
      new Set(['octopus-2009']),
    );
  });

  it('to years', async () => {
    const found = await retrieve('cybercrime', { years: [2009] });
    expect(new Set(found.map(({ paragraph }) => paragraph.year))).toEqual(new Set([2009]));
    expect(await retrieve('cybercrime', { years: [2012] })).toEqual([]);
  });

  it('to sessions, or to all but them', async () => {
    for (const { paragraph } of await retrieve('capacity building', { sessions: 'only' }))
      expect(paragraph.session).toBeDefined();
    for (const { paragraph } of await retrieve('capacity building', { sessions: 'none' }))
      expect(paragraph.session).toBeUndefined();
  });

  it('to a number of hits', async () => {
    expect(await retrieve('cybercrime', { limit: 2 })).toHaveLength(2);
    expect((await retrieve('cybercrime')).length).toBeLessThanOrEqual(10);
  });
});

describe('what was asked before', () => {
  it('helps a question that points back at it', async () => {
    const [hit] = await retrieve('who funded it?', {
      context: 'phase 2 of the Project on Cybercrime',
    });
    expect(hit?.paragraph.id).toBe('2009-2');
  });

  it('counts less than the question', async () => {
    const [hit] = await retrieve('Malabo Convention', { context: 'cloud' });
    expect(hit?.paragraph.id).toBe('2016-5-2');
  });
});

describe('for any question', () => {
  const vocabulary = [...knowledge.paragraphs.values()].flatMap(({ text }) => text.split(/\s+/));
  const anyQuestion = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(' ')),
  );

  it('the hits are the same each time, with scores from 0 to 1', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const hits = await retrieve(question);
        expect(await ids(question)).toEqual(hits.map(({ paragraph }) => paragraph.id));
        for (const { score, missing } of hits) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const { share } of missing) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
