// The built site in Chromium.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { builtFolder, docsFolder, launchBrowser, pagesBelow, read, samplesOf, serve } from './tools.mjs';

const languages = ['curl', 'js', 'go', 'php', 'python', 'ruby', 'java'];
const phone = { width: 360, height: 740 };

let site, browser;
before(async () => {
  site = await serve();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  site.server.close();
});

/** Runs `check` with a page in a browser profile of its own. */
async function withPage(options, check) {
  const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  try {
    await check(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until its scripts have taken over. */
async function open(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated === 'true');
}

const htmlOf = (page) => fs.readFileSync(path.join(builtFolder, page, 'index.html'), 'utf8');

/** The values of an attribute in built HTML, which leaves out quotes where it can. */
const attributesOf = (html, name) =>
  [...html.matchAll(new RegExp(`\\s${name}=("[^"]*"|[^\\s">]+)`, 'g'))].map(([, value]) => value.replaceAll('"', ''));

const addressOf = (page) => page.evaluate(() => location.pathname + location.hash);

/** Checks that the element that `hash` names is in view, below what stays at the top, and has the focus. */
async function assertShown(page, hash) {
  await page.waitForFunction((id) => document.activeElement?.id === id, hash.slice(1));
  const { top, bottom, height } = await page.locator(hash).evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { top, bottom, height: innerHeight };
  });
  assert.ok(bottom > top && top >= 100 && top < height, `${hash} stands at ${top} of ${height}`);
}

describe('pages', () => {
  // Every page of one language, and of the others one page of each kind and a note that it lacks a page.
  const kinds = ['/', '/authkit/user/', '/authkit/user/update/', '/organization/list/', '/account/passkey/', '/reference-index/'];
  const others = languages.filter((language) => language !== 'js');
  const pages = [
    ...pagesBelow('/js/'),
    ...others.flatMap((language) => kinds.map((kind) => `/${language}/reference${kind}`)),
    '/',
    '/reference/authkit/user/',
  ];

  test(`${pages.length} pages: no console error, no sideways scroll at ${phone.width} px, one title, no id twice`, async () => {
    await withPage({ viewport: phone }, async (page) => {
      const faults = [];
      let address;
      page.on('console', (message) => message.type() === 'error' && faults.push(`${address}: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
      page.on('requestfailed', (request) => faults.push(`${address}: ${request.url()} failed`));
      page.on('request', (request) => request.url().startsWith(site.origin) || faults.push(`${address}: asks for ${request.url()}`));
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
      assert.deepEqual(links.filter((href) => !href.startsWith(`/${language}/`)), [], language);
    }
  });

  test('the sidebar has the groups of sidebar.json, in its order', async () => {
    await withPage({}, async (page) => {
      for (const language of languages) {
        const entries = JSON.parse(fs.readFileSync(path.join(docsFolder, language, 'sidebar.json'), 'utf8'));
        await open(page, `/${language}/reference/`);
        const shown = await page.locator('.theme-doc-sidebar-item-category-level-1 > .menu__list-item-collapsible > a, .theme-doc-sidebar-item-link-level-1 > a').allInnerTexts();
        assert.deepEqual(shown, entries.map(({ label }) => label), language);
      }
    });
  });
});

describe('languages', () => {
  const switchTo = (page, label) => page.locator('.navbar .refgen-languages').getByRole('link', { name: label }).click();

  test('the picked language holds on the next page, after a reload, and for addresses without a language', async () => {
    await withPage({}, async (page) => {
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
    await withPage({}, async (page) => {
      await open(page, '/reference/organization/');
      await page.locator('main').getByRole('link', { name: 'Ruby' }).click();
      await page.waitForURL('**/ruby/reference/organization/');
    });
  });

  test('a page that lacks the language says so and offers what there is', async () => {
    await withPage({}, async (page) => {
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

describe('rows and samples', () => {
  const nested = '#list-users-returns-list-metadata-before';

  test('a link to a row in a closed list opens the list and shows the row', async () => {
    await withPage({}, async (page) => {
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
      await withPage({}, async (page) => {
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
    await withPage({}, async (page) => {
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
    await withPage({}, async (page) => {
      for (const [language, name] of [['curl', 'email_verified'], ['js', 'emailVerified']]) {
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
    await withPage({}, async (page) => {
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

describe('access', () => {
  /** A mark on everything that a click or a scroll bar is for. */
  function markControls() {
    const controls = [...document.querySelectorAll('a[href], button, summary, pre')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[role=tablist] [aria-selected=false]'),
    );
    controls.forEach((control, index) => (control.dataset.control = index));
    return controls.length;
  }

  test('the keyboard alone reaches every control, and the focus can be seen', async () => {
    await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await open(page, '/js/reference/authkit/user/list/');
      const count = await page.evaluate(markControls);
      const reached = new Set();
      const unseen = [];
      for (let presses = 0; presses < count + 20; presses++) {
        await page.keyboard.press('Tab');
        const { control, seen, name } = await page.evaluate(() => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          return {
            control: element.dataset.control,
            seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
            name: element.outerHTML.slice(0, 80),
          };
        });
        if (control !== undefined && !seen) unseen.push(name);
        reached.add(control);
      }
      reached.delete(undefined);
      assert.equal(reached.size, count);
      assert.deepEqual(unseen, []);
    });
  });

  test('arrows walk through tabs, Enter opens a list', async () => {
    await withPage({}, async (page) => {
      await open(page, '/js/reference/authkit/user/list/');
      await page.getByRole('tab', { name: 'Request' }).focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Response');
      assert.equal(await page.getByRole('tabpanel', { name: 'Response' }).isVisible(), true);
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.locator('#list-users-returns-list-metadata-before').isVisible(), true);
    });
  });

  const audited = [
    '/curl/reference/authkit/user/update/',
    '/js/reference/account/passkey/',
    '/js/reference/client-libraries/create-client/',
    '/php/reference/authkit/user/list/',
    '/python/reference/',
    '/go/reference/reference-index/',
    '/go/reference/account/passkey/',
  ];
  const axe = read('axe-core/axe.min.js');

  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [{ width: 1440, height: 900 }, phone]) {
      test(`axe finds nothing serious, contrast included: ${colorScheme}, ${viewport.width} px`, async () => {
        await withPage({ colorScheme, viewport }, async (page) => {
          for (const address of audited) {
            await open(page, address);
            assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), colorScheme);
            await page.evaluate(() => document.querySelectorAll('details').forEach((list) => (list.open = true)));
            await page.evaluate(axe);
            assert.deepEqual(await seriousFaults(page), [], address);
          }
          await page.keyboard.press('/');
          await page.keyboard.type('user');
          await page.getByRole('option').first().waitFor();
          assert.deepEqual(await seriousFaults(page), [], 'search');
        });
      });
    }
  }

  async function seriousFaults(page) {
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }
});
