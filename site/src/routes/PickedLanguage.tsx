import { useEffect } from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import { rememberedLanguage } from '../../kit/index.ts';
import { useSiteLanguages } from '../languages.ts';

interface PickedLanguageProps {
  slug: string;
  title: string;
}

/** An address without a language: goes on to the one picked before, and asks who has not picked any. */
export default function PickedLanguage({ slug, title }: PickedLanguageProps) {
  const { languages } = useSiteLanguages();
  const history = useHistory();
  const { hash } = useLocation();
  const base = useBaseUrl('/');

  useEffect(() => {
    const picked = rememberedLanguage();
    if (languages.some(({ id }) => id === picked)) history.replace(`${base}${picked}${slug}/${hash}`);
  }, [languages, history, base, slug, hash]);

  return (
    <Layout>
      <PageMetadata title={title} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="site-note">
        <h1>{title}</h1>
        <p>This reference is written for each language on its own. Which one do you use?</p>
        <ul className="site-choices">
          {languages.map(({ id, label }) => (
            <li key={id}>
              <Link to={`/${id}${slug}${hash}`}>{label}</Link>
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
