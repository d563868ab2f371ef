// Reads documents with the generated functions and writes them back; writes options objects.
import { readFileSync, writeFileSync } from 'node:fs';
import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root, jobs, answers] = process.argv.slice(2);

/** The compiled module that a TypeScript source becomes. */
function moduleOf(symbol) {
  const path = symbol.file.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  return import(pathToFileURL(join(root, path)));
}

/** A name's words, however they are put together: `userFromJson` of `User`, `dateFromJson` of `Date_`. */
const wordsOf = (name) => name.replaceAll('_', '').toLowerCase();

/** A function of a type, or else the default. */
async function functionOf(symbol, suffix, otherwise) {
  const exported = await moduleOf(symbol);
  const words = wordsOf(symbol.name + suffix);
  const found = Object.keys(exported).find((key) => wordsOf(key) === words);
  if (!found && !otherwise) throw new Error(`${symbol.file} exports no ${symbol.name}${suffix}`);
  return exported[found] ?? otherwise;
}

/** Options that hold nothing but parts of the path have no function: there is nothing to write. */
const writeNothing = () => ({});

function build(node) {
  if ('array' in node) return node.array.map(build);
  if ('map' in node) return buildValues(node.map);
  if ('timestamp' in node) return new Date(node.timestamp);
  return 'record' in node ? buildValues(node.members) : node.value;
}

function buildValues(nodes) {
  return Object.fromEntries(Object.entries(nodes).map(([key, node]) => [key, build(node)]));
}

async function valueOf(job) {
  if (job.do === 'build') return build(job.node);
  const read = await functionOf(job, 'FromJson');
  const value = read(JSON.parse(job.text));
  deepStrictEqual(read(JSON.parse(job.text)), value, 'two readings differ');
  return value;
}

async function work(job) {
  try {
    const value = await valueOf(job);
    const write = await functionOf(job, 'ToJson', job.do === 'build' && writeNothing);
    return { id: job.id, json: JSON.stringify(write(value)) };
  } catch (error) {
    return { id: job.id, error: error.message, class: error.name };
  }
}

const done = [];
for (const job of JSON.parse(readFileSync(jobs, 'utf8'))) done.push(await work(job));
writeFileSync(answers, JSON.stringify(done));
