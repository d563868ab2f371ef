// Chromium with the built site in front of it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { load, serve } from './tools.mjs';

export const languages = ['curl', 'js', 'go', 'php', 'python', 'ruby', 'java'];
export const phone = { width: 360, height: 740 };

/** Debian's Chromium, kept from asking the network for anything. */
export async function launchBrowser() {
  const { default: playwright } = await load('playwright-core');
  return playwright.chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Has the site served and a browser open while the tests of a file run. */
export function useSite() {
  const site = {};
  before(async () => {
    Object.assign(site, await serve(), { browser: await launchBrowser() });
  });
  after(async () => {
    await site.browser.close();
    site.server.close();
  });
  return site;
}

/** Runs `check` with a page in a browser profile of its own. */
export async function withPage(site, options, check) {
  const context = await site.browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  try {
    await check(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until its scripts have taken over. */
export async function open(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
}

/** Path and hash of the page in view. */
export const addressOf = (page) => page.evaluate(() => location.pathname + location.hash);

/** Checks that the element that `hash` names is in view, below what stays at the top, and has the focus. */
export async function assertShown(page, hash) {
  await page.waitForFunction((id) => document.activeElement?.id === id, hash.slice(1));
  const { top, bottom, height } = await page.locator(hash).evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });
  assert.ok(bottom > top && top >= 100 && top < height, `${hash} stands at ${top} of ${height}`);
}
