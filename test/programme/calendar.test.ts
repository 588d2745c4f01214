import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/programme/calendar/calendar.ts';
import type { SessionParagraph } from '../../src/programme/programme.ts';
import { programmeOf, SESSIONS, sessionParagraph } from '../support/programme.ts';

const programme = programmeOf(SESSIONS);
const only = (...ids: readonly string[]) =>
  SESSIONS.filter(({ id }) => ids.includes(id.replace('2016-', '')));
const write = (...ids: readonly string[]) => calendarText(programme, only(...ids));

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
    start: String(event.getFirstPropertyValue('dtstart')),
    zone: event.getFirstProperty('dtstart')?.getParameter('tzid'),
    hasEnd: event.hasProperty('dtend') || event.hasProperty('duration'),
    summary: event.getFirstPropertyValue('summary'),
    location: event.getFirstPropertyValue('location'),
    description: event.getFirstPropertyValue('description'),
  }));
  return { calendar, events };
}

describe('a calendar', () => {
  it('has an event for each session, with what is printed', () => {
    const { events } = parse(write('workshop-5', 'dinner'));
    expect(events).toEqual([
      {
        uid: '2016-dinner@octopus-bot',
        stamp: '2016-11-20T00:00:00Z',
        start: '2016-11-16T20:00:00',
        zone: 'Europe/Paris',
        hasEnd: false,
        summary: 'Social dinner in an Alsatian restaurant',
        location: null,
        description:
          'The day is inferred. No heading is printed for this day.\nThe end time is not printed.\nSource: Octopus 2016 programme, social dinner [2016-dinner]',
      },
      {
        uid: '2016-workshop-5@octopus-bot',
        stamp: '2016-11-20T00:00:00Z',
        start: '2016-11-17T09:30:00',
        zone: 'Europe/Paris',
        hasEnd: false,
        summary: 'Workshop 5: Legislation in Africa Latin America',
        location: "Room 2, Palais de l'Europe, Council of Europe, Strasbourg, France",
        description:
          'Interpretation: English, Spanish, French\nThe end time is not printed.\nSource: Octopus 2016 programme, workshop 5 [2016-workshop-5]',
      },
    ]);
  });

  it('says where Strasbourg’s clock stands, so that 9h30 is 8:30 in universal time', () => {
    const { calendar } = parse(write('workshop-5'));
    const zone = calendar.getFirstSubcomponent('vtimezone');
    const start = calendar.getFirstSubcomponent('vevent')?.getFirstProperty('dtstart');
    if (!zone || !start) throw new Error('The calendar has a zone and an event');
    const time = start.getFirstValue() as ICAL.Time;
    time.zone = new ICAL.Timezone(zone);
    expect(time.toUnixTime()).toBe(Date.UTC(2016, 10, 17, 8, 30) / 1000);
  });

  it('writes printed lines of a title on one line, and no room where none is printed', () => {
    const [plenary, end] = parse(write('plenary', 'end')).events;
    expect(plenary?.summary).toBe(
      'Plenary: Results of workshops · Human rights and rule of law in cyberspace · Conclusions',
    );
    expect(end?.location).toBe("Palais de l'Europe, Council of Europe, Strasbourg, France");
  });

  it('calls a room by its name where it has one, else by its number or letter', () => {
    const locations = ['Hemicycle', 'B', '2'].map((room) => {
      const session = sessionParagraph('2016-any', { room });
      return parse(calendarText(programmeOf([session], 'Strasbourg'), [session])).events[0]
        ?.location;
    });
    expect(locations).toEqual([
      'Hemicycle, Strasbourg',
      'Room B, Strasbourg',
      'Room 2, Strasbourg',
    ]);
  });

  it('has all its properties before its first component', () => {
    const lines = calendarText(programme, SESSIONS).split('\r\n');
    const first = lines.findIndex((line) => /^BEGIN:V(?!CALENDAR)/.test(line));
    for (const name of ['REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'X-WR-CALNAME'])
      expect(lines.slice(0, first).filter((line) => line.startsWith(name))).toHaveLength(1);
    expect(lines.slice(first).join('\n')).not.toMatch(/REFRESH|PUBLISHED/);
  });

  it('is the same whenever it is made', () => {
    expect(calendarText(programme, SESSIONS)).toBe(calendarText(programme, SESSIONS));
  });

  it('without sessions is empty and still valid', () => {
    const { calendar, events } = parse(write());
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });
});

describe('whatever a title or place says', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  const written = (title: string, place: string) => {
    const session = sessionParagraph('2016-any', { title });
    return calendarText(programmeOf([session], place), [session]);
  };

  it('lines end with CRLF and are at most 75 octets, and no character is cut', () => {
    fc.assert(
      fc.property(texts, texts, (title, place) => {
        const text = written(title, place);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cs}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('it is read back as it was, but for control characters', () => {
    fc.assert(
      fc.property(texts, (title) => {
        const plain = title
          .split('\n')
          .join(' · ')
          .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
        expect(parse(written(title, 'Strasbourg')).events[0]?.summary).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['separators', 'a, b; c: d'],
    ['backslashes', 'C:\\new \\, \\;'],
    ['injected lines', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT'],
    ['halves of characters', '\ud83d x \ude00'],
    ['long words in Cyrillic', 'Ы'.repeat(300)],
    ['faces', '😀'.repeat(100)],
  ])('%s do no harm', (_, title) => {
    const session: SessionParagraph = sessionParagraph('2016-any', { title });
    const { events } = parse(calendarText(programmeOf([session]), [session]));
    expect(events).toHaveLength(1);
    expect(events[0]?.uid).toBe('2016-any@octopus-bot');
  });
});
