// What the programs that refgen stands beside have in common.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The files below a folder whose names end so: path and text. */
export function readFiles(folder, ...endings) {
  const files = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.push({ path, text: readFileSync(path, 'utf8') });
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/**
 * Prints the seconds that `work` takes, wall and processor. Starting node and loading the packages, half a second with
 * the larger ones, is left out.
 */
export async function timed(work) {
  const processor = process.cpuUsage();
  const start = process.hrtime.bigint();
  console.log(await work());
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(processor);
  console.log(`${wall.toFixed(6)} ${((user + system) / 1e6).toFixed(6)}`);
}
