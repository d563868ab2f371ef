// What the checks of pages share: the parsers, and walks through their trees.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.env.NODE ?? process.cwd(), 'package.json'));
export const load = async (name) => import(pathToFileURL(require.resolve(name)).href);

const { createProcessor } = await load('@mdx-js/mdx');
const { default: remarkGfm } = await load('remark-gfm');
const { default: remarkFrontmatter } = await load('remark-frontmatter');

/** A processor of MDX pages or plain Markdown, with further plugins. */
export const processorOf = (format, ...plugins) =>
  createProcessor({ format, remarkPlugins: [remarkGfm, remarkFrontmatter, ...plugins] });

/** The files below a folder that end in `extension`, relative to it, in order. */
export const filesOf = (root, extension) =>
  readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith(extension))
    .sort();

/** The text of a node as a reader sees it. */
export function textOf(node) {
  if (node.type === 'break') return '\n';
  return node.value ?? (node.children ?? []).map(textOf).join(node.type === 'root' ? ' ' : '');
}

/** Text without differences of white space. */
export const squeezed = (text) => text.replace(/\s+/gu, ' ').trim();
