// Every page, the sidebar, and the language that was picked.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { addressOf, languages, open, phone, useSite, withPage } from './browser.mjs';
import { attributesOf, docsFolder, htmlOf, pagesBelow } from './tools.mjs';

const site = useSite();

describe('pages', () => {
  // Every page of one language, and of the others one page of each kind and a note that it lacks a page.
  const kinds = [
    '/',
    '/authkit/user/',
    '/authkit/user/update/',
    '/organization/list/',
    '/account/passkey/',
    '/reference-index/',
  ];
  const others = languages.filter((language) => language !== 'js');
  const pages = [
    ...pagesBelow('/js/'),
    ...others.flatMap((language) => kinds.map((kind) => `/${language}/reference${kind}`)),
    '/',
    '/reference/authkit/user/',
  ];

  test(`${pages.length} pages: no console error, no sideways scroll at ${phone.width} px, one title, no id twice`, async () => {
    await withPage(site, { viewport: phone }, async (page) => {
      const faults = [];
      let address;
      page.on('console', (message) => message.type() === 'error' && faults.push(`${address}: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
      page.on('requestfailed', (request) => faults.push(`${address}: ${request.url()} failed`));
      page.on(
        'request',
        (request) => request.url().startsWith(site.origin) || faults.push(`${address}: asks for ${request.url()}`),
      );
      for (address of pages) {
        await open(page, address);
        await page.evaluate(() => document.querySelectorAll('details').forEach((list) => (list.open = true)));
        const { width, titles, twice } = await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return {
            width: document.documentElement.scrollWidth,
            titles: document.querySelectorAll('h1').length,
            twice: ids.filter((id, index) => ids.indexOf(id) !== index),
          };
        });
        if (width > phone.width) faults.push(`${address}: is ${width} px wide`);
        if (titles !== 1) faults.push(`${address}: has ${titles} titles`);
        if (twice.length > 0) faults.push(`${address}: has these ids twice: ${twice}`);
        await page.evaluate(() => localStorage.clear());
      }
      assert.deepEqual(faults, []);
    });
  });

  test('every link between pages stays in the language of its page', () => {
    for (const language of languages) {
      const links = pagesBelow(`/${language}/`).flatMap((page) => {
        const [text = ''] = /<div class="theme-doc-markdown [^]*<\/article>/.exec(htmlOf(page)) ?? [];
        return attributesOf(text, 'href').filter((href) => href.startsWith('/') && href !== '/');
      });
      assert.ok(links.length > 100, `${language} has ${links.length} links`);
      assert.deepEqual(
        links.filter((href) => !href.startsWith(`/${language}/`)),
        [],
        language,
      );
    }
  });

  test('the sidebar has the groups of sidebar.json, in its order', async () => {
    await withPage(site, {}, async (page) => {
      for (const language of languages) {
        const entries = JSON.parse(fs.readFileSync(path.join(docsFolder, language, 'sidebar.json'), 'utf8'));
        await open(page, `/${language}/reference/`);
        const shown = await page
          .locator(
            '.theme-doc-sidebar-item-category-level-1 > .menu__list-item-collapsible > a, .theme-doc-sidebar-item-link-level-1 > a',
          )
          .allInnerTexts();
        assert.deepEqual(
          shown,
          entries.map(({ label }) => label),
          language,
        );
      }
    });
  });
});

describe('languages', () => {
  const switchTo = (page, label) =>
    page.locator('.navbar .refgen-languages').getByRole('link', { name: label }).click();

  test('the picked language holds on the next page, after a reload, and for addresses without a language', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/js/reference/authkit/user/');
      await switchTo(page, 'Python');
      await page.waitForURL('**/python/reference/authkit/user/');
      await page.locator('.theme-doc-markdown').getByRole('link', { name: 'invitation' }).click();
      await page.waitForURL('**/python/reference/authkit/invitation/');
      await page.reload();
      assert.equal(await addressOf(page), '/python/reference/authkit/invitation/');
      await page.goto('/reference/organization/#organization-name');
      await page.waitForURL('**/python/reference/organization/#organization-name');
      await page.goto('/');
      await page.waitForURL('**/python/reference/');
    });
  });

  test('who has picked no language is asked', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/reference/organization/');
      await page.locator('main').getByRole('link', { name: 'Ruby' }).click();
      await page.waitForURL('**/ruby/reference/organization/');
    });
  });

  test('a page that lacks the language says so and offers what there is', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/js/reference/account/passkey/');
      await switchTo(page, 'Go');
      await page.waitForURL('**/go/reference/account/passkey/');
      assert.match(await page.locator('main').innerText(), /Passkey[^]*not available in Go/);
      assert.deepEqual(await page.locator('.site-choices a').allInnerTexts(), ['cURL', 'Node.js', 'Python']);
      await page.locator('.site-choices').getByRole('link', { name: 'cURL' }).click();
      await page.waitForURL('**/curl/reference/account/passkey/');
    });
  });
});
