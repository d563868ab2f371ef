// Writes the pictures of README anew, from the site in build/site: node tests/site/take_screenshots.mjs
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { serve, siteFolder } from './tools.mjs';

const wide = { width: 1240, height: 760 };
const narrow = { width: 390, height: 800 };
const pictures = [
  { name: 'wide-light', address: '/curl/reference/authkit/user/update/', viewport: wide, colorScheme: 'light' },
  { name: 'wide-dark', address: '/js/reference/directory/user/', viewport: wide, colorScheme: 'dark' },
  { name: 'narrow-light', address: '/python/reference/authkit/user/update/', viewport: narrow, colorScheme: 'light' },
  {
    name: 'narrow-dark',
    address: '/go/reference/organization/#organization-domains',
    viewport: narrow,
    colorScheme: 'dark',
  },
];

const { server, origin } = await serve();
const browser = await launchBrowser();
for (const { name, address, viewport, colorScheme } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme, baseURL: origin });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: path.join(siteFolder, 'screenshots', `${name}.png`) });
}
await browser.close();
server.close();
