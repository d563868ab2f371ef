// Compiles every .mdx file below the folders given with MDX 3, and fails on an expression, import or export in any of
// them: the pages that refgen writes have none of these.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesOf, processorOf } from './markdown.mjs';

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

const processor = processorOf('mdx', refuseCode);
let pages = 0;
let failures = 0;
for (const root of process.argv.slice(2)) {
  for (const path of filesOf(root, '.mdx')) {
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
