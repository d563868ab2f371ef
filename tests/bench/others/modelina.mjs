// Makes models of refgen's JSON Schemas with Modelina, in five of the six languages: it has no Ruby.
// usage: modelina.mjs FOLDER
import { dirname } from 'node:path';
import process from 'node:process';
import { GoGenerator, JavaGenerator, PhpGenerator, PythonGenerator, TypeScriptGenerator } from '@asyncapi/modelina';
import { readFiles, timed } from './files.mjs';

const generators = [GoGenerator, JavaGenerator, PhpGenerator, PythonGenerator, TypeScriptGenerator];

await timed(async () => {
  const files = readFiles(process.argv[2], '.schema.json');
  let models = 0;
  for (const Generator of generators) {
    const generator = new Generator();
    for (const { path, text } of files) {
      process.chdir(dirname(path)); // References are relative to the file.
      // It knows drafts up to 7; the keywords that refgen writes mean the same there.
      const schema = { ...JSON.parse(text), $schema: 'http://json-schema.org/draft-07/schema#' };
      models += (await generator.generate(schema)).length;
    }
  }
  return `${files.length} schemas, ${models} models`;
});
