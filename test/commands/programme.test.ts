import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeCommand } from '../../commands/programme.ts';
import { quotesOf } from '../../src/answer/answer.ts';
import type { Turn } from '../../src/chat/conversation.ts';
import { plainText } from '../../src/chat/plain.ts';
import { ASK_LIMIT, type Reply } from '../../src/chat/reply.ts';
import type { Language } from '../../src/language/language.ts';
import { libraryOf, SESSIONS, searchOf } from '../support/programme.ts';

const command = programmeCommand(
  libraryOf(
    SESSIONS,
    searchOf({
      africa: { '2016-workshop-5': 0.9, '2016-workshop-2': 0.5 },
      legislation: { '2016-workshop-5': 0.8, '2016-workshop-2': 0.78 },
      terroris: { '2016-workshop-4': 0.9 },
      'human rights': { '2016-plenary': 0.9 },
      experts: { '2016-dinner': 0.1 },
    }),
  ),
);

interface Asking {
  readonly language?: Language;
  readonly at?: string;
  readonly previous?: Turn;
  readonly isNamed?: boolean;
}

function ask(argument: string, asking: Asking = {}) {
  const { language = 'en', at = '2026-01-01', previous, isNamed = false } = asking;
  return command.run({
    argument,
    isNamed,
    language,
    at: new Date(at),
    ...(previous ? { previous } : {}),
  });
}

const short = (id: string) => id.replace('2016-', '').replace('workshop-', 'W');
const cited = ({ outcome }: Reply) => outcome.citations.map(({ paragraph }) => short(paragraph.id));
const nearest = ({ outcome }: Reply) => outcome.nearest.map(({ paragraph }) => short(paragraph.id));
const texts = ({ blocks }: Reply, kind: 'text' | 'note' | 'heading') =>
  blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []));
const table = ({ blocks }: Reply) => blocks.find((block) => block.kind === 'table');

describe('the programme command shows sessions as a table', () => {
  it('with day, time, room, languages and title', async () => {
    const reply = await ask('thursday afternoon');
    expect(reply.kind).toBe('programme');
    expect(texts(reply, 'heading')).toEqual(['Programme of Octopus 2016']);
    expect(table(reply)).toEqual({
      kind: 'table',
      columns: ['Day', 'Time', 'Room', 'Languages', 'Session'],
      rows: [
        ['Thursday 17 November 2016', '14h30', '1', 'E/F/S/R', 'Workshop 7: Seeking synergies'],
        [
          'Thursday 17 November 2016',
          '14h30',
          '2',
          'E/F',
          'Workshop 8: Targeting proceeds from crime online',
        ],
        [
          'Thursday 17 November 2016',
          '14h30',
          '3',
          'E',
          'Workshop 9: Crime and jurisdiction in cyberspace',
        ],
      ],
    });
    expect(texts(reply, 'note')).toEqual([]);
  });

  it.each([
    ['fr', 'Jour', 'jeudi 17 novembre 2016', 'Programme d’Octopus 2016'],
    ['es', 'Día', 'jueves 17 de noviembre de 2016', 'Programa de Octopus 2016'],
    ['ru', 'День', 'четверг, 17 ноября 2016', 'Программа Octopus 2016'],
  ] as const)('in the language %s', async (language, column, day, heading) => {
    const reply = await ask('thursday', { language });
    const shown = table(reply);
    expect(shown?.columns[0]).toBe(column);
    expect(shown?.rows[0]?.[0]).toBe(day);
    expect(texts(reply, 'heading')).toEqual([heading]);
  });

  it('and says what is not printed and what is inferred', async () => {
    const reply = await ask('wednesday');
    const rows = table(reply)?.rows ?? [];
    expect(rows[0]?.[2]).toBe('not printed');
    expect(rows.at(-1)?.slice(2, 4)).toEqual(['not printed', 'not printed']);
    expect(texts(reply, 'note')).toEqual([
      '“Wednesday 16 November 2016” is inferred: the programme prints no heading for that day.',
    ]);
  });

  it('and cites one title a session, verbatim', async () => {
    const { outcome } = await ask('friday');
    expect(outcome).toMatchObject({ answered: true, reason: null, confidence: 1 });
    expect(outcome.citations.map(quotesOf)).toEqual([
      ['Plenary: Results of workshops\nHuman rights and rule of law in cyberspace\nConclusions'],
      ['End of conference'],
    ]);
    expect(outcome.citations.every(({ score }) => score === 1)).toBe(true);
  });

  it('whole, when nothing is named', async () => {
    const reply = await ask('');
    expect(cited(reply)).toHaveLength(13);
    expect(reply.buttons.map((button) => button.ask)).toEqual([
      'programme ics',
      'programme wednesday',
      'programme thursday',
      'programme friday',
    ]);
  });

  it('and remembers what it showed', async () => {
    expect((await ask('jeudi salle 3')).remember).toEqual({
      question: 'programme thursday room 3',
      shown: ['2016-workshop-6', '2016-workshop-9'],
    });
  });
});

