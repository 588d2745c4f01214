import { describe, expect, it } from 'vitest';
import { library, octopusOver } from '../../support/octopus.ts';
import { callTool, memoryClient } from './in-memory.ts';

const client = await memoryClient();
const call = (name: string, args?: Readonly<Record<string, unknown>>) =>
  callTool(client, name, args);

describe('ask', () => {
  it('looks only in the years and documents it is given', async () => {
    const { data } = await call('ask', { question: 'cloud', years: [2009] });
    expect(data).toMatchObject({ answered: true, citations: [{ year: 2009 }] });
    const within = await call('ask', { question: 'help', documents: ['octopus-2016'] });
    expect(within.data).toMatchObject({ kind: expect.stringMatching(/answer|refusal/) });
  });

  it('writes its own words in the language that is wanted, whatever the question’s', async () => {
    const { data } = await call('ask', {
      question: 'How many euros did Japan give?',
      language: 'fr',
    });
    expect(data).toMatchObject({ language: 'fr', answered: false });
    expect(data['reason']).toBe('Les documents parlent du sujet, mais ne disent pas de montant.');
    expect((await call('ask', { question: 'кто финансировал?' })).data).toMatchObject({
      language: 'ru',
    });
  });

  it('knows the programme', async () => {
    expect((await call('ask', { question: 'workshop 6' })).data).toMatchObject({
      kind: 'programme',
      citations: [{ id: '2016-workshop-6' }],
    });
  });

  it('refuses a year without documents, and says which documents there are', async () => {
    expect((await call('ask', { question: 'cloud', years: [2012] })).data).toMatchObject({
      answered: false,
      reason: 'There is no document of 2012 here. I have those of 2009 and 2016.',
    });
    expect(await call('ask', { question: 'cloud', documents: ['2016'] })).toMatchObject({
      isError: true,
      text: '"documents": there is no "2016". There are: octopus-2009, octopus-2016, octopus-2016.programme.',
    });
  });
});

describe('search', () => {
  it('ranks paragraphs with their best sentences', async () => {
    const { data, text } = await call('search', { query: 'cloud evidence', limit: 2 });
    expect(data).toMatchObject({
      results: [{ id: '2016-3', quotes: [{ start: 0 }, {}] }, { id: '2016-2' }],
      reason: null,
    });
    expect(text).toMatch(/^1\. “Access to evidence.*\n.*\n— Octopus 2016, key message 3/);
  });

  it('leaves sessions out, or looks in them alone', async () => {
    const of = async (sessions: string) =>
      JSON.stringify((await call('search', { query: 'terrorism', sessions, limit: 20 })).data);
    expect(await of('none')).not.toContain('workshop');
    expect(await of('only')).not.toContain('octopus://paragraphs/2016-3');
  });

  it('says why it finds nothing', async () => {
    expect((await call('search', { query: 'zzyzx' })).data).toMatchObject({
      results: [],
      reason: 'No paragraph has these words or their like.',
    });
    expect((await call('search', { query: 'cloud', years: [2012] })).text).toContain('2012');
  });
});

describe('read', () => {
  it('gives a whole paragraph and what stands around it, in order', async () => {
    const { data, text } = await call('read', { id: '2016-8', neighbours: 2 });
    const whole = library.knowledge.paragraphs.get('2016-8')?.text;
    expect(data).toMatchObject({
      found: true,
      paragraph: { id: '2016-8', text: whole, documentUri: 'octopus://documents/octopus-2016' },
      before: [{ id: '2016-6' }, { id: '2016-7' }],
      after: [{ id: '2016-9' }, {}],
    });
    expect(text).toContain(whole);
  });

  it('takes a paragraph’s name too', async () => {
    expect((await call('read', { id: 'key message 8' })).data).toMatchObject({
      paragraph: { id: '2016-8' },
    });
  });

  it('says what was inferred of a session, and what is missing in print', async () => {
    expect((await call('read', { id: '2016-workshop-1' })).text).toContain('The day is inferred.');
    expect((await call('read', { id: '2016-closing' })).text).toContain('Note: The sentence');
  });

  it('says how to find the id when there is no such paragraph', async () => {
    expect(await call('read', { id: '1999-1' })).toMatchObject({
      isError: false,
      data: { found: false, paragraph: null },
      text: 'There is no paragraph "1999-1". Put the id of a paragraph, such as "2016-8"; "search" finds ids.',
    });
  });
});

describe('compare', () => {
  it('gives a side to each year, in order', async () => {
    const { data } = await call('compare', { topic: 'cloud' });
    expect(data).toMatchObject({
      answered: true,
      sides: [
        { year: 2009, citations: [{ id: '2009-7' }] },
        { year: 2016, citations: [{ id: '2016-3' }, {}, {}] },
      ],
    });
  });

  it('refuses a topic that is none, and a year without documents', async () => {
    expect((await call('compare', { topic: 'the' })).data).toMatchObject({
      answered: false,
      sides: [{ citations: [] }, { citations: [] }],
    });
    expect((await call('compare', { topic: 'cloud in 2012 and 2016' })).data).toMatchObject({
      answered: false,
      reason: 'There is no document of 2012 here. I have those of 2009 and 2016.',
    });
  });
});

