import path from 'node:path';
import type { Config, PluginConfig } from '@docusaurus/types';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import { languageLinks } from './reading/languageLinks.ts';
import { languagePages } from './reading/languagePages.ts';
import { namedAnchors } from './reading/namedAnchors.ts';
import { raiseHeadings } from './reading/raiseHeadings.ts';
import { readSidebar } from './reading/sidebar.ts';
import { readTree, type DocsLanguage } from './reading/tree.ts';

const docs = path.resolve(process.env.REFGEN_DOCS ?? '../output/docs');
const tree = readTree(docs);

/** Each language is a set of docs of its own: own addresses, own sidebar. */
function docsOf({ id, folder }: DocsLanguage): PluginConfig {
  const options: DocsOptions = {
    id,
    path: folder,
    routeBasePath: id,
    include: ['**/*.mdx'],
    sidebarItemsGenerator: () => readSidebar(folder),
    admonitions: false,
    beforeDefaultRemarkPlugins: [
      raiseHeadings,
      namedAnchors,
      [languageLinks, { language: id, pages: tree.pages, guides: process.env.SITE_GUIDES }],
    ],
  };
  return ['@docusaurus/plugin-content-docs', options];
}

const config: Config = {
  title: tree.title,
  url: process.env.SITE_URL ?? 'https://docs.example.com',
  baseUrl: process.env.SITE_BASE ?? '/',
  trailingSlash: true,
  favicon: '/favicon.svg',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onBrokenMarkdownLinks: 'throw',
  onDuplicateRoutes: 'throw',
  // The Markdown twins, llms.txt and search.json of each language are served as they are.
  staticDirectories: ['static', docs],
  future: {
    v4: { removeLegacyPostBuildHeadAttribute: true },
    experimental_faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      ssgWorkerThreads: true,
      // It would keep a page whose links depend on pages that have come or gone since.
      rspackPersistentCache: false,
    },
  },
  markdown: {
    mdx1Compat: { comments: false, admonitions: false, headingIds: false },
    // Pages keep their own front matter; only these keys mean something here.
    parseFrontMatter: async ({ defaultParseFrontMatter, ...file }) => {
      const { frontMatter, content } = await defaultParseFrontMatter(file);
      const { title, description, slug } = frontMatter;
      return { content, frontMatter: { title, description, slug, hide_table_of_contents: true } };
    },
  },
  themes: [['@docusaurus/theme-classic', { customCss: ['./kit/kit.css', './src/css/site.css'] }]],
  plugins: [...tree.languages.map(docsOf), ({ baseUrl }) => languagePages(tree, baseUrl)],
  clientModules: ['./src/showTarget.ts'],
  themeConfig: {
    navbar: { title: tree.title, items: [{ type: 'custom-languages', position: 'left' }] },
    colorMode: { respectPrefersColorScheme: true },
  },
};

export default config;