describe('a question about one session is answered in a line', () => {
  it.each([
    [
      'en',
      'In which room is workshop 2?',
      'Workshop 2: Wednesday 16 November 2016, 14h30, room 2, interpretation E/F (English, French)',
    ],
    [
      'fr',
      'Dans quelle salle est l’atelier 2 ?',
      'Atelier 2 : mercredi 16 novembre 2016, 14h30, salle 2, interprétation E/F (anglais, français)',
    ],
    [
      'es',
      '¿En qué sala es el taller 2?',
      'Taller 2: miércoles 16 de noviembre de 2016, 14h30, sala 2, interpretación E/F (inglés, francés)',
    ],
    [
      'ru',
      'В каком зале семинар 2?',
      'Семинар 2: среда, 16 ноября 2016, 14h30, зал 2, перевод E/F (английский, французский)',
    ],
    [
      'en',
      'When is the dinner?',
      'Social dinner in an Alsatian restaurant: Wednesday 16 November 2016, 20h00, the room is not printed',
    ],
    ['en', 'When does the conference end?', 'End of conference: Friday 18 November 2016, 13h00'],
  ] as const)('%s: %s', async (language, question, line) => {
    expect(texts(await ask(question, { language }), 'text')).toEqual([line]);
  });

  it('that calls a room by its name where it has one', async () => {
    const [session] = SESSIONS.filter(({ id }) => id === '2016-workshop-2');
    if (!session) throw new Error('The programme has a workshop 2');
    const inHemicycle = { ...session, session: { ...session.session, room: 'Hemicycle' } };
    const other = programmeCommand(libraryOf([inHemicycle]));
    const call = { argument: 'workshop 2', isNamed: true, at: new Date('2026-01-01') };
    const lines = await Promise.all(
      (['en', 'ru'] as const).map(async (language) =>
        texts(await other.run({ ...call, language }), 'text'),
      ),
    );
    expect(lines.map(([line]) => line?.split(', ').find((part) => /Hemicycle/.test(part)))).toEqual(
      ['Hemicycle', 'Hemicycle'],
    );
  });

  it('also when it is not as the question has it', async () => {
    const reply = await ask('Was there Russian interpretation in workshop 6?');
    expect(cited(reply)).toEqual(['W6']);
    expect(texts(reply, 'text')).toEqual([
      'The programme prints it otherwise than the question says.',
      'Workshop 6: Thursday 17 November 2016, 9h30, room 3, interpretation E (English)',
    ]);
  });

  it('and a count is given in figures', async () => {
    const reply = await ask('How many workshops were there on Thursday?');
    expect(texts(reply, 'text')).toEqual(['Number of sessions: 6.']);
    const hour = await ask('во сколько начинается семинар 7?', { language: 'ru' });
    expect(texts(hour, 'text')).toEqual([expect.stringMatching(/^Семинар 7: .*14h30/)]);
  });
});

describe('a workshop in short', () => {
  it.each(['W3', 'w 3', 'ws 3'])('is recognised: %s', async (text) => {
    expect(command.recognises?.(text, 'en', undefined)).toBe(true);
    expect(cited(await ask(text))).toEqual(['W3']);
  });
});

