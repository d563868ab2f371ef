// Links to rows, samples, and the search.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { assertShown, languages, open, useSite, withPage } from './browser.mjs';
import { attributesOf, docsFolder, htmlOf, samplesOf } from './tools.mjs';

const site = useSite();

describe('rows and samples', () => {
  const nested = '#list-users-returns-list-metadata-before';

  test('a link to a row in a closed list opens the list and shows the row', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/js/reference/authkit/user/list/');
      assert.equal(await page.locator(nested).isVisible(), false);
      await open(page, '/go/reference/authkit/user/list/');
      await open(page, `/js/reference/authkit/user/list/${nested}`);
      await assertShown(page, nested);
      await page.locator('summary').first().click();
      await page.waitForFunction((row) => !document.querySelector(row).checkVisibility(), nested);
      await page.evaluate((hash) => (location.hash = hash), '#list-users-returns-data');
      await page.evaluate((hash) => (location.hash = hash), nested);
      await assertShown(page, nested);
    });
  });

  for (const language of languages) {
    test(`copy puts the exact samples on the clipboard: ${language}`, async () => {
      await withPage(site, {}, async (page) => {
        const samples = samplesOf(`${language}/authkit/user/update.mdx`);
        assert.equal(samples.length, 2);
        await open(page, `/${language}/reference/authkit/user/update/`);
        for (const [index, tab] of ['Request', 'Response'].entries()) {
          await page.getByRole('tab', { name: tab }).click();
          await page.evaluate(() => navigator.clipboard.writeText(''));
          await page.locator('.refgen-copy').click();
          await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
          assert.equal(await page.evaluate(() => navigator.clipboard.readText()), samples[index]);
          await page.getByRole('button', { name: 'Copied' }).waitFor();
        }
      });
    });
  }
});

describe('search', () => {
  test('every entry of search.json leads to its page and row', () => {
    for (const language of languages) {
      const entries = JSON.parse(fs.readFileSync(path.join(docsFolder, language, 'search.json'), 'utf8'));
      assert.ok(entries.length > 100, `${language} has ${entries.length} entries`);
      const anchorsOf = new Map();
      for (const { url, anchor } of entries) {
        const page = `/${language}${url}/`;
        if (!anchorsOf.has(page)) anchorsOf.set(page, new Set(['', ...attributesOf(htmlOf(page), 'id')]));
        assert.ok(anchorsOf.get(page).has(anchor), `${page}#${anchor}`);
      }
    }
  });

  test('finds a property by name and goes to its row, with the keyboard alone', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/js/reference/');
      await page.keyboard.press('/');
      await page.keyboard.type('profilePictureUrl');
      const first = page.getByRole('option').first();
      await first.waitFor();
      assert.match(await first.innerText(), /^profilePictureUrl/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#.*profile-picture-url$/);
      await assertShown(page, new URL(page.url()).hash);
    });
  });

  test('finds rows by words of their text, in the language of the page only', async () => {
    await withPage(site, {}, async (page) => {
      for (const [language, name] of [
        ['curl', 'email_verified'],
        ['js', 'emailVerified'],
      ]) {
        await open(page, `/${language}/reference/`);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('proved they can read mail');
        const titles = page.locator('[role=option] .site-result-title');
        await titles.first().waitFor();
        assert.deepEqual([...new Set(await titles.allInnerTexts())], [name]);
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
      }
    });
  });

  test('leads into a closed list, and says when nothing fits', async () => {
    await withPage(site, {}, async (page) => {
      await open(page, '/js/reference/authkit/user/list/');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('combobox').fill('no such thing anywhere');
      await page.getByText('No results').waitFor();
      await page.getByRole('combobox').fill('before');
      const href = '/js/reference/authkit/user/list/#list-users-returns-list-metadata-before';
      await page.locator(`[role=option][href="${href}"]`).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      await assertShown(page, '#list-users-returns-list-metadata-before');
    });
  });
});
