// Writes the samples of a language's pages into files of their own, and index.json about them: where each stands, and
// for a model's sample the generated type (`name`, `file`) that it is of.
// usage: samples.mjs DOCS LANGUAGE FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesOf, processorOf } from './markdown.mjs';

const extensions = { bash: 'sh', go: 'go', java: 'java', js: 'mjs', json: 'json', php: 'php', python: 'py', ruby: 'rb' };
const attribute = (node, name) => node.attributes.find((one) => one.name === name)?.value ?? '';

/** The code blocks inside of tabs, each with its tab's title and the reference around it. */
function* samplesIn(node, around) {
  const here = { ...around };
  if (node.name === 'Reference') Object.assign(here, { id: attribute(node, 'id'), kind: attribute(node, 'kind') });
  if (node.name === 'CodeBlockTab') here.title = attribute(node, 'title');
  if (node.type === 'code' && 'title' in here) yield { ...here, node };
  for (const child of node.children ?? []) yield* samplesIn(child, here);
}

const [docs, language, folder] = process.argv.slice(2);
const models = `models/${language}/`;
const manifest = JSON.parse(readFileSync(join(docs, '../.refgen-manifest.json'), 'utf8'));

const anchorOf = (entity) => entity.toLowerCase().replace(/[^a-z0-9]+/gu, '-') + '-reference';

/** The generated model of a reference, if its file comes from the same page. */
function typeOf(page, { id, kind }) {
  if (kind !== 'model') return undefined;
  for (const file of manifest) {
    if (file.spec !== page || !file.path.startsWith(models)) continue;
    const symbol = file.symbols.find(({ role, entity }) => role === 'model' && anchorOf(entity) === id);
    if (symbol) return { name: symbol.name, file: file.path.slice(models.length) };
  }
  return undefined;
}

const processor = processorOf('mdx');
const index = [];
mkdirSync(folder, { recursive: true });
for (const page of filesOf(join(docs, language), '.mdx')) {
  const tree = processor.parse(readFileSync(join(docs, language, page), 'utf8'));
  for (const { node, ...around } of samplesIn(tree, { id: '', kind: '' })) {
    const file = `${String(index.length).padStart(4, '0')}.${extensions[node.lang]}`;
    writeFileSync(join(folder, file), node.value + '\n');
    index.push({ file, page, line: node.position.start.line, fence: node.lang, ...around, type: typeOf(page, around) });
  }
}
writeFileSync(join(folder, 'index.json'), JSON.stringify(index, null, 1));
