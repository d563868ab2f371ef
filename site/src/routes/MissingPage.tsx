import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type { Language } from '../../kit/index.ts';
import { useSiteLanguages } from '../languages.ts';

interface MissingPageProps {
  slug: string;
  title: string;
  language: Language;
  available: Language[];
}

/** Stands where a language lacks a page, and offers what there is. */
export default function MissingPage({ slug, title, language, available }: MissingPageProps) {
  const { home } = useSiteLanguages();
  return (
    <Layout>
      <PageMetadata title={`${title} is not available in ${language.label}`} />
      <main className="site-note">
        <h1>{title}</h1>
        <p>
          This page is not available in {language.label}. It exists in{' '}
          {available.length === 1 ? 'one language' : 'these languages'}:
        </p>
        <ul className="site-choices">
          {available.map(({ id, label }) => (
            <li key={id}>
              <Link to={`/${id}${slug}`}>{label}</Link>
            </li>
          ))}
        </ul>
        <p>
          <Link to={`/${language.id}${home}`}>What there is in {language.label}</Link>
        </p>
      </main>
    </Layout>
  );
}
