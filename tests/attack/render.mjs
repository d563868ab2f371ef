// Compiles every .mdx file below a folder, runs it and renders it to HTML; fails on HTML that would run code.
//
// usage: render.mjs DOCS SITE
//
// The components of the pages are stand-ins that show all they are given. SITE is where React is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { filesOf, load } from '../generated/pages/markdown.mjs';

const [docs, site] = process.argv.slice(2);
const require = createRequire(join(site, 'package.json'));
const loadOfSite = (name) => import(pathToFileURL(require.resolve(name)).href);

const { evaluate } = await load('@mdx-js/mdx');
const { default: remarkGfm } = await load('remark-gfm');
const { default: remarkFrontmatter } = await load('remark-frontmatter');
const runtime = await loadOfSite('react/jsx-runtime');
const { createElement } = (await loadOfSite('react')).default;
const { renderToStaticMarkup } = (await loadOfSite('react-dom/server')).default;

const standIn = ({ children, ...facts }) =>
  createElement('section', {}, createElement('p', { title: JSON.stringify(facts) }), children);
const names = ['Callout', 'CodeBlock', 'CodeBlockTab', 'Properties', 'Property', 'PropertyType', 'Reference'];
const components = Object.fromEntries(names.map((name) => [name, standIn]));

/** The tags of HTML that run code or load it. */
const unsafeTags = (html) =>
  [...html.matchAll(/<[a-z][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) =>
      /^<(script|iframe|object|embed|style|link|img)\b|\son\w+=|="\s*(javascript|data|vbscript|file):/i.test(tag),
    );

async function problemOf(path) {
  try {
    const remarkPlugins = [remarkFrontmatter, remarkGfm];
    const options = { ...runtime, remarkPlugins, baseUrl: import.meta.url };
    const { default: Page } = await evaluate(readFileSync(path, 'utf8'), options);
    const unsafe = unsafeTags(renderToStaticMarkup(createElement(Page, { components })));
    return unsafe.length > 0 ? `unsafe: ${unsafe.join(' ')}` : '';
  } catch (problem) {
    return `${problem.line ?? 0}:${problem.column ?? 0}: ${problem.reason ?? problem}`;
  }
}

let failures = 0;
const paths = filesOf(docs, '.mdx');
for (const path of paths) {
  const problem = await problemOf(join(docs, path));
  if (problem === '') continue;
  ++failures;
  console.log(`${path}: ${problem}`);
}
console.log(`${paths.length} pages, ${failures} failures`);
process.exit(failures === 0 && paths.length > 0 ? 0 : 1);
