import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createWebAdapter } from '../../adapters/web/adapter.ts';
import { liveOctopus, openOctopus } from '../../src/main.ts';
import { previews } from '../../src/previews.ts';
import { chromiumPath, launchBrowser } from '../adapters/web/browser.ts';
import { terminalPage } from './terminal.ts';

/** The question that the pictures answer. */
const QUESTION = '24-7';
const WINDOW = { width: 1120, height: 720 };
/** So that letters are sharp on a fine screen. */
const SCALE = 1.5;

const place = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const file = (name: string) => place(`docs/pictures/${name}.png`);

/** The page with an answer, and the answer as Slack and Discord show it. */
async function takeOfPage(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/?q=${QUESTION}`);
  await page.locator('.answer').waitFor();
  await page.screenshot({ path: file('page') });
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.slack-frame').screenshot({ path: file('slack') });
  await page.getByRole('button', { name: 'Discord' }).click();
  await page.locator('.discord-frame').screenshot({ path: file('discord') });
}

/** Makes the pictures of the README in docs/pictures. */
if (!chromiumPath) throw new Error('The pictures need a Chromium: apt-get install chromium');
await mkdir(place('docs/pictures'), { recursive: true });
const octopus = await openOctopus({
  knowledgeDir: place('knowledge'),
  onFault: (fault) => {
    throw fault;
  },
});
const adapter = createWebAdapter({
  ...liveOctopus(octopus),
  previews,
  log: console,
  host: '127.0.0.1',
  port: 0,
});
const { url } = await adapter.start();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: WINDOW,
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await takeOfPage(await context.newPage(), url);
  const terminal = await context.newPage();
  await terminal.setContent(await terminalPage(octopus.bot, QUESTION));
  await terminal.locator('pre').screenshot({ path: file('terminal') });
} finally {
  await browser.close();
  await adapter.stop();
}
