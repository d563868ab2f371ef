import { useLocation } from '@docusaurus/router';
import { usePluginData } from '@docusaurus/useGlobalData';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { SiteLanguages } from '../reading/languagePages.ts';

export function useSiteLanguages(): SiteLanguages {
  return usePluginData('refgen-languages') as SiteLanguages;
}

/** The page in view: its language, if its address has one, and its slug. What is no page counts as the first one. */
export function useCurrentPage(): { language?: string; slug: string } {
  const { languages, home, slugs } = useSiteLanguages();
  const { baseUrl } = useDocusaurusContext().siteConfig;
  const { pathname } = useLocation();
  const [first, ...rest] = pathname.slice(baseUrl.length).split('/');
  const language = languages.find(({ id }) => id === first)?.id;
  const slug = `/${(language ? rest : [first, ...rest]).filter(Boolean).join('/')}`;
  return { language, slug: slugs.includes(slug) ? slug : home };
}
