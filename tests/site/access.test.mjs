// Keyboard, contrast, and what axe finds.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { open, phone, useSite, withPage } from './browser.mjs';
import { read } from './tools.mjs';

const site = useSite();

describe('access', () => {
  /** A mark on everything that a click or a scroll bar is for. */
  function markControls() {
    const controls = [...document.querySelectorAll('a[href], button, summary, pre')].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.closest('[role=tablist] [aria-selected=false]'),
    );
    controls.forEach((control, index) => (control.dataset.control = index));
    return controls.length;
  }

  test('the keyboard alone reaches every control, and the focus can be seen', async () => {
    await withPage(site, { viewport: { width: 1280, height: 800 } }, async (page) => {
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
    await withPage(site, {}, async (page) => {
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
        await withPage(site, { colorScheme, viewport }, async (page) => {
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
