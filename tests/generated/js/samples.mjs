// Parses the samples of a folder as modules; those of models are written and read with the generated functions. Writes
// each of these with its type beside it, for the TypeScript compiler.
// usage: samples.mjs FOLDER PACKAGE
import { isDeepStrictEqual } from 'node:util';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SourceTextModule } from 'node:vm';

const [folder, root] = process.argv.slice(2);

/** A name's words, however they are put together: `userFromJson` of `User`, `dateFromJson` of `Date_`. */
const wordsOf = (name) => name.replaceAll('_', '').toLowerCase();

const moduleOf = (type) => join(root, type.file.replace(/^src\//u, 'dist/').replace(/\.ts$/u, '.js'));

async function functionOf(type, suffix) {
  const exported = await import(pathToFileURL(moduleOf(type)));
  return exported[Object.keys(exported).find((key) => wordsOf(key) === wordsOf(type.name + suffix))];
}

/** Runs a sample for the variable that it declares. */
async function valueOf(file, code) {
  const [, name] = /^const (\w+) = /mu.exec(code);
  const path = join(folder, `run-${file}`);
  writeFileSync(path, `${code}\nexport { ${name} as value };\n`);
  return (await import(pathToFileURL(path))).value;
}

async function readBack({ file, type }, code) {
  const value = await valueOf(file, code);
  const write = await functionOf(type, 'ToJson');
  const read = await functionOf(type, 'FromJson');
  const json = JSON.stringify(write(value));
  if (!isDeepStrictEqual(read(JSON.parse(json)), value)) throw new Error(`${json} is read as something else`);
  // A member that must hold a value of its own type has none that ends, and the sample null: no compiler takes it.
  if (/: null,$/mu.test(code)) return;
  const typed = code.replace(/^const (\w+) = /mu, `const $1: ${type.name} = `);
  const source = `import type { ${type.name} } from '${moduleOf(type)}';\n${typed}export {};\n`;
  writeFileSync(join(folder, file.replace('.mjs', '.mts')), source);
}

const samples = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).filter((sample) => sample.fence === 'js');
let failures = 0;
for (const sample of samples) {
  try {
    const code = readFileSync(join(folder, sample.file), 'utf8');
    new SourceTextModule(code, { identifier: sample.file });
    if (sample.type) await readBack(sample, code);
  } catch (error) {
    ++failures;
    console.log(`${sample.page}:${sample.line}: ${error.message}`);
  }
}
const models = samples.filter((sample) => sample.type).length;
console.log(`${samples.length} samples, ${models} read back, ${failures} failures`);
process.exit(failures === 0 && models > 0 ? 0 : 1);
