// Lints the plain twins of the pages.
// usage: lint_twins.mjs DOCS [foreign]   (foreign: prose that is not ours to mend)
import { join } from 'node:path';

import { filesOf, load } from './markdown.mjs';

const { default: markdownlint } = await load('markdownlint');
const [docs, foreign] = process.argv.slice(2);
const rules = {
  MD013: false, // Lines of prose stay as their author broke them.
  MD024: { siblings_only: true }, // Each group of an index may have an "Overview".
  MD033: { allowed_elements: ['a'] }, // The targets of links to a table.
  MD036: false, // The names of samples are no headings: they would crowd every table of contents.
  MD041: false, // A page starts at the level at which its spec does.
  MD010: { code_blocks: false }, // Go is indented with tabs.
};
const proseOfOthers = { MD004: false, MD007: false, MD009: false, MD039: false };

const files = filesOf(docs, '.md').map((path) => join(docs, path));
const config = { default: true, ...rules, ...(foreign ? proseOfOthers : {}) };
const results = markdownlint.sync({ files, config });
const problems = Object.entries(results).flatMap(([file, found]) =>
  found.map((one) => `${file}:${one.lineNumber}: ${one.ruleNames.join('/')}: ${one.errorDetail ?? one.errorContext ?? ''}`),
);
console.log(problems.slice(0, 40).join('\n'));
console.log(`${files.length} twins, ${problems.length} findings`);
process.exit(problems.length === 0 && files.length > 0 ? 0 : 1);
