import type { Plugin } from '@docusaurus/types';
import type { DocsTree } from './tree.ts';

/** What the language switch and the search need to know on every page. */
export interface SiteLanguages {
  languages: { id: string; label: string }[];
  home: string;
  slugs: string[];
}

/**
 * A Docusaurus plugin with the pages that no generated file stands for: a note where a language lacks a page, and an
 * address without a language that leads to the picked one.
 */
export function languagePages({ languages, home, pages }: DocsTree, baseUrl: string): Plugin {
  const base = baseUrl.replace(/\/$/, '');
  const shown = languages.map(({ id, label }) => ({ id, label }));
  return {
    name: 'refgen-languages',
    contentLoaded({ actions: { addRoute, setGlobalData } }) {
      setGlobalData({ languages: shown, home, slugs: pages.map(({ slug }) => slug) } satisfies SiteLanguages);
      const missing = '@site/src/routes/MissingPage.tsx';
      const picked = '@site/src/routes/PickedLanguage.tsx';
      addRoute({ path: baseUrl, exact: true, component: picked, props: { slug: home, title: 'Pick a language' } });
      for (const { slug, title, languages: available } of pages) {
        addRoute({ path: `${base}${slug}`, exact: true, component: picked, props: { slug, title } });
        for (const language of shown.filter(({ id }) => !available.includes(id))) {
          const props = { slug, title, language, available: shown.filter(({ id }) => available.includes(id)) };
          addRoute({ path: `${base}/${language.id}${slug}`, exact: true, component: missing, props });
        }
      }
    },
  };
}
