// What the checks of the site share: the packages of site/, the generated pages, and the built site on a port.
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const siteFolder = path.resolve(here, '../../site');
export const docsFolder = path.resolve(siteFolder, process.env.REFGEN_DOCS ?? '../output/docs');
export const builtFolder = path.resolve(here, '../../build/site');

const require = createRequire(path.join(siteFolder, 'package.json'));

/** Loads an npm package of site/, where tests/ has none. */
export const load = (name) => import(pathToFileURL(require.resolve(name)));

/** Loads a file of site/ that tests/site/check has compiled for Node. */
export const loadCompiled = (file) => import(pathToFileURL(path.join(siteFolder, 'node_modules/.refgen', file)));

/** Text of a file of an npm package. */
export const read = (name) => fs.readFileSync(require.resolve(name), 'utf8');

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://site');
  const file = path.join(builtFolder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  const found = file.startsWith(builtFolder) && fs.existsSync(file) && fs.statSync(file).isFile();
  response.writeHead(found ? 200 : 404, { 'Content-Type': types[path.extname(file)] ?? 'text/plain' });
  response.end(fs.readFileSync(found ? file : path.join(builtFolder, '404.html')));
}

/** Serves the built site on a free port. */
export async function serve() {
  const server = http.createServer(answer);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Addresses of all built pages below a folder of the site, such as `/js/`. */
export function pagesBelow(folder) {
  const files = fs.readdirSync(path.join(builtFolder, folder), { recursive: true });
  return files
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => `${folder}${path.dirname(file)}/`)
    .sort();
}

/** The code of the fences of a generated page, in their order. */
export function samplesOf(page) {
  const text = fs.readFileSync(path.join(docsFolder, page), 'utf8');
  return [...text.matchAll(/^```\w+.*\n([^]*?)\n```$/gm)].map(([, code]) => code);
}

/** A built page. */
export const htmlOf = (page) => fs.readFileSync(path.join(builtFolder, page, 'index.html'), 'utf8');

/** The values of an attribute in built HTML, which leaves out quotes where it can. */
export const attributesOf = (html, name) =>
  [...html.matchAll(new RegExp(`\\s${name}=("[^"]*"|[^\\s">]+)`, 'g'))].map(([, value]) => value.replaceAll('"', ''));
