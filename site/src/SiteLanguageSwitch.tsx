import Link from '@docusaurus/Link';
import { LanguageSwitch } from '../kit/index.ts';
import { useCurrentPage, useSiteLanguages } from './languages.ts';

/** The language switch of the bar. The menu of small screens, which would repeat it, goes without. */
export default function SiteLanguageSwitch({ mobile }: { mobile?: boolean }) {
  const { languages } = useSiteLanguages();
  const { language, slug } = useCurrentPage();
  if (mobile) return null;
  return <LanguageSwitch languages={languages} current={language} hrefOf={({ id }) => `/${id}${slug}`} link={Link} />;
}
