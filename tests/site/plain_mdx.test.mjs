// The example of site/README.md: a generated page with @mdx-js/mdx, @mdx-js/react and the kit, without Docusaurus.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { docsFolder, load, loadCompiled } from './tools.mjs';

const { evaluate } = await load('@mdx-js/mdx');
const { MDXProvider, useMDXComponents } = await load('@mdx-js/react');
const { default: remarkFrontmatter } = await load('remark-frontmatter');
const { default: remarkGfm } = await load('remark-gfm');
const runtime = await load('react/jsx-runtime');
const { createElement } = (await load('react')).default;
const { renderToStaticMarkup } = (await load('react-dom/server')).default;
const { LanguageSwitch, referenceComponents } = await loadCompiled('kit/index.js');

async function render(page) {
  const source = fs.readFileSync(path.join(docsFolder, page), 'utf8');
  const remarkPlugins = [remarkFrontmatter, remarkGfm];
  const { default: Page } = await evaluate(source, { ...runtime, remarkPlugins, useMDXComponents });
  return renderToStaticMarkup(createElement(MDXProvider, { components: referenceComponents }, createElement(Page)));
}

const count = (html, pattern) => [...html.matchAll(pattern)].length;

test('a page of an operation becomes HTML', async () => {
  const page = 'curl/authkit/user/update.mdx';
  const html = await render(page);
  const source = fs.readFileSync(path.join(docsFolder, page), 'utf8');
  assert.equal(count(html, /class="refgen-property"/g), count(source, /<Property /g));
  assert.equal(count(html, /role="tabpanel"/g), count(source, /<CodeBlockTab/g));
  assert.match(
    html,
    /<span class="refgen-method" data-method="PUT">PUT<\/span> \/user_management\/users\/<var>:id<\/var>/,
  );
  assert.match(html, /<li id="update-user-parameters-first-name" class="refgen-property"/);
  assert.match(
    html,
    /<span class="refgen-type"><a href="\/reference\/authkit\/user#user-reference"><code>user<\/code><\/a>/,
  );
  assert.match(html, /data-badge="optional">optional<\/span>/);
  assert.match(html, /<span class="token function">curl<\/span>/);
});

test('no row of any page is lost', async () => {
  const pages = fs
    .readdirSync(path.join(docsFolder, 'js'), { recursive: true })
    .filter((file) => file.endsWith('.mdx'));
  assert.ok(pages.length > 0);
  for (const page of pages) {
    const rows = count(fs.readFileSync(path.join(docsFolder, 'js', page), 'utf8'), /^<Property /gm);
    assert.equal(count(await render(path.join('js', page)), /class="refgen-property"/g), rows, page);
  }
});

test('nested rows stand in a list that is closed', async () => {
  const html = await render('js/authkit/user/list.mdx');
  assert.match(
    html,
    /<details class="refgen-nested"><summary>2 nested properties<\/summary><ul class="refgen-properties"/,
  );
});

test('the language switch links to every language and marks the one in view', () => {
  const languages = [
    { id: 'js', label: 'Node.js' },
    { id: 'go', label: 'Go' },
  ];
  const props = { languages, current: 'go', hrefOf: ({ id }) => `/${id}/user` };
  const html = renderToStaticMarkup(createElement(LanguageSwitch, props));
  assert.match(html, /<a href="\/js\/user">Node\.js<\/a>.*<a href="\/go\/user" aria-current="true">Go<\/a>/);
});
