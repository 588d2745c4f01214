import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWebAdapter, type WebAdapter } from '../../../adapters/web/adapter.ts';
import { liveOctopus, openOctopus } from '../../../src/main.ts';
import { previews } from '../../../src/previews.ts';
import { browserTitle, chromiumPath, launchBrowser } from './browser.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));

describe.skipIf(!chromiumPath)(
  browserTitle('the page with the real bot in Chromium'),
  { timeout: 30_000 },
  () => {
    const faults: unknown[] = [];
    let adapter: WebAdapter;
    let url = '';
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      const onFault = (fault: unknown) => faults.push(fault);
      const octopus = await openOctopus({ knowledgeDir: KNOWLEDGE, onFault });
      adapter = createWebAdapter({
        ...liveOctopus(octopus),
        previews,
        log: { error: onFault },
        host: '127.0.0.1',
        port: 0,
      });
      ({ url } = await adapter.start());
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await adapter.stop();
    });
    afterEach(async () => {
      await page.context().close();
      expect(faults).toEqual([]);
    });

    async function ask(text: string, lang = 'en') {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      page = await context.newPage();
      await page.goto(`${url}/?${new URLSearchParams({ q: text, lang })}`);
      await page.locator('.answer').waitFor();
    }

    it('shows every quote inside the paragraph it cites', async () => {
      await ask('24-7');
      const citations = page.locator('.citation');
      expect(await citations.count()).toBeGreaterThan(1);
      for (const citation of await citations.all()) {
        const label = await citation.locator('cite').textContent();
        await citation.click();
        const current = page.getByRole('dialog').locator('[aria-current="true"]');
        await current.waitFor();
        expect(await current.getAttribute('aria-label')).toBe(label);
        expect(await current.locator('mark').count()).toBeGreaterThan(0);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      }
    });

    it('saves the sessions of a day as a calendar', async () => {
      await ask('programme thursday');
      expect(await page.getByRole('table').textContent()).toContain('Workshop 6');
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Add to calendar' }).click();
      const text = await readFile(await (await saving).path(), 'utf8');
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(6);
    });

    it.each([
      ['fr', 'Que faut-il faire des points de contact 24/7 ?'],
      ['es', '¿Qué debe hacerse con los puntos de contacto 24/7?'],
      ['ru', 'Что следует сделать с контактными пунктами 24/7?'],
    ])('answers in %s with the English words of the text', async (lang, question) => {
      await ask(question, lang);
      const quote = page.locator('blockquote').first();
      expect(await quote.getAttribute('lang')).toBe('en');
      expect(await quote.textContent()).toContain('24/7');
    });

    it.each(['help', 'programme', 'How many euros did Japan give?', 'topics'])(
      'previews the reply to “%s” within the width of a phone, in lines that can be read',
      async (text) => {
        await ask(text);
        await page.setViewportSize({ width: 390, height: 800 });
        await page.getByRole('button', { name: 'Preview' }).click();
        for (const platform of ['Slack', 'Discord'] as const) {
          await page.getByRole('button', { name: platform, exact: true }).click();
          const frame = page.locator(`.${platform.toLowerCase()}-frame`).first();
          await frame.waitFor();
          expect(await misplacedIn(frame)).toEqual([]);
        }
      },
    );

    it('previews the calendar file that follows a message on Slack', async () => {
      await ask('programme thursday ics');
      await page.getByRole('button', { name: 'Preview' }).click();
      expect(await page.locator('.slack-file').textContent()).toBe('octopus-2016.ics');
    });

    it('says when the documents do not say', async () => {
      await ask('What was the weather like in Strasbourg?');
      expect(await page.locator('.answer').getAttribute('data-kind')).toBe('refusal');
    });
  },
);

/** What of a frame stands outside it, but for tables, which scroll, and labels, which are cut; and texts torn letter by letter. */
function misplacedIn(frame: Locator): Promise<string[]> {
  return frame.evaluate((whole) => {
    const { left, right } = whole.getBoundingClientRect();
    return [...whole.querySelectorAll('*')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const isCut = element.closest('.slack_blocks_to_jsx__table, button > *') !== null;
      const isOutside = !isCut && (box.right > right + 1 || box.left < left - 1);
      const isTorn = element.matches('p, .discord-text') && box.width < 60 && box.height > 200;
      return isOutside || isTorn ? [`${element.className}: ${element.textContent}`] : [];
    });
  });
}
