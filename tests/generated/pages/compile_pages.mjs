// Compiles every .mdx file below the folders given with MDX 3, and fails on an expression, import or export in any of
// them: the pages that refgen writes have none of these.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.env.NODE ?? process.cwd(), 'package.json'));
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
const { createProcessor } = await load('@mdx-js/mdx');
const { default: remarkGfm } = await load('remark-gfm');
const { default: remarkFrontmatter } = await load('remark-frontmatter');

const expressions = new Set(['mdxFlowExpression', 'mdxTextExpression']);

// A comment is an expression with nothing in it.
const isComment = (node) => node.data?.estree?.body.length === 0;

function* findCode(node) {
  if (node.type === 'mdxjsEsm' || (expressions.has(node.type) && !isComment(node))) yield node;
  for (const attribute of node.attributes ?? []) {
    const isText = attribute.type === 'mdxJsxAttribute' && typeof (attribute.value ?? '') === 'string';
    if (!isText) yield attribute;
  }
  for (const child of node.children ?? []) yield* findCode(child);
}

const refuseCode = () => (tree, file) => {
  for (const node of findCode(tree)) file.fail(`${node.type} from the text of a spec`, node.position);
};

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkFrontmatter, refuseCode] });
let pages = 0;
let failures = 0;
for (const root of process.argv.slice(2)) {
  for (const path of readdirSync(root, { recursive: true })) {
    if (!path.endsWith('.mdx')) continue;
    ++pages;
    try {
      await processor.process(readFileSync(join(root, path), 'utf8'));
    } catch (problem) {
      ++failures;
      console.error(`${join(root, path)}:${problem.line ?? 0}:${problem.column ?? 0}: ${problem.reason ?? problem}`);
    }
  }
}
console.log(`${pages} pages, ${failures} do not compile`);
process.exit(failures === 0 && pages > 0 ? 0 : 1);
