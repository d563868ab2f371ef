// What pages of other generators tell about a user, ours tell too: row by row, and section by section.
// usage: competitors.mjs EXAMPLES DOCS
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesOf, processorOf, squeezed, textOf } from './markdown.mjs';
import { rowsOfPage } from './rows.mjs';

const [examples, docs] = process.argv.slice(2);
if (!existsSync(examples)) {
  console.log(`EXAMPLES MISSING: no pages in ${examples}, ours are compared with none`);
  process.exit(0);
}
const plain = processorOf('md');
const mdx = processorOf('mdx');
const problems = [];
let compared = 0;

/** The rows of the first table of a page, as texts by their column. */
function tableOf(path) {
  const table = plain.parse(readFileSync(path, 'utf8')).children.find((node) => node.type === 'table');
  const [columns, ...rows] = table.children.map((row) => row.children);
  const names = columns.map((cell) => squeezed(textOf(cell)).toLowerCase());
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at], squeezed(textOf(cell))])));
}

const typescript = (cells) => ({
  name: cells.field,
  type: cells.type.replace(/components\./gu, ''),
  optional: cells.required.includes('minus'),
  deprecated: /deprecated/iu.test(cells.description),
  text: cells.description.replace(/^N\/A$/u, ''),
  example: cells.example ?? '',
});

const python = (cells) => ({
  name: cells.name,
  type: cells.type,
  optional: cells.notes.includes('optional'),
  deprecated: /deprecated/iu.test(cells.description),
  text: cells.description,
  example: '',
});

/** A type as a shape and a name: `list user`, `map`, `number`. */
function shapeOf(type) {
  const list = /^(?:list\[(?<python>.*)\]|(?<script>.*)\[\])$/iu.exec(type);
  if (list) return { kind: 'list', name: nameOf(list.groups.python ?? list.groups.script) };
  if (/^(?:record<.*>|dict(?:\[.*\])?|object|map.*)$/iu.test(type)) return { kind: 'map', name: '' };
  return { kind: 'value', name: nameOf(type) };
}

const sameWords = { str: 'string', bool: 'boolean', int: 'number', integer: 'number', float: 'number' };
function nameOf(type) {
  const name = type.split('.').at(-1).toLowerCase();
  return sameWords[name] ?? name;
}

/** Whether our type says at least what theirs does: `Passkey` is `SchemasPasskey`, and a name says more than `object`. */
function saysAsMuch(ours, theirs) {
  const [our, their] = [shapeOf(ours), shapeOf(theirs)];
  if (our.kind !== their.kind) return their.kind === 'value' && /"/u.test(ours);
  const vague = ['object', 'any', ''];
  return vague.includes(their.name) || /"/u.test(ours) || our.name.includes(their.name) || their.name.includes(our.name);
}

function compareModel(file, page, read) {
  const text = readFileSync(join(docs, page), 'utf8');
  const ours = new Map([...rowsOfPage(mdx.parse(text))].map((row) => [row.name, row]));
  const fail = (row, what) => problems.push(`${page}: ${row.name}: ${what}`);
  for (const row of tableOf(join(examples, file)).map(read)) {
    ++compared;
    const our = ours.get(row.name);
    if (!our) {
      fail(row, 'is missing');
      continue;
    }
    if (!saysAsMuch(our.type, row.type)) fail(row, `${our.type} says less than ${row.type}`);
    if (our.marks.includes('optional') !== row.optional) fail(row, 'is it optional?');
    if (row.deprecated && !our.marks.includes('deprecated')) fail(row, 'is deprecated');
    if (row.text !== '' && our.text === '') fail(row, `lacks a text: ${row.text}`);
    const isInSample = new RegExp(`^\\s*${row.name}\\s*[:=]`, 'mu').test(text);
    if (!row.deprecated && !isInSample) fail(row, 'is not in the example');
  }
  if (/TODO/u.test(text)) problems.push(`${page}: an example is left to be written`);
}

const withoutNames = (path) => path.replace(/:\w+/gu, ':').replace(/\s+/gu, '');

/** The operations of a page: method and path, the names of its parameters, and whether it tells what is returned. */
function operationsOf(text) {
  const found = [];
  for (const part of text.split(/^### /mu).slice(1)) {
    const call = /^`(?<method>[A-Z]+) (?<path>\S+)`/u.exec(part);
    if (!call) continue;
    const names = [...rowsOfPage(mdx.parse(`${part.split('</Reference>')[0]}`))].map((row) => row.name);
    found.push({ ...call.groups, names, returns: /^#### Returns$/mu.test(part) });
  }
  return found;
}

/** Every operation of the rendered page has one of ours, with the parameters and results that were lost there. */
function compareSections() {
  const ours = filesOf(join(docs, 'curl'), '.mdx')
    .flatMap((page) => operationsOf(readFileSync(join(docs, 'curl', page), 'utf8')));
  const rendered = readFileSync(join(examples, 'rendered-user-page.txt'), 'utf8');
  for (const [, method, path, after] of rendered.matchAll(/(GET|POST|PUT|DELETE)(\/[a-z_]+(?: ?\/:?[a-z_]+)*)(Parameters)?/gu)) {
    ++compared;
    const our = ours.find((one) => one.method === method && withoutNames(one.path) === withoutNames(path));
    if (!our) {
      problems.push(`no page has ${method} ${path}`);
      continue;
    }
    const names = our.path.match(/(?<=:)\w+/gu) ?? [];
    if (after && our.names.length === 0) problems.push(`${method} ${path}: the parameters are lost`);
    for (const name of names) {
      if (!our.names.includes(name)) problems.push(`${method} ${path}: ${name} is not among the parameters`);
    }
    if (method !== 'DELETE' && !our.returns) problems.push(`${method} ${path}: what is returned is lost`);
  }
}

compareModel('typescript-user-model-page.md', 'js/account/user.mdx', typescript);
compareModel('python-user-model-page.md', 'python/account/user.mdx', python);
compareSections();
console.log(problems.join('\n'));
console.log(`${compared} rows and operations of other generators' pages, ${problems.length} that ours lack`);
process.exit(problems.length === 0 && compared > 0 ? 0 : 1);
