// What happens to a page between its file and Docusaurus.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, loadCompiled } from './tools.mjs';

const { compile } = await load('@mdx-js/mdx');
const { default: remarkFrontmatter } = await load('remark-frontmatter');
const { languageLinks } = await loadCompiled('reading/languageLinks.js');
const { namedAnchors } = await loadCompiled('reading/namedAnchors.js');
const { raiseHeadings } = await loadCompiled('reading/raiseHeadings.js');

const pages = [
  { slug: '/user', title: 'User', languages: ['js', 'go'] },
  { slug: '/client', title: 'Client', languages: ['js'] },
];

async function compiled(mdx, ...plugins) {
  return String(await compile(mdx, { jsx: true, remarkPlugins: [remarkFrontmatter, ...plugins] }));
}

async function linkIn(language, url, guides) {
  const code = await compiled(`[text](${url})`, [languageLinks, { language, pages, guides }]);
  return /href="([^"]*)"/.exec(code)[1];
}

test('a link to a page stays in the language', async () => {
  assert.equal(await linkIn('go', '/user'), '/go/user');
  assert.equal(await linkIn('go', '/user#user-id'), '/go/user#user-id');
});

test('a link to a page that the language lacks loses its anchor', async () => {
  assert.equal(await linkIn('go', '/client#client-key'), '/go/client');
  assert.equal(await linkIn('js', '/client#client-key'), '/js/client#client-key');
});

test('a link to a page that no language has leads to the guides, if there are any', async () => {
  assert.equal(await linkIn('go', '/guides/start#top'), '/guides/start#top');
  assert.equal(
    await linkIn('go', '/guides/start#top', 'https://www.example.com'),
    'https://www.example.com/guides/start#top',
  );
});

test('links elsewhere and on the page stay as they are', async () => {
  for (const url of ['https://example.com/user', '#user-id', 'mailto:someone@example.com']) {
    assert.equal(await linkIn('go', url, 'https://www.example.com'), url);
  }
});

test('links in elements and definitions are links too', async () => {
  const plugin = [languageLinks, { language: 'go', pages }];
  assert.match(await compiled('<a href="/user">text</a>', plugin), /href="\/go\/user"/);
  assert.match(await compiled('[text][user]\n\n[user]: /user', plugin), /href="\/go\/user"/);
});

const headingsOf = async (mdx) =>
  [...(await compiled(mdx, raiseHeadings)).matchAll(/<_components\.(h\d)>/g)].map(([, name]) => name);

test('the first heading becomes the title, and all others rise with it', async () => {
  assert.deepEqual(await headingsOf('---\ntitle: x\n---\n\n## Title\n\n### Part\n\n#### Row'), ['h1', 'h2', 'h3']);
  assert.deepEqual(await headingsOf('### Title\n\n## Part'), ['h1', 'h1']);
});

test('headings behind a text, or below a title, stay', async () => {
  assert.deepEqual(await headingsOf('Text.\n\n## Part\n\n### Row'), ['h2', 'h3']);
  assert.deepEqual(await headingsOf('# Title\n\n## Part'), ['h1', 'h2']);
});

test('a place inside of a text becomes a component, a link does not', async () => {
  assert.match(await compiled('- <a id="here"></a>Text', namedAnchors), /<NamedAnchor id="here"/);
  assert.match(await compiled('<a id="here" href="/user">text</a>', namedAnchors), /<a id="here" href="\/user"/);
});
