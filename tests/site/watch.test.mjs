// A spec changes, and the page in the browser does: `refgen watch` beside the site's development server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { siteFolder } from './tools.mjs';

const root = path.resolve(siteFolder, '..');
const refgen = [process.env.REFGEN, 'build/dev/bin/refgen', 'build/release/bin/refgen', 'build/bin/refgen']
  .filter(Boolean)
  .map((file) => path.resolve(root, file))
  .find((file) => fs.existsSync(file));

const spec = (text) => `---
title: Message
reference:
  js:
    - key: Message
      id: message
      url: /reference/message
      title: interface Message
      properties:
        - { key: text, type: string, description: ${text} }
---

What people send to each other.
`;

function freePort() {
  return new Promise((found) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Waits until a program says what it is asked for. */
function said(program, words) {
  return new Promise((found, failed) => {
    let text = '';
    const listen = (part) => (text += part).includes(words) && found();
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    program.on('exit', (code) => failed(new Error(`ended with ${code}: ${text}`)));
  });
}

test('the page in the browser follows the spec', { skip: !refgen && 'refgen is not built', timeout: 120000 }, async (t) => {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'refgen-site-'));
  const ending = [() => fs.rmSync(project, { recursive: true, force: true })];
  t.after(async () => {
    for (const end of ending.reverse()) await end();
  });
  fs.mkdirSync(path.join(project, 'specs'));
  const file = path.join(project, 'specs/message.mdx');
  fs.writeFileSync(file, spec('The first wording.'));

  const watch = spawn(refgen, ['watch', '--language', 'js'], { cwd: project });
  ending.push(() => watch.kill());
  await said(watch, 'Ctrl-C');

  const port = await freePort();
  const site = spawn(
    path.join(siteFolder, 'node_modules/.bin/docusaurus'),
    ['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: siteFolder,
      env: { ...process.env, REFGEN_DOCS: path.join(project, 'output/docs'), NO_UPDATE_NOTIFIER: '1', BROWSER: 'none' },
    },
  );
  ending.push(() => site.kill());
  await said(site, 'compiled successfully');

  const browser = await launchBrowser();
  ending.push(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/js/reference/message/`);
  await page.getByText('The first wording.').first().waitFor({ timeout: 60000 });
  fs.writeFileSync(file, spec('The second wording.'));
  await page.getByText('The second wording.').first().waitFor({ timeout: 60000 });
  assert.equal(await page.getByText('The first wording.').count(), 0);
});
