// Takes the types off the TypeScript of the package in the working folder, and loads what is left. Texts of specs stand
// in comments there that the JavaScript of dist/ does not have.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { load } from '../generated/pages/markdown.mjs';

const { default: typescript } = await load('typescript');
const built = join(process.env.WORK, 'built');
mkdirSync(built, { recursive: true });
writeFileSync(join(built, 'package.json'), '{ "type": "module" }');
const names = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
const compilerOptions = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 };
for (const name of names) {
  const { outputText } = typescript.transpileModule(readFileSync(join('src', name), 'utf8'), { compilerOptions });
  writeFileSync(join(built, name.replace(/ts$/, 'js')), outputText);
}
await import(pathToFileURL(join(built, 'index.js')).href);
console.log(`${names.length} files`);
