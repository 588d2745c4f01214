import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCalendar } from '../../../src/programme/calendar/link.ts';
import { libraryOf, SESSIONS } from '../../support/programme.ts';
import { testAdapter } from './server.ts';

const faults: object[] = [];
const adapter = testAdapter({
  calendar: createCalendar(libraryOf(SESSIONS)),
  log: { error: (details) => faults.push(details) },
});
let url = '';
beforeAll(async () => {
  ({ url } = await adapter.start());
});
afterAll(() => adapter.stop());

const PATHS = ['/calendar.ics', '/api/v1/suggestions', '/api/paragraphs/', '/api/v1/documents/'];
const NAMES = ['day', 'time', 'room', 'language', 'workshop', 'kind', 'year', 'q', 'lang'];
const VALUES = ['thursday', '2', '9h30', 'morning', 'french and russian', 'plenary', '2016', 'en'];

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...VALUES));
const parameter = fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), text);
const query = fc.oneof(
  fc.array(parameter, { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString()),
  // What no program would write: halves of escapes, stray signs.
  fc.string({ unit: fc.constantFrom('%', '&', '=', '+', 'd', 'a', 'y', '4', '#'), maxLength: 30 }),
);

/** Never a fault; where something is wrong, the shape that says what. */
async function expectSound(response: Response): Promise<void> {
  expect([200, 400, 404, 415]).toContain(response.status);
  const body = await response.text();
  if (response.status === 200) return;
  const { error } = JSON.parse(body) as { error: { code: string; message: string } };
  expect(error.code).toMatch(/^[a-z_]+$/);
  expect(error.message.length).toBeGreaterThan(10);
  expect(error.message.length).toBeLessThan(400);
}

it('whatever is asked for by GET is answered, or refused with what to do', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PATHS), text, query, async (path, id, asked) => {
      const last = path.endsWith('/') ? encodeURIComponent(id.toWellFormed()) || 'x' : '';
      await expectSound(await fetch(`${url}${path}${last}?${asked}`));
    }),
    { numRuns: 1500 },
  );
  expect(faults).toEqual([]);
});

it('whatever is posted is answered, or refused with what to do', { timeout: 60_000 }, async () => {
  const value = fc.oneof(fc.jsonValue(), fc.record({ text, conversation: text, language: text }));
  const body = fc.oneof(
    value.map((any) => JSON.stringify(any)),
    fc.string({ unit: 'binary' }),
  );
  const type = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain');
  await fc.assert(
    fc.asyncProperty(body, type, async (sent, contentType) => {
      const headers = { 'Content-Type': contentType };
      await expectSound(await fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body: sent }));
    }),
    { numRuns: 1000 },
  );
  expect(faults).toEqual([]);
});
