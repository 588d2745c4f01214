import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import {
  ask,
  citedIn,
  itemsIn,
  library,
  nearestIn,
  quotesIn,
  textsIn,
} from '../support/octopus.ts';

const EXACT = 'Annual meetings of 24/7 points of contact should be organised.';
const ALTERED = 'Annual meetings of 24/7 points of contact must be organised.';
const ABSENT = 'Blockchain will solve every problem of the police.';

const IN_FOUR = [
  ['en', 'verify', 'word for word', 'altered', 'does not stand'],
  ['fr', 'vérifier', 'mot pour mot', 'pas exact', 'ne figure pas'],
  ['es', 'verificar', 'palabra por palabra', 'alterada', 'no figura'],
  ['ru', 'проверить', 'слово в слово', 'изменена', 'нет'],
] as const;

describe.each(IN_FOUR)('verify in %s', (language, command, exact, altered, absent) => {
  it('says that a quotation is exact, and where it stands', async () => {
    const reply = await ask(`${command} "${EXACT}"`);
    expect(reply).toMatchObject({ kind: 'verification', language, outcome: { answered: true } });
    expect(textsIn(reply, 'text')[0]).toContain(exact);
    expect(quotesIn(reply)).toEqual([EXACT]);
    expect(citedIn(reply)).toEqual(['2016-8']);
  });

  it('says that it is altered, marks the differences, and shows the document’s words', async () => {
    const reply = await ask(`${command} "${ALTERED}"`);
    expect(reply).toMatchObject({ kind: 'verification', language });
    expect(textsIn(reply, 'text')[0]).toContain(altered);
    expect(plainText(reply)).toContain('[-should -][+must +]be organised.');
    expect(quotesIn(reply)).toEqual([EXACT]);
  });

  it('says that it is absent', async () => {
    const reply = await ask(`${command} "${ABSENT}"`);
    expect(reply).toMatchObject({ kind: 'verification', language, outcome: { answered: false } });
    expect(reply.outcome.reason).toContain(absent);
    expect(reply.outcome.citations).toEqual([]);
  });

  it('says how to ask when nothing is quoted', async () => {
    const reply = await ask(command, { language });
    expect(reply).toMatchObject({ kind: 'help', language });
    expect(plainText(reply)).toContain(command);
  });
});

describe('a quotation', () => {
  it.each([
    `verify ${EXACT}`,
    `verify “${EXACT}”`,
    `verify «${EXACT}»`,
    `verify « ${EXACT} »`,
    `verify „${EXACT}“`,
    `check "${EXACT}"`,
    `verify: "${EXACT}"`,
  ])('may stand in any quotation marks, or in none: %s', async (text) => {
    expect(quotesIn(await ask(text))).toEqual([EXACT]);
  });

  it.each([
    `Is "${EXACT}" an exact quote?`,
    `Does the document say “${ALTERED}”?`,
    `La citation « ${EXACT} » est-elle exacte ?`,
    `¿Es textual la cita «${EXACT}»?`,
    `Верна ли цитата «${EXACT}»?`,
  ])('is checked when a sentence asks for it: %s', async (text) => {
    const reply = await ask(text);
    expect(reply.kind).toBe('verification');
    expect(citedIn(reply)).toEqual(['2016-8']);
  });

  it('in a question about something else is no request to check', async () => {
    expect((await ask('What is the “2centre” for?')).kind).toBe('answer');
  });
});

describe('a quotation with quotation marks in it', () => {
  it.each([
    'verify "the “2centre” a joint action"',
    'verify “the “2centre” a joint action”',
    'verify “the "2centre" a joint action”',
    'verify "the "2centre" a joint action"',
    'verify « the «2centre» a joint action »',
  ])('is taken whole: %s', async (text) => {
    expect(quotesIn(await ask(text))).toEqual(['the “2centre” a joint action']);
  });

  it('is cited without a mark that stands alone', async () => {
    const reply = await ask('verify "“2centre”"');
    expect(quotesIn(reply)).toEqual(['“2centre”']);
  });

  it('may stand in a sentence', async () => {
    const reply = await ask('Is “the “2centre” a joint action” an exact quote?');
    expect(quotesIn(reply)).toEqual(['the “2centre” a joint action']);
  });

  it('ends where it ends: another text in marks is not a part of it', async () => {
    expect(quotesIn(await ask(`verify "${EXACT}" of "Octopus 2016"`))).toEqual([EXACT]);
  });
});

describe('an exact quotation that stands in several places', () => {
  it('is shown in each', async () => {
    const reply = await ask('verify "evidence in the cloud"');
    const holding = [...library.knowledge.paragraphs.values()].filter(({ text }) =>
      text.includes('evidence in the cloud'),
    );
    expect(citedIn(reply)).toEqual(holding.slice(0, 3).map(({ id }) => id));
  });

  it.each([
    ['verify "cybercrime"', 'These are the first 3:'],
    ['vérifier "cybercrime"', 'Voici les 3 premiers'],
    ['verificar "cybercrime"', 'Estos son los 3 primeros:'],
    ['проверить "cybercrime"', 'Вот первые 3:'],
  ])('is shown in three, and the others are counted: %s', async (text, words) => {
    const reply = await ask(text);
    expect(citedIn(reply)).toHaveLength(3);
    expect(textsIn(reply, 'note')[0]).toContain(words);
  });
});

describe('an altered quotation', () => {
  it('is less sure the more of it is altered', async () => {
    const { outcome } = await ask(`verify "${ALTERED}"`);
    expect(outcome.confidence).toBeGreaterThan(0.5);
    expect(outcome.confidence).toBeLessThan(1);
  });
});

describe('an absent quotation', () => {
  it('names up to three paragraphs that have a fair share of its words', async () => {
    const reply = await ask(
      'verify "The points of contact met in annual assemblies of the police"',
    );
    expect(reply.outcome.answered).toBe(false);
    expect(nearestIn(reply)[0]).toBe('2016-8');
    expect(nearestIn(reply).length).toBeLessThanOrEqual(3);
    expect(itemsIn(reply).map((item) => item.ask)).toEqual(
      nearestIn(reply).map((id) => `read ${id}`),
    );
  });

  it('names none where none has', async () => {
    const reply = await ask(`verify "${ABSENT}"`);
    expect([nearestIn(reply), itemsIn(reply)]).toEqual([[], []]);
  });
});
