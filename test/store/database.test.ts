import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Opened } from '../../src/store/database.ts';
import { createDepartures } from '../../src/store/departures.ts';
import { databaseInbox } from '../../src/store/inbox.ts';
import { createSecrets } from '../../src/store/secrets.ts';
import type { Store } from '../../src/store/store.ts';
import {
  type Databases,
  type Differing,
  KEY,
  postgresDatabases,
  sqliteFiles,
  storeOver,
} from '../support/databases.ts';
import { NO_POSTGRES } from '../support/postgres.ts';
import {
  conversationsContract,
  inboxContract,
  installationsContract,
  journalContract,
  settingsContract,
} from '../support/stores.ts';

if (NO_POSTGRES !== undefined) process.stderr.write(`${NO_POSTGRES}\n`);

const KINDS: readonly (readonly [string, () => Promise<Databases>, boolean])[] = [
  ['SQLite', sqliteFiles, false],
  ['PostgreSQL', postgresDatabases, NO_POSTGRES !== undefined],
];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

for (const [kind, startDatabases, isSkipped] of KINDS)
  describe.skipIf(isSkipped)(`a store in ${kind}`, () => {
    let databases: Databases;
    const stores: Store[] = [];
    beforeAll(async () => {
      databases = await startDatabases();
    });
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close();
    });
    afterAll(() => databases.end());

    const over = async (opened: Opened, differing?: Differing) => {
      const store = await storeOver(opened, differing);
      stores.push(store);
      return store;
    };
    const empty = async (now?: () => number) => over((await databases.create())(), { now });

    describe('has an inbox that', () => inboxContract(async (now) => (await empty(now)).inbox));
    describe('has conversations that', () =>
      conversationsContract(async () => (await empty()).conversations));
    describe('has settings that', () => settingsContract(async () => (await empty()).settings));
    describe('has installations that', () =>
      installationsContract(async () => (await empty()).installations));
    describe('has a journal that', () => journalContract(empty));

    describe('shared by two processes', () => {
      const two = async (now?: () => number) => {
        const open = await databases.create();
        return [await over(open(), { now }), await over(open(), { now })] as const;
      };
      const work = (key: string) => ({ keys: [key], platform: 'test', payload: { text: key } });

      // Processes on one SQLite file wait for each other, which two stores in one process cannot.
      it.skipIf(kind === 'SQLite')(
        'is made once, though both start at the same moment',
        async () => {
          const open = await databases.create();
          const many = await Promise.all([1, 2, 3, 4].map(() => over(open())));
          expect(many.flatMap((store) => store.notReady())).toEqual([]);
        },
      );

      it('gives each of a thousand events to one of them', async () => {
        const [one, other] = await two();
        let claimed = 0;
        for (let turn = 0; turn < 20; turn += 1) {
          const keys = Array.from({ length: 50 }, (_, at) => `event ${turn} ${at}`);
          const claims = await Promise.all(
            keys.flatMap((key) => [one, other].map((store) => store.inbox.claim(work(key)))),
          );
          claimed += claims.filter(Boolean).length;
        }
        expect(claimed).toBe(1000);
        expect([...one.notReady(), ...other.notReady()]).toEqual([]);
      });

      it('gives the work of one that ended to one of the others, once', async () => {
        let time = Date.now();
        const open = await databases.create();
        let behind = MINUTE;
        const dead = await storeOver(open(), { now: () => time - behind });
        const b = await over(open(), { now: () => time });
        const c = await over(open(), { now: () => time });
        const first = await dead.inbox.claim(work('a'));
        const second = await dead.inbox.claim(work('b'));
        await dead.inbox.claim(work('c')).then((claim) => claim?.done());
        await second?.sending();
        // The note of it is on its way.
        await new Promise((resolve) => setTimeout(resolve, 300));
        const taken = await Promise.all([b, c, b, c].map(({ inbox }) => inbox.takeOver('test')));
        const all = taken.flat();
        expect(all.map(({ payload, mayBeSent }) => ({ payload, mayBeSent }))).toEqual(
          expect.arrayContaining([
            { payload: { text: 'a' }, mayBeSent: false },
            { payload: { text: 'b' }, mayBeSent: true },
          ]),
        );
        expect(all).toHaveLength(2);
        // It was not dead after all: it may not send any more.
        behind = 0;
        expect(await first?.sending()).toBe(false);
        for (const { claim } of all) expect(await claim.sending()).toBe(true);
        for (const { claim } of all) await claim.done();
        time += MINUTE;
        expect(await b.inbox.takeOver('test')).toEqual([]);
        await dead.close();
      });

      it('leaves work to the process that is alive, and what is of another platform', async () => {
        const [one, other] = await two();
        await one.inbox.claim(work('a'));
        await one.inbox.claim({ ...work('b'), platform: 'other' });
        expect(await other.inbox.takeOver('test')).toEqual([]);
      });

      it('gives back what is not begun when a process stops', async () => {
        const open = await databases.create();
        const other = await over(open());
        const stopping = await storeOver(open());
        await stopping.inbox.claim(work('a'));
        await stopping.close();
        expect(await other.inbox.takeOver('test')).toHaveLength(1);
      });

      it('does nothing again after ten minutes', async () => {
        let time = Date.now();
        const [one, other] = await two(() => time);
        await one.inbox.claim(work('a'));
        await one.close();
        time += 11 * MINUTE;
        expect(await other.inbox.takeOver('test')).toEqual([]);
      });
    });

    it('keeps no name, no text of a question and no token that could be read', async () => {
      const open = await databases.create();
      const store = await over(open());
      const owner = 'slack:T1:U0SECRET';
      await store.inbox.claim({
        keys: ['slack:U0SECRET'],
        platform: 'slack',
        payload: { text: 'a private question', response_url: 'https://hooks.test/s3cret' },
        owner,
      });
      await store.conversations.set(
        'slack:T1:U0SECRET',
        { question: 'a private question', shown: [] },
        owner,
      );
      await store.feedback.record({ paragraphs: [], rating: 'bad', platform: 'slack', owner });
      await store.installations.set('T1', { token: 'xoxb-s3cret' });
      await store.counts.asked(0);
      const { db } = open();
      const rows = await Promise.all(
        (['event', 'conversation', 'feedback', 'installation'] as const).map((table) =>
          db.selectFrom(table).selectAll().execute(),
        ),
      );
      expect(rows.map((each) => each.length)).toEqual([1, 1, 1, 1]);
      expect(JSON.stringify(rows)).not.toMatch(/U0SECRET|private question|s3cret/);
      await db.destroy();
    });

    it('keeps what is claimed while the process tells that it lives', async () => {
      const open = await databases.create();
      const opened = open();
      const secrets = createSecrets(KEY);
      const store = await over(open());
      const place = { db: opened.db, secrets, now: Date.now };
      const departures = createDepartures(opened, 'one');
      const inbox = databaseInbox(place, { holder: 'one', departures, isUp: () => true });
      for (let turn = 0; turn < 20; turn += 1)
        await Promise.all([
          inbox.claim({ keys: [`a${turn}`], platform: 'test', payload: {} }),
          inbox.renew(),
        ]);
      await inbox.release();
      expect(await store.inbox.takeOver('test')).toHaveLength(20);
      for (const db of new Set([opened.db, opened.reserved])) await db.destroy();
    });

    it('deletes what is kept of an event as soon as it is done', async () => {
      const open = await databases.create();
      const store = await over(open());
      const claim = await store.inbox.claim({ keys: ['a'], platform: 'test', payload: { a: 1 } });
      await claim?.done();
      const { db } = open();
      expect(await db.selectFrom('event').select('payload').execute()).toEqual([{ payload: null }]);
      await db.destroy();
    });

    it('forgets work that waits, so that nobody does it again', async () => {
      const open = await databases.create();
      const one = await storeOver(open());
      const other = await over(open());
      await one.inbox.claim({ keys: ['a'], platform: 'test', payload: {}, owner: 'test:U1' });
      await other.privacy.forget('test:U1');
      await one.close();
      expect(await other.inbox.takeOver('test')).toEqual([]);
    });

    it('ends what is older than its days', async () => {
      let time = Date.now();
      const open = await databases.create();
      const first = await storeOver(open(), { now: () => time, retentionDays: 3 });
      await first.conversations.set('a', { question: 'q', shown: [] }, 'test:U1');
      await first.feedback.record({ paragraphs: [], rating: 'bad', platform: 'test' });
      const question = { reply: 'r', at: time, platform: 'test', language: 'en' } as const;
      await first.questions.record({ ...question, answered: true, confidence: 1, paragraphs: [] });
      await first.close();
      time += 4 * DAY;
      const store = await over(open(), { now: () => time, retentionDays: 3 });
      expect(await store.conversations.get('a')).toBeUndefined();
      const { days, ratings } = (await store.counts.asked(0)) ?? {};
      expect({ days, ratings }).toEqual({ days: [], ratings: { good: 0, bad: 0 } });
    });

    it('is not used with another key than it was made with', async () => {
      const open = await databases.create();
      await (await storeOver(open())).close();
      const logged: { level: 'info' | 'warn'; message: string }[] = [];
      const store = await over(open(), {
        key: 'another key of the same length, but another',
        logged,
      });
      expect(store.notReady()).toEqual([expect.stringContaining('cannot be used')]);
      expect(logged).toEqual([
        { level: 'warn', message: expect.stringContaining('STORE_KEY is not the key') },
      ]);
      expect(await store.inbox.claim({ keys: ['a'], platform: 'test' })).toBeDefined();
    });
  });
