// Reads the front matter of all specs with a package that pipelines of documentation use, and does nothing with it.
// usage: front_matter.mjs gray-matter|yaml FOLDER
import process from 'node:process';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { readFiles, timed } from './files.mjs';

const fenced = /^\ufeff?---\r?\n(.*?)^---/ms;

const readers = {
  'gray-matter': (text) => matter(text).data,
  yaml: (text) => parse(fenced.exec(text)?.[1] ?? ''),
};

const [reader, folder] = process.argv.slice(2);
await timed(() => {
  const tables = readFiles(folder, '.md', '.mdx').filter(({ text }) => readers[reader](text)?.reference);
  return `${tables.length} tables`;
});
