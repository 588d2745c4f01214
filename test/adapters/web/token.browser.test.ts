import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebAdapter } from '../../../adapters/web/adapter.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { browserTitle, chromiumPath, launchBrowser } from './browser.ts';
import { scriptedBot } from './scripted-bot.ts';
import { testAdapter } from './server.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const TOKEN = 'a-token-for-tests-0123456789';
/** What a browser itself says of a 401. */
const UNAUTHORISED = /status of 401/;

describe.skipIf(!chromiumPath)(
  browserTitle('the page of a bot with a token'),
  { timeout: 30_000 },
  () => {
    let adapter: WebAdapter;
    let url = '';
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      const knowledge = await loadKnowledge(KNOWLEDGE);
      adapter = testAdapter({
        library: () => ({
          knowledge,
          retrieve: async () => [],
          sameMeaning: () => false,
          findSharers: () => [],
        }),
        bot: scriptedBot(knowledge),
        guard: { token: TOKEN, proxies: 0 },
      });
      ({ url } = await adapter.start());
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await adapter.stop();
    });
    beforeEach(() => open());
    afterEach(async () => {
      await context.close();
      expect(complaints.filter((text) => !UNAUTHORISED.test(text))).toEqual([]);
    });

    async function open(options: BrowserContextOptions = {}, query = '') {
      context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      complaints = [];
      page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(url + query);
    }

    const field = () => page.locator('#token');
    const question = () => page.locator('#question');

    const focused = () => page.evaluate<string>('document.activeElement.id');

    async function give(token: string) {
      await field().fill(token);
      await page.keyboard.press('Enter');
    }

    it('asks for it once, keeps it for the tab, and then works as ever', async () => {
      await page.getByRole('heading', { name: 'This bot asks for a token' }).waitFor();
      expect(await question().count()).toBe(0);
      await expect.poll(() => focused()).toBe('token');
      await give(TOKEN);
      await question().waitFor();
      await expect.poll(() => focused()).toBe('question');
      await question().fill('24-7');
      await page.keyboard.press('Enter');
      await page.locator('blockquote').first().waitFor();
      await page.reload();
      await page.locator('blockquote').first().waitFor();
      expect(await field().count()).toBe(0);
      expect(await page.evaluate(`localStorage.getItem('octopus-token')`)).toBeNull();
    });

    it('says that a wrong one is wrong, and takes the right one after it', async () => {
      for (const wrong of ['not-the-token', 'не тот', `${TOKEN}x`]) {
        await give(wrong);
        await page.getByText('That is not the token.').waitFor();
        expect(await field().getAttribute('aria-invalid')).toBe('true');
      }
      await give(` ${TOKEN} `);
      await question().waitFor();
    });

    it('answers the questions of a link once it has the token', async () => {
      await context.close();
      await open({}, '/?q=24-7&lang=en');
      await give(TOKEN);
      await page.locator('blockquote').first().waitFor();
    });

    it('asks anew, and keeps the conversation, when the token is no longer right', async () => {
      await give(TOKEN);
      await question().fill('24-7');
      await page.keyboard.press('Enter');
      await page.locator('blockquote').first().waitFor();
      await page.route('**/api/v1/ask', (route) =>
        route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer old' } }),
      );
      await question().fill('programme thursday');
      await page.keyboard.press('Enter');
      await page.getByText('That is not the token.').waitFor();
      await page.unroute('**/api/v1/ask');
      await give(`${TOKEN}`);
      await page.getByRole('table').waitFor();
      expect(await page.locator('.answer').count()).toBe(2);
    });

    it.each([
      ['fr-FR', 'Ce bot demande un jeton', 'Ce n’est pas le bon jeton.'],
      ['es-ES', 'Este bot pide un token', 'Ese no es el token.'],
      ['ru-RU', 'Для этого бота нужен токен', 'Это не тот токен.'],
    ])('speaks the language of %s', async (locale, title, wrong) => {
      await context.close();
      await open({ locale });
      await page.getByRole('heading', { name: title }).waitFor();
      await give('x');
      await page.getByText(wrong).waitFor();
    });

    it('can be used by everybody, in light and dark, on a narrow screen too', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await context.close();
        await open({ colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true });
        await give('wrong');
        await page.getByText('That is not the token.').waitFor();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(320);
      }
    });
  },
);
