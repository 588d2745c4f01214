import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/document.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createCalendar } from '../../../src/programme/calendar/link.ts';
import { testAdapter } from './server.ts';

const printed = await loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)));
let knowledge = printed;
const adapter = testAdapter({ calendar: (query) => createCalendar({ knowledge })(query) });
let url = '';
beforeAll(async () => {
  ICAL.design.strict = true;
  ({ url } = await adapter.start());
});
afterAll(() => adapter.stop());

const get = (query = '', init?: RequestInit) => fetch(`${url}/calendar.ics${query}`, init);
const read = async (query = '') => new ICAL.Component(ICAL.parse(await (await get(query)).text()));
const uidsIn = (calendar: ICAL.Component) =>
  calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'));

/** The programme as it would be if its text were dated later. */
const revised = (date: string): Knowledge => ({
  ...printed,
  documents: printed.documents.map((document) => ({ ...document, date })),
});

describe('the calendar that people subscribe to', () => {
  it('has an event for each session of the programme, by the ids that it will always have', async () => {
    expect(uidsIn(await read())).toEqual([
      '2016-special-session@octopus-bot',
      '2016-workshop-1@octopus-bot',
      '2016-workshop-2@octopus-bot',
      '2016-workshop-3@octopus-bot',
      '2016-dinner@octopus-bot',
      '2016-workshop-4@octopus-bot',
      '2016-workshop-5@octopus-bot',
      '2016-workshop-6@octopus-bot',
      '2016-workshop-7@octopus-bot',
      '2016-workshop-8@octopus-bot',
      '2016-workshop-9@octopus-bot',
      '2016-plenary@octopus-bot',
      '2016-end@octopus-bot',
    ]);
  });

  it('has a name, says how often to look again, and tells the zone of its times', async () => {
    const calendar = await read();
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect([value('version'), value('name'), value('x-wr-calname')]).toEqual([
      '2.0',
      'Octopus 2016 programme',
      'Octopus 2016 programme',
    ]);
    expect([value('refresh-interval'), value('x-published-ttl')]).toEqual(['P1D', 'P1D']);
    const zones = calendar.getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Paris']);
  });

  it('is stamped with the date of the document and ends nothing that no end is printed of', async () => {
    const date = printed.documents.find(({ timezone }) => timezone)?.date;
    for (const event of (await read()).getAllSubcomponents('vevent')) {
      expect(String(event.getFirstPropertyValue('dtstamp'))).toBe(`${date}T00:00:00Z`);
      expect(event.hasProperty('dtend') || event.hasProperty('duration')).toBe(false);
    }
  });

  it('has lines of at most 75 octets, ended by CRLF', async () => {
    const text = await (await get()).text();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each([
    ['?day=thursday&room=2', ['5', '8']],
    ['?day=thursday&room=2&room=3&time=morning', ['5', '6']],
    ['?year=2016&workshop=1&workshop=9', ['1', '9']],
    ['?day=jeudi&language=%D1%80%D1%83%D1%81%D1%81%D0%BA%D0%B8%D0%B9', ['4', '7']],
  ])('%s gives a part of it', async (query, workshops) => {
    expect(uidsIn(await read(query))).toEqual(
      workshops.map((number) => `2016-workshop-${number}@octopus-bot`),
    );
  });

  it.each(['?room=4', '?day=saturday', '?year=2009', '?day=friday&workshop=1'])(
    '%s is an empty calendar, and a valid one',
    async (query) => {
      const calendar = await read(query);
      expect(uidsIn(calendar)).toEqual([]);
      expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['?floor=2', 'There is no parameter "floor". The parameters are year, day, time, room'],
    ['?day=someday', 'The value of "day" cannot be read. Write a day such as thursday'],
    ['?day=thursday&day=', 'The value of "day" cannot be read.'],
    ['?constructor=1', 'There is no parameter "constructor".'],
    ['?__proto__=1', 'There is no parameter "__proto__".'],
    ['?day=%E0%A4%A', 'The value of "day" cannot be read.'],
  ])('%s is refused with what to write', async (query, message) => {
    const response = await get(query);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(((await response.json()) as { error: object }).error).toMatchObject({
      code: 'bad_query',
      message: expect.stringContaining(message),
    });
  });

  it('is sent again only when it changed', async () => {
    const etag = (await get('?room=2')).headers.get('etag') ?? '';
    const again = () => get('?room=2', { headers: { 'If-None-Match': `"other", W/${etag}` } });
    expect(etag).toMatch(/^"[^"]+"$/);
    const unchanged = await again();
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, etag]);
    expect(unchanged.headers.get('cache-control')).toBe('no-cache');
    knowledge = revised('2016-12-01');
    try {
      const changed = await again();
      expect(changed.status).toBe(200);
      expect(await changed.text()).toContain('DTSTAMP:20161201T000000Z');
    } finally {
      knowledge = printed;
    }
  });
});
