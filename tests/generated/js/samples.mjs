// Parses the samples of a folder as modules.
// usage: samples.mjs FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceTextModule } from 'node:vm';

const folder = process.argv[2];
const samples = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).filter((sample) => sample.fence === 'js');
let failures = 0;
for (const { file, page, line } of samples) {
  try {
    new SourceTextModule(readFileSync(join(folder, file), 'utf8'), { identifier: file });
  } catch (error) {
    ++failures;
    console.log(`${page}:${line}: ${error.message}`);
  }
}
console.log(`${samples.length} samples, ${failures} failures`);
process.exit(failures === 0 && samples.length > 0 ? 0 : 1);