describe('programme', () => {
  const idsFor = async (args: Readonly<Record<string, unknown>>) =>
    ((await call('programme', args)).data['sessions'] as { id: string }[]).map(({ id }) => id);

  it.each([
    [{ day: 'thursday', room: 2 }, ['2016-workshop-5', '2016-workshop-8']],
    [{ day: '2016-11-17', time: 'afternoon', language: 'ru' }, ['2016-workshop-7']],
    [{ query: 'thursday afternoon', room: '2' }, ['2016-workshop-8']],
    [{ query: 'terrorism' }, ['2016-workshop-4']],
    [{ query: 'terrorism', day: 'thursday' }, ['2016-workshop-4']],
    [{ query: 'room 1 on friday', day: 'thursday', time: '9h30' }, ['2016-workshop-4']],
    [{ workshop: 6, year: 2016 }, ['2016-workshop-6']],
  ])('finds what holds for filters and words alike: %j', async (args, ids) => {
    expect(await idsFor(args)).toEqual(ids);
  });

  it('gives every session without a filter, with what was inferred', async () => {
    const { data, text } = await call('programme');
    expect(data).toMatchObject({ answered: true, year: 2016, timezone: 'Europe/Paris' });
    expect(await idsFor({})).toHaveLength(13);
    expect(text).toContain('is inferred');
  });

  it('refuses what is not there, with what is', async () => {
    expect((await call('programme', { room: 9 })).data).toMatchObject({
      answered: false,
      reason: 'The programme has no such room. Its rooms are: 1, 2, 3.',
      sessions: [],
    });
    expect((await call('programme', { year: 2009 })).data).toMatchObject({ answered: false });
    expect(
      (await call('programme', { query: 'when does workshop 6 end?', reply_language: 'es' })).data,
    ).toMatchObject({ answered: false, nearest: [{ id: '2016-workshop-6' }] });
  });

  it('names the filter that it cannot read', async () => {
    expect(await call('programme', { language: 'klingon' })).toMatchObject({
      isError: true,
      text: 'The value of "language" cannot be read. Write a language such as french or russian.',
    });
  });

  it('says so when no document has a programme', async () => {
    const { bot, library: other } = await octopusOver({
      'octopus-2018.md':
        '---\ntitle: Octopus 2018\nshort: Octopus 2018\nyear: 2018\ndate: 2018-07-13\nstate: Key messages\nplace: Strasbourg\nlanguage: en\n---\n\n[2018-1 | key message 1]\nSpeak.\n',
    });
    const without = await memoryClient({ bot, library: () => other });
    expect((await callTool(without, 'programme')).data).toMatchObject({
      answered: false,
      year: null,
      reason: 'None of the documents here has a programme.',
    });
  });
});

describe('verify_quote', () => {
  const TRUE = 'Annual meetings of 24/7 points of contact should be organised.';

  it.each([TRUE, `“${TRUE}”`, `  ${TRUE}\n`])('finds %j verbatim', async (quotation) => {
    expect((await call('verify_quote', { quotation })).data).toMatchObject({
      quotation,
      verdict: 'verbatim',
      citations: [{ id: '2016-8', quotes: [{ quote: TRUE }] }],
      differences: [],
    });
  });

  it('shows each difference of an altered one, and the true text', async () => {
    const { data, text } = await call('verify_quote', {
      quotation: TRUE.replace('should', 'must'),
    });
    expect(data).toMatchObject({
      verdict: 'altered',
      citations: [{ quotes: [{ quote: TRUE }] }],
      differences: [
        { kind: 'same' },
        { kind: 'missing', text: 'should ' },
        { kind: 'added', text: 'must ' },
        { kind: 'same' },
      ],
    });
    expect(text).toContain('[-should -][+must +]');
    expect(text).toContain(TRUE);
  });

  it('finds nothing for an absent one, and what is near', async () => {
    expect((await call('verify_quote', { quotation: 'The moon is made of cheese.' })).data).toEqual(
      {
        quotation: 'The moon is made of cheese.',
        verdict: 'absent',
        citations: [],
        differences: [],
        nearest: [],
      },
    );
  });
});

describe('arguments that cannot be used', () => {
  it.each([
    ['ask', {}, '"question": Put the question as text, such as'],
    ['ask', { question: '?!' }, '"question": Put the question as text, such as'],
    ['ask', { question: 'x'.repeat(4000) }, '"question": Put at most 3996 characters.'],
    ['ask', { question: 'x', years: ['2016'] }, '"years[0]": Put a list of years, such as [2016]'],
    ['ask', { question: 'x', language: 'de' }, '"language": Put one of en, fr, es, ru'],
    ['ask', { questions: 'x' }, 'There is no argument "questions". "ask" takes question, years'],
    ['search', { query: 'x', limit: 0 }, '"limit": Put how many paragraphs you want, 1 to 20.'],
    ['read', { id: 8 }, '"id": Put the id of a paragraph, such as "2016-8"'],
    ['compare', { topic: null }, '"topic": Put what to compare, such as "cloud"'],
    ['programme', { room: [] }, '"room": Put the number of a room, such as "2"'],
    ['programme', { day: 17 }, '"day": Put a day, such as "thursday"'],
    ['verify_quote', { quotation: '…' }, '"quotation": Put the quotation to check, such as'],
  ])('%s %j is told what to put', async (name, args, words) => {
    const { isError, text } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toContain(`The arguments of "${name}" cannot be used.\n`);
    expect(text).toContain(words);
  });
});

describe('a fault', () => {
  const faults: unknown[] = [];
  const broken = memoryClient({
    library: () => {
      throw new Error('secret detail');
    },
    onFault: (error) => faults.push(error),
  });

  it('is a result that says so without details, and is reported', async () => {
    const { isError, text } = await callTool(await broken, 'search', { query: 'cloud' });
    expect({ isError, text }).toEqual({
      isError: true,
      text: 'Something went wrong here, and it was logged. Try again in a moment.',
    });
    expect(faults).toEqual([new Error('secret detail')]);
  });
});
