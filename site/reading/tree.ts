import fs from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';

/** One generated page, in the languages that have it. */
export interface Page {
  /** The same in all languages, such as `/reference/authkit/user`. */
  slug: string;
  title: string;
  /** Folder names of the languages that have this page. */
  languages: string[];
}

export interface DocsLanguage {
  /** Name of its folder, and first part of its addresses. */
  id: string;
  label: string;
  folder: string;
}

export interface DocsTree {
  title: string;
  /** Slug of the page to begin with. */
  home: string;
  languages: DocsLanguage[];
  pages: Page[];
}

/** In the order in which readers see them; folders with other names follow. */
const labels: Record<string, string> = {
  curl: 'cURL',
  js: 'Node.js',
  go: 'Go',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
};

function languagesIn(docs: string): DocsLanguage[] {
  const order = Object.keys(labels);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return fs
    .readdirSync(docs)
    .filter((id) => fs.existsSync(path.join(docs, id, 'sidebar.json')))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((id) => ({ id, label: labels[id] ?? id, folder: path.join(docs, id) }));
}

/** The `.mdx` files of a folder, as paths below it. */
function filesIn(folder: string): string[] {
  return (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.mdx')).sort();
}

/** Reads which pages there are, in which languages. */
export function readTree(docs: string): DocsTree {
  const languages = languagesIn(docs);
  if (languages.length === 0) {
    throw new Error(`${docs} holds no generated pages: run refgen generate, or name another folder in REFGEN_DOCS`);
  }
  const pages = new Map<string, Page>();
  let title = 'Reference';
  let home = '';
  for (const { id, folder } of languages) {
    for (const file of filesIn(folder)) {
      const { title: pageTitle, slug } = matter.read(path.join(folder, file)).data;
      if (path.basename(file) === '_navigation.mdx') title = String(pageTitle ?? title);
      if (typeof slug !== 'string') continue;
      if (file === 'index.mdx') home = slug;
      const page = pages.get(slug) ?? { slug, title: String(pageTitle), languages: [] };
      page.languages.push(id);
      pages.set(page.slug, page);
    }
  }
  return { title, home, languages, pages: [...pages.values()] };
}