describe('the last workshop', () => {
  it.each(['last workshop', 'the last workshops', 'dernier atelier', 'последний семинар'])(
    'is the last by time: %s',
    async (text) => {
      expect(cited(await ask(text))).toEqual(['W7', 'W8', 'W9']);
    },
  );

  it('of a day or room is its last', async () => {
    expect(cited(await ask('last workshop on Wednesday in room 1'))).toEqual(['W1']);
  });
});

describe('a topic', () => {
  it('is looked for in the sessions alone, and only those near the best are shown, best first', async () => {
    const reply = await ask('In which room was the workshop on Africa?');
    expect(cited(reply)).toEqual(['W5']);
    expect(reply.outcome.confidence).toBe(0.9);
    expect(cited(await ask('workshops on legislation'))).toEqual(['W5', 'W2']);
  });

  it('is narrowed by what else is named', async () => {
    expect(cited(await ask('Which workshop on legislation is on Wednesday?'))).toEqual(['W2']);
    const reply = await ask('Is there a workshop on Africa on Friday?');
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).toBe('The programme has no session that matches all of this.');
    expect(nearest(reply)).toEqual(['W5']);
  });

  it('that no title speaks of is refused', async () => {
    const reply = await ask('When is the workshop on artificial intelligence?');
    expect(reply.outcome).toMatchObject({
      answered: false,
      citations: [],
      reason: 'The titles in the programme do not speak of “artificial intelligence”.',
    });
  });

  it('with little evidence is refused too, and the nearest is named', async () => {
    expect(nearest(await ask('At what time did the experts meet?'))).toEqual(['dinner']);
  });

  it('does not matter where one session is named and its time is asked for', async () => {
    expect(cited(await ask('When is workshop 6 for the happy few?'))).toEqual(['W6']);
    expect((await ask('What was on the menu of the dinner?')).kind).toBe('refusal');
  });
});

describe('what a programme does not print is refused with what it prints', () => {
  it.each([
    ['Who chaired workshop 4?', 'The programme does not print who speaks, chairs or takes part.'],
    ['How much is the dinner?', 'The programme does not print what anything costs.'],
    ['When does workshop 3 end?', 'The programme does not print when sessions end.'],
    ['What was concluded in workshop 9?', 'The programme does not print what was said, presented'],
  ])('%s', async (question, reason) => {
    const reply = await ask(question);
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.answered).toBe(false);
    expect(reply.outcome.reason).toContain(reason);
    expect(nearest(reply)).toHaveLength(1);
    expect(plainText(reply)).toContain(reply.outcome.reason);
  });

  it('but the one end that is printed is named', async () => {
    expect((await ask('When does workshop 3 end?')).outcome.reason).toContain(
      'Only the end of the conference is printed: Friday 18 November 2016, 13h00.',
    );
    expect(cited(await ask('When does Friday end?'))).toEqual(['end']);
  });
});

describe('what the programme does not have is refused with what it has', () => {
  it.each([
    ['room 4', 'Its rooms are: 1, 2, 3.'],
    ['workshop 12', 'Its workshops are: 1, 2, 3, 4, 5, 6, 7, 8, 9.'],
    ['saturday', 'Its days are: Wednesday 16 November 2016; Thursday 17'],
    ['15h', 'The printed starts are: 9h00, 9h30, 13h00, 14h30, 20h00.'],
    ['german', 'Its languages are: English, French, Russian, Spanish.'],
    ['2009', 'There is no programme of 2009 here; the only one is that of 2016.'],
  ])('%s', async (argument, reason) => {
    const reply = await ask(argument);
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).toContain(reason);
  });

  it('beside what it has is said in a note', async () => {
    const reply = await ask('room 2 and 4 thursday');
    expect(cited(reply)).toEqual(['W5', 'W8']);
    expect(texts(reply, 'note')[0]).toContain('Its rooms are: 1, 2, 3.');
  });

  it('in one session is refused with the nearest', async () => {
    const reply = await ask('friday room 2');
    expect(reply.outcome.reason).toBe('The programme has no session that matches all of this.');
    expect(nearest(reply)).toEqual(['plenary', 'end']);
  });
});

