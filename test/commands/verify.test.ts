import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { ask, citedIn, quotesIn, textsIn } from '../support/octopus.ts';

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
