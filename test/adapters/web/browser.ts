import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a Chromium is; undefined where none is installed. */
export const chromiumPath = PLACES.find((place) => existsSync(place));

/** The title of a browser test, which says so, there and on standard error, where it cannot run. */
export function browserTitle(title: string): string {
  if (chromiumPath) return title;
  const skipped = `SKIPPED, no Chromium found at ${PLACES.join(', ')}: ${title}`;
  process.stderr.write(`${skipped}\n`);
  return skipped;
}

/** A browser with a fresh profile of its own. */
export const launchBrowser = () => chromium.launch({ executablePath: chromiumPath, args: FLAGS });
