// Reads pages as sites and other programs do, and says what is wrong with each: text that became code, markup or a key.
//
// usage: read_pages.mjs DOCUMENTS SITE
//
// DOCUMENTS is JSON, a list of documents with a `format` (mdx, md or json), a `text`, and `own`: how many keys of its own
// the front matter has. SITE is where React is. Prints a list of problems, empty where there is none. The components of
// the pages are stand-ins that show all they are given.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { load, processorOf } from '../generated/pages/markdown.mjs';

const [documents, site] = process.argv.slice(2);
const require = createRequire(join(site, 'package.json'));
const loadOfSite = async (name) => import(pathToFileURL(require.resolve(name)).href);

const { evaluate } = await load('@mdx-js/mdx');
const { default: remarkGfm } = await load('remark-gfm');
const { default: remarkFrontmatter } = await load('remark-frontmatter');
const { default: yaml } = await loadOfSite('js-yaml');
const runtime = await loadOfSite('react/jsx-runtime');
const { createElement } = (await loadOfSite('react')).default;
const { renderToStaticMarkup } = (await loadOfSite('react-dom/server')).default;

const standIn = ({ children, ...facts }) =>
  createElement('section', {}, createElement('p', { title: JSON.stringify(facts) }), children);
const names = ['Callout', 'CodeBlock', 'CodeBlockTab', 'Properties', 'Property', 'PropertyType', 'Reference'];
const components = Object.fromEntries(names.map((name) => [name, standIn]));

const said = [];
for (const method of ['log', 'error', 'warn']) console[method] = (...values) => said.push(values.join(' '));

const usualKeys = ['title', 'description', 'slug', 'icon', 'breadcrumb', 'links'];
const ownTag = /^(<a id="[a-z0-9-]+">|<\/a>|<br \/>)$/;
const codeAddress = /^\s*(javascript|data|vbscript|file):/i;

/** The tags of HTML that run code or load it. */
const unsafeTags = (html) =>
  [...html.matchAll(/<[a-z][^>]*>/gi)]
    .map(([tag]) => tag)
    .filter(
      (tag) =>
        /^<(script|iframe|object|embed|style|link|img)\b|="\s*(javascript|data|vbscript|file):/i.test(tag) ||
        /\son\w+=/i.test(tag.replace(/="[^"]*"/g, '')),
    );

/** Whether a row of a table has another number of cells than its head. */
const isTorn = ({ type, children }) =>
  type === 'table' && children.some((row) => row.children.length !== children[0].children.length);

/** The parts of Markdown that a reader without a sanitizer would run or load, and tables that a text tore. */
function unsafeNodes(node) {
  const unsafe =
    (node.type === 'html' && !ownTag.test(node.value)) ||
    node.type === 'image' ||
    codeAddress.test(node.url ?? '') ||
    isTorn(node);
  const below = (node.children ?? []).flatMap(unsafeNodes);
  return unsafe ? [`${node.type} ${node.value ?? node.url}`, ...below] : below;
}

/** Keys that the front matter must not have. */
function foreignKeys({ text, own }) {
  const frontMatter = /^---\n(.*?)\n---\n/s.exec(text);
  if (!frontMatter) return [];
  const keys = Object.keys(yaml.load(frontMatter[1], { schema: yaml.JSON_SCHEMA }) ?? {});
  const foreign = keys.filter((key) => !usualKeys.includes(key));
  return foreign.length > own ? foreign.map((key) => `key ${key}`) : [];
}

const readers = {
  json: ({ text }) => (JSON.parse(text), []),
  md: (page) => [...foreignKeys(page), ...unsafeNodes(processorOf('md').parse(page.text))],
  mdx: async (page) => {
    const remarkPlugins = [remarkFrontmatter, remarkGfm];
    const { default: Page } = await evaluate(page.text, { ...runtime, remarkPlugins, baseUrl: import.meta.url });
    return [...foreignKeys(page), ...unsafeTags(renderToStaticMarkup(createElement(Page, { components })))];
  },
};

async function problemOf(page) {
  said.length = 0;
  try {
    return [...(await readers[page.format](page)), ...said].join(' ').slice(0, 300);
  } catch (problem) {
    return `${problem.line ?? 0}:${problem.column ?? 0}: ${problem.reason ?? problem}`.slice(0, 300);
  }
}

const problems = [];
for (const page of JSON.parse(readFileSync(documents, 'utf8'))) problems.push(await problemOf(page));
process.stdout.write(JSON.stringify(problems));
