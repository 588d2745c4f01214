import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebAdapter } from '../../../adapters/web/adapter.ts';
import type { Request } from '../../../src/chat/request.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { browserTitle, chromiumPath, launchBrowser } from './browser.ts';
import { scriptedBot } from './scripted-bot.ts';
import { testAdapter } from './server.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const QUESTION = 'What about the 24/7 points of contact?';
const MEETINGS = 'Annual meetings of 24/7 points of contact should be organised.';

/** Pixels by which the placeholder of the box is wider than the box; browsers cut it without a word. */
const PLACEHOLDER_CUT = `(() => {
  const box = document.querySelector('#question');
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = getComputedStyle(box).font;
  return Math.ceil(pen.measureText(box.placeholder).width) - box.clientWidth;
})()`;

describe.skipIf(!chromiumPath)(browserTitle('the page in Chromium'), { timeout: 30_000 }, () => {
  const requests: Request[] = [];
  let adapter: WebAdapter;
  let url = '';
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let elsewhere: string[];
  let complaints: string[];

  beforeAll(async () => {
    const knowledge = await loadKnowledge(KNOWLEDGE);
    const bot = scriptedBot(knowledge);
    adapter = testAdapter({
      library: () => ({
        knowledge,
        retrieve: async () => [],
        sameMeaning: () => false,
        findSharers: () => [],
      }),
      bot: {
        handle: (request) => {
          requests.push(request);
          return bot.handle(request);
        },
      },
    });
    ({ url } = await adapter.start());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await adapter.stop();
  });

  beforeEach(async () => {
    await open();
  });
  afterEach(async () => {
    await context.close();
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}) {
    context = await browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    elsewhere = [];
    complaints = [];
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !address.startsWith('blob:')) elsewhere.push(address);
    });
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
  }

  async function reopen(options: BrowserContextOptions) {
    await context.close();
    await open(options);
  }

  const box = () => page.getByRole('combobox', { name: 'Your question' });
  const answers = () => page.locator('.answer');

  async function ask(text: string) {
    const before = await answers().count();
    await page.locator('#question').fill(text);
    await page.keyboard.press('Enter');
    await answers().nth(before).waitFor();
  }

  /** What axe finds; the platforms answer for what is drawn in their frames. */
  async function faults(): Promise<string[]> {
    await page.evaluate(axe.source);
    const scope = JSON.stringify({ exclude: ['.slack-frame', '.discord-frame'] });
    const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${scope})`);
    return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.slice(0, 3))}`);
  }

  it('answers a typed question with the exact words and where they stand', async () => {
    await box().pressSequentially(QUESTION);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect.poll(() => page.locator('blockquote').allTextContents()).toHaveLength(2);
    expect(await page.locator('blockquote').first().textContent()).toContain(MEETINGS);
    expect(await page.locator('cite').allTextContents()).toEqual([
      'Octopus 2016, key message 8',
      'Octopus 2009, point 6',
    ]);
    expect(await page.locator('blockquote').first().getAttribute('lang')).toBe('en');
    expect(await page.title()).toContain(QUESTION);
    expect(await box().inputValue()).toBe('');
  });

  it('suggests as one types, and asks what the arrow keys chose', async () => {
    await page.keyboard.press('Escape');
    await box().blur();
    await page.keyboard.press('/');
    await page.keyboard.type('thursd');
    const option = page.getByRole('option', { name: /programme thursday/ });
    await option.waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    expect(requests.at(-1)?.text).toBe('programme thursday');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('closes the suggestions with Esc and keeps what was typed', async () => {
    await box().fill('thu');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    expect(await box().inputValue()).toBe('thu');
  });

  it('opens a citation in its document, with the quoted sentences marked, and gives the focus back', async () => {
    await ask(QUESTION);
    const citation = page.getByRole('button', { name: /Octopus 2016, key message 8/ });
    await citation.click();
    const panel = page.getByRole('dialog', { name: /Octopus Conference 2016/ });
    const current = panel.locator('[aria-current="true"]');
    await current.waitFor();
    expect(await current.getAttribute('aria-label')).toBe('Octopus 2016, key message 8');
    expect(await current.locator('mark').allTextContents()).toContain(MEETINGS);
    expect(await current.textContent()).toContain(
      'Rendering international cooperation more efficient',
    );
    expect(await panel.textContent()).toContain('key message 7');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(
      'Octopus 2016, key message 8',
    );
    await panel.getByRole('button', { name: 'Next paragraph' }).click();
    await expect.poll(() => current.getAttribute('aria-label')).toBe('Octopus 2016, key message 9');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain(
      'key message 8: read',
    );
  });

  it('opens a source from the empty page', async () => {
    await page.getByRole('button', { name: /Octopus Interface conference/ }).click();
    await page.getByRole('dialog').getByText('More than 280 cybercrime experts').waitFor();
  });

  it('speaks the chosen language everywhere, asks in it and remembers it', async () => {
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Qu’ont dit les conférences Octopus ?' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await ask('nuage');
    expect(requests.at(-1)?.language).toBe('fr');
    await page.goto(url);
    await page.getByRole('combobox', { name: 'Votre question' }).waitFor();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('combobox', { name: 'Ваш вопрос' }).waitFor();
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('combobox', { name: 'Su pregunta' }).waitFor();
  });

  it('shows the programme as a table and saves it as a calendar', async () => {
    await ask('programme thursday');
    expect(await page.getByRole('cell').count()).toBe(18);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Add to calendar' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('octopus-2016.ics');
    expect(await readFile(await saved.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR/);
    expect(await page.locator('.exchange').count()).toBe(1);
  });

  it('asks what a link carries', async () => {
    await page.goto(`${url}/?${new URLSearchParams({ q: QUESTION, lang: 'ru' })}`);
    await page.locator('blockquote').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    expect(requests.at(-1)).toMatchObject({ text: QUESTION, language: 'ru' });
  });

  it('copies a link to every answer, with the question that a follow-up builds on', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await ask(QUESTION);
    await ask('and in 2009?');
    await page.getByRole('button', { name: 'Copy link' }).last().click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(new URL(link).searchParams.getAll('q')).toEqual([QUESTION, 'and in 2009?']);
    requests.length = 0;
    await page.goto(link);
    await answers().nth(1).waitFor();
    expect(requests.map(({ text }) => text)).toEqual([QUESTION, 'and in 2009?']);
    expect(new Set(requests.map(({ conversation }) => conversation)).size).toBe(1);
  });

  it('shows buttons by their label, asks their text, and starts anew', async () => {
    await ask(QUESTION);
    await page.getByRole('button', { name: 'Compare years' }).click();
    await page.getByRole('heading', { name: 'Compare years' }).waitFor();
    expect(requests.at(-1)?.text).toBe('compare 2009-6#0-60 2016-8#0-60');
    const before = requests.at(-1)?.conversation;
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByRole('heading', { name: 'What did the Octopus conferences say?' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await ask('capacity building');
    expect(requests.at(-1)?.conversation).not.toBe(before);
  });

  it('marks how a quotation differs, and asks what a refusal offers', async () => {
    await ask('verify "Encryption protects secrecy"');
    expect(await page.locator('.changes-text ins').textContent()).toContain('secrecy');
    expect(await page.locator('.changes-text del').textContent()).toContain('privacy');
    await ask('what was the weather like?');
    await page.getByRole('button', { name: 'Octopus 2009, point 7' }).click();
    await expect.poll(() => requests.at(-1)?.text).toBe('read 2009-7');
  });

  it('shows the answer to a text that fills the window and more', async () => {
    await ask('encryption '.repeat(360).trim());
    const asked = await page.locator('.asked').boundingBox();
    expect(asked?.height).toBeLessThan(250);
    expect((await answers().first().boundingBox())?.y).toBeLessThan(400);
  });

  it('shows markup in a reply as the text it is', async () => {
    await ask('topics');
    await page.getByText('<img src=x onerror=alert(1)> stays text').waitFor();
    expect(await page.locator('.answer img').count()).toBe(0);
    await ask('<script>alert(1)</script>');
    expect(await page.getByRole('heading', { name: '<script>alert(1)</script>' }).count()).toBe(1);
  });

  it('says that the bot cannot be reached, keeps the question and tries again', async () => {
    await context.setOffline(true);
    await box().fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('You are offline').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('blockquote').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    complaints = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  });

  it('says that the server failed', async () => {
    await page.route('**/api/v1/ask', (route) => route.fulfill({ status: 500, body: 'oops' }));
    await box().fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Something went wrong').waitFor();
    complaints = complaints.filter((text) => !text.includes('500'));
  });

  it.each([429, 503])('says that too much is asked, for %i', async (status) => {
    const body = '{"error":{"code":"too_many_requests","message":"Slow down."}}';
    await page.route('**/api/v1/ask', (route) => route.fulfill({ status, body }));
    await box().fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Too many questions are coming in.').waitFor();
    complaints = complaints.filter((text) => !text.includes(String(status)));
  });

  it('fits a phone, in the dark', async () => {
    await reopen({ viewport: { width: 360, height: 640 }, colorScheme: 'dark', hasTouch: true });
    const overflow = () =>
      page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await ask('programme thursday');
    await ask(QUESTION);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const language of ['FR', 'ES', 'RU', 'EN']) {
      await page.getByRole('button', { name: `${language} –` }).click();
      expect(await page.evaluate<number>(PLACEHOLDER_CUT), language).toBeLessThanOrEqual(0);
    }
    const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(paper).toBe('rgb(17, 22, 29)');
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility fault that axe finds, %s',
    async (colorScheme) => {
      await reopen({ colorScheme });
      expect(await faults()).toEqual([]);
      await box().fill('o');
      await page.getByRole('option').first().waitFor();
      expect(await faults()).toEqual([]);
      for (const text of [QUESTION, 'programme thursday', 'verify "x"', 'weather', 'topics'])
        await ask(text);
      expect(await faults()).toEqual([]);
      await page.locator('.citation').first().click();
      await page.locator('[aria-current="true"]').waitFor();
      expect(await faults()).toEqual([]);
    },
  );

  describe('the preview', () => {
    const openPreview = async (question: string) => {
      await ask(question);
      await page.getByRole('button', { name: 'Preview' }).click();
    };
    const press = (name: string) => page.getByRole('button', { name }).click();

    it('shows an answer as Slack draws it, with the room it takes and what is sent', async () => {
      await openPreview(QUESTION);
      const frame = page.locator('.slack-frame');
      await frame.waitFor();
      expect(await frame.textContent()).toContain(MEETINGS);
      expect(await frame.getByRole('button', { name: 'Full paragraph' }).count()).toBe(1);
      expect(await page.locator('.gauge', { hasText: 'blocks' }).textContent()).toMatch(
        /\d+ \/ 50/,
      );
      await page.getByText('What is sent (JSON)').click();
      const sent: unknown = JSON.parse((await page.locator('.payload pre').textContent()) ?? '');
      expect(sent).toMatchObject({ text: expect.stringContaining(MEETINGS), parse: 'none' });
    });

    it('shows it as Discord draws it, in its message frame', async () => {
      await openPreview(QUESTION);
      await press('Discord');
      const frame = page.locator('discord-message');
      await frame.waitFor();
      expect(await frame.getByText('Octopus bot').count()).toBe(1);
      expect(await frame.locator('blockquote').allTextContents()).toContain(MEETINGS);
      expect(await frame.locator('.discord-button').allTextContents()).toContain('Full paragraph');
      const colour = await page.evaluate(
        "getComputedStyle(document.querySelector('discord-message').shadowRoot.querySelector('time')).color",
      );
      expect(colour).toBe('rgb(92, 94, 102)');
    });

    it('loads what draws it only when it is asked for', async () => {
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await ask(QUESTION);
      expect(scripts.filter((address) => address.includes('View'))).toEqual([]);
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.locator('.slack-frame').waitFor();
      expect(scripts.filter((address) => /SlackView.*js/.test(address))).toHaveLength(1);
    });

    it('says that it cannot be had, and has it after a second try', async () => {
      await ask(QUESTION);
      await page.route('**/api/v1/previews/**', (route) => route.fulfill({ status: 500 }));
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).waitFor();
      await page.unroute('**/api/v1/previews/**');
      await press('Try again');
      await page.locator('.slack-frame').waitFor();
      complaints = complaints.filter((complaint) => !complaint.includes('500'));
    });

    it.each(['light', 'dark'] as const)('can be read by everybody, %s', async (colorScheme) => {
      await reopen({ colorScheme });
      await openPreview(QUESTION);
      await page.locator('.slack-frame').waitFor();
      expect(await faults()).toEqual([]);
    });
  });
});