describe('now and next', () => {
  it('of a past programme say when it was', async () => {
    const reply = await ask('now');
    expect(texts(reply, 'text')).toEqual([
      'The conference is over: it was held from Wednesday 16 November 2016 to Friday 18 November 2016. This was its programme.',
    ]);
    expect(cited(reply)).toHaveLength(13);
  });

  it('are like today and tomorrow where the conference is over or has not begun', async () => {
    for (const day of ['today', 'tomorrow', 'demain', 'завтра']) {
      const reply = await ask(day);
      expect(texts(reply, 'text')[0]).toContain('The conference is over: it was held from');
    }
    const before = await ask('tomorrow', { at: '2016-11-01T10:00:00Z' });
    expect(texts(before, 'text')[0]).toContain('The conference has not begun');
    expect(cited(await ask('tomorrow', { at: '2016-11-16T10:00:00Z' }))).toContain('W4');
  });

  it('go by the clock during the conference', async () => {
    const reply = await ask('next', { at: '2016-11-17T10:00:00Z' });
    expect(cited(reply)).toEqual(['W7', 'W8', 'W9']);
    expect(texts(reply, 'text')[0]).toContain('End times are not printed');
  });
});

describe('the calendar', () => {
  it('comes as a file with the same table', async () => {
    const reply = await ask('thursday room 2 ics');
    expect(cited(reply)).toEqual(['W5', 'W8']);
    expect(table(reply)?.rows).toHaveLength(2);
    expect(reply.files).toEqual([
      {
        name: 'octopus-2016.ics',
        mediaType: 'text/calendar',
        content: expect.stringMatching(/^BEGIN:VCALENDAR\r\n/),
        path: '/calendar.ics?year=2016&day=thursday&room=2',
        ask: 'programme thursday room 2 ics',
      },
    ]);
    expect(reply.files[0]?.content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(reply.buttons.every(({ role }) => role !== 'calendar')).toBe(true);
  });

  it.each(['calendrier jeudi', 'jueves calendario', 'календарь на четверг'])(
    'is also asked for as “%s”',
    async (argument) => {
      const reply = await ask(argument);
      expect(reply.files).toHaveLength(1);
      expect(cited(reply)).toHaveLength(6);
    },
  );

  it('of today is asked for by its date, so that the button works tomorrow', async () => {
    const reply = await ask('today', { at: '2016-11-17T10:00:00Z' });
    expect(reply.buttons[0]?.ask).toBe('programme 17 november ics');
  });

  it('is a button that asks for the very sessions shown', async () => {
    for (const argument of [
      '17 nov 14h30 room 2',
      'workshops in russian or french on thursday morning',
      'the workshop on Africa',
      'plenary',
      'day 2 after 10h',
      'When was the session on human rights?',
      'same time as workshop 5',
    ]) {
      const shown = await ask(argument);
      const button = shown.buttons.find(({ role }) => role === 'calendar');
      expect(button?.ask.length).toBeLessThanOrEqual(ASK_LIMIT);
      const again = await ask(button?.ask.replace(/^programme /, '') ?? '');
      expect(cited(again)).toEqual(cited(shown));
      expect(again.files).toHaveLength(1);
    }
  });
});

describe('a conversation goes on', () => {
  const turn = (question: string, ...shown: readonly string[]): Turn => ({
    question,
    shown: shown.map((id) => `2016-${id}`),
  });
  const thursday = turn('programme thursday afternoon', 'workshop-7', 'workshop-8', 'workshop-9');

  it.each([
    ['and in room 2?', thursday, ['W8']],
    ['et en russe ?', thursday, ['W7']],
    ['y el viernes?', thursday, ['end']],
    ['а утром?', thursday, ['W4', 'W5', 'W6']],
    ['and workshop 2?', thursday, ['W2']],
    ['at what time?', turn('programme workshop 6', 'workshop-6'), ['W6']],
    ['и в каком зале?', turn('programme workshop 6', 'workshop-6'), ['W6']],
    [
      'and on Wednesday?',
      turn('programme workshop 6', 'workshop-6'),
      ['special-session', 'W1', 'W2', 'W3', 'dinner'],
    ],
    ['where?', turn('a question of documents', 'workshop-6'), ['W6']],
    ['in the afternoon?', turn('programme thursday', 'workshop-4'), ['W7', 'W8', 'W9']],
    ['l’après-midi ?', turn('programme thursday', 'workshop-4'), ['W7', 'W8', 'W9']],
    ['по-русски?', thursday, ['W7']],
    ['the ics', turn('programme room 2', 'workshop-5'), ['W2', 'W5', 'W8']],
    ['as a calendar file', thursday, ['W7', 'W8', 'W9']],
    ['календарь', turn('programme workshop 6', 'workshop-6'), ['W6']],
  ] as const)('%s', async (sentence, previous, expected) => {
    expect(command.recognises?.(sentence, 'en', previous)).toBe(true);
    expect(cited(await ask(sentence, { previous }))).toEqual(expected);
  });

  it('to another year, of which there is no programme', async () => {
    expect(command.recognises?.('and in 2009?', 'en', thursday)).toBe(true);
    const reply = await ask('and in 2009?', { previous: thursday });
    expect(reply.outcome.reason).toContain('There is no programme of 2009 here');
  });

  it('but not from what was said of the documents', () => {
    const previous = turn('cloud', '3');
    expect(command.recognises?.('at what time?', 'en', previous)).toBe(false);
    expect(command.recognises?.('and where?', 'en', previous)).toBe(false);
    expect(command.recognises?.('where?', 'en', undefined)).toBe(false);
  });

  it('with its calendar file', async () => {
    const previous = (await ask('room 2?', { previous: thursday })).remember;
    if (!previous) throw new Error('The sessions shown must be remembered');
    const { files } = await ask('the ics', { previous });
    expect(files[0]?.content.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  it('and a command said in full starts anew', async () => {
    const named = { previous: thursday, isNamed: true };
    expect(cited(await ask('ics', named))).toHaveLength(13);
    expect(cited(await ask('morning', named))).toContain('special-session');
    expect(cited(await ask('friday', { previous: thursday }))).toEqual(['plenary', 'end']);
  });
});

describe('the programme command', () => {
  it('shows examples that work', async () => {
    for (const { text } of command.examples) {
      expect((await ask(text.replace(/^programme /, ''))).kind).toBe('programme');
    }
  });

  it('gives the same reply to the same question', async () => {
    expect(await ask('jeudi ics')).toEqual(await ask('jeudi ics'));
  });

  it('answers any mixture of its words with citations that hold and buttons that work', async () => {
    const words =
      `thursday mercredi 17 nov room 2 4 salle morning tarde 14h30 at 9 russian only or and
      workshop 6 atelier talleres ужин plenary end conference what is on when где how many who now ics
      africa experts 2016 2009 ? same time day last mañana`.split(/\s+/);
    const mixtures = fc.array(fc.constantFrom(...words), { maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(mixtures, async (mixture) => {
        const reply = await ask(mixture.join(' '));
        expect(['programme', 'refusal']).toContain(reply.kind);
        for (const citation of reply.outcome.citations) {
          expect(quotesOf(citation)).toEqual([citation.paragraph.session?.title]);
        }
        expect(reply.buttons.every(({ ask: text }) => text.length <= ASK_LIMIT)).toBe(true);
        const button = reply.buttons.find(({ role }) => role === 'calendar');
        if (!button) return;
        const again = await ask(button.ask.replace(/^programme /, ''));
        expect(cited(again).toSorted()).toEqual(cited(reply).toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it('survives long and odd input without repeating it raw', async () => {
    const odd = `<@U1> @everyone *${'x'.repeat(4000)}* \u0000\u202e\ud800`;
    const reply = await ask(odd);
    expect(reply.kind).toBe('refusal');
    expect(plainText(reply)).not.toMatch(/@everyone|<@|\u202e|\ud800/);
    expect(plainText(reply).length).toBeLessThan(1000);
    expect(command.recognises?.(odd, 'en', undefined)).toBe(false);
  });

  it('says so when no document has a programme', async () => {
    const empty = programmeCommand(libraryOf([]));
    const reply = await empty.run({ argument: '', language: 'en', at: new Date(0) });
    expect(reply.outcome).toMatchObject({
      answered: false,
      reason: 'None of the documents here has a programme.',
    });
    expect(empty.recognises?.('workshop 6', 'en', undefined)).toBe(false);
  });
});
