// Makes models of refgen's JSON Schemas with quicktype, in the six languages that refgen makes models in.
// usage: quicktype.mjs FOLDER
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { InputData, JSONSchemaInput, JSONSchemaStore, quicktype } from 'quicktype-core';
import { readFiles, timed } from './files.mjs';

class Disk extends JSONSchemaStore {
  async fetch(address) {
    return JSON.parse(readFileSync(address, 'utf8'));
  }
}

async function generate(files, lang) {
  const schemas = new JSONSchemaInput(new Disk());
  for (const { path, text } of files) {
    await schemas.addSource({ name: basename(path, '.schema.json'), uris: [path], schema: text });
  }
  const inputData = new InputData();
  inputData.addInput(schemas);
  const { lines } = await quicktype({ inputData, lang });
  return lines.length;
}

await timed(async () => {
  const files = readFiles(process.argv[2], '.schema.json');
  let lines = 0;
  for (const lang of ['typescript', 'go', 'php', 'python', 'ruby', 'java']) lines += await generate(files, lang);
  return `${files.length} schemas, ${lines} lines`;
});
