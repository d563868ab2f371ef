import { useEffect, useState } from 'react';
import { rememberedLanguage } from '@site/kit';
import { useCurrentPage, useSiteLanguages } from '@site/src/languages';
import SearchDialog from '@site/src/search/SearchDialog';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The button that opens the search; `/` and Ctrl-K do the same. */
export default function SearchBar() {
  const [open, setOpen] = useState(false);
  const { languages } = useSiteLanguages();
  const wanted = useCurrentPage().language;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const slash = event.key === '/' && !isTyping(event.target);
      const controlK = event.key === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !controlK) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  function language() {
    const picked = wanted ?? rememberedLanguage();
    return languages.find(({ id }) => id === picked) ?? languages[0];
  }

  return (
    <>
      <button
        type="button"
        className="site-search-button"
        aria-label="Search"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m13 13 4.5 4.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        <span>Search</span>
        <kbd>/</kbd>
      </button>
      {open && <SearchDialog language={language()} onClose={() => setOpen(false)} />}
    </>
  );
}
