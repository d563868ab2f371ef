// Compares three tellings of every row: the MDX page, its plain twin, and what `refgen dump --stage model` says.
// usage: facts.mjs MODEL DOCS
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesOf, processorOf, squeezed } from './markdown.mjs';
import { blockText, rowsOfPage, rowsOfTwin } from './rows.mjs';

const mdx = processorOf('mdx');
const plain = processorOf('md');

const keyOf = (row) => `${row.name} (${[row.type, row.marks].filter(Boolean).join(', ')}): ${row.text}`;

/** What one telling has and the other has not, as often as it has it. */
function missing(rows, others) {
  const counts = new Map();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return rows.filter((row) => {
    const count = counts.get(row) ?? 0;
    counts.set(row, count - 1);
    return count <= 0;
  });
}

const modelText = new Map();
function plainText(markdown) {
  if (!modelText.has(markdown)) {
    modelText.set(markdown, plain.parse(markdown).children.map(blockText).map(squeezed).filter(Boolean));
  }
  return modelText.get(markdown);
}

/** The rows of an entity in the model, those that only wrap others left out. */
function* rowsOfModel(rows) {
  for (const row of rows) {
    yield row;
    yield* rowsOfModel(row.properties);
  }
}

// A type that is missing, or spelt as another language does, is told in the page's own spelling.
const isTypeTold = (row, told) =>
  row.foreign || row.type === '' ? told.type !== '' || row.type === '' : told.type === squeezed(row.type);

const isTold = (row, told) =>
  row.key === told.name &&
  isTypeTold(row, told) &&
  row.optional === told.marks.includes('optional') &&
  row.nullable === told.marks.includes('nullable') &&
  row.deprecated === told.marks.includes('deprecated') &&
  plainText(row.description).every((paragraph) => told.text.includes(paragraph));

/** Where a row is told; a returned model and what has no name are told without one. */
function placeOf(row, told) {
  const at = told.findIndex((one) => isTold(row, one));
  const mayBeUnnamed = row.model !== null || row.key === 'anonymous';
  if (at >= 0 || !mayBeUnnamed) return at;
  return told.findIndex((one) => one.name === '' && isTold(row, { ...one, name: row.key }));
}

const [modelFile, docs] = process.argv.slice(2);
const specs = new Map(JSON.parse(readFileSync(modelFile, 'utf8')).specs.map((spec) => [spec.file, spec]));
const problems = [];
let compared = 0;
let facts = 0;

function comparePage(language, path) {
  const text = readFileSync(join(docs, language, path), 'utf8');
  const page = [...rowsOfPage(mdx.parse(text))];
  const twin = [...rowsOfTwin(plain.parse(readFileSync(join(docs, language, path.replace(/mdx$/u, 'md')), 'utf8')))];
  const where = join(language, path);
  for (const row of missing(page.map(keyOf), twin.map(keyOf))) problems.push(`${where}: the twin lacks ${row}`);
  for (const row of missing(twin.map(keyOf), page.map(keyOf))) problems.push(`${where}: only the twin has ${row}`);
  compared += page.length;
  compareModel(where, language, specs.get(path), page);
}

function compareModel(where, language, spec, page) {
  const left = [...page];
  for (const entity of spec?.entities ?? []) {
    for (const entry of entity.entries.filter((one) => one.language === language)) {
      for (const row of rowsOfModel([...entry.properties, ...entry.parameters, ...entry.returns])) {
        ++facts;
        const at = placeOf(row, left);
        if (at >= 0) left.splice(at, 1);
        else if (row.properties.length === 0) problems.push(`${where}: the page lacks ${row.key}: ${row.description.slice(0, 80)}`);
      }
    }
  }
}

for (const path of filesOf(docs, '.mdx')) {
  const slash = path.indexOf('/');
  comparePage(path.slice(0, slash), path.slice(slash + 1));
}
console.log(problems.slice(0, 60).join('\n'));
console.log(`${compared} rows on pages and twins, ${facts} rows of the model, ${problems.length} differences`);
process.exit(problems.length === 0 && facts > 0 ? 0 : 1);
