import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import Link from '@docusaurus/Link';
import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Language } from '../../kit/index.ts';
import { excerptOf, resultLimit, search, type SearchEntry } from './rank.ts';
import { useSearchEntries } from './useSearchEntries.ts';

interface SearchDialogProps {
  language: Language;
  onClose: () => void;
}

interface ResultProps {
  id: string;
  entry: SearchEntry;
  /** Title of the page, for a row. */
  page?: string;
  query: string;
  href: string;
  selected: boolean;
}

function Result({ id, entry, page, query, href, selected }: ResultProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected) link.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Link ref={link} id={id} role="option" aria-selected={selected} tabIndex={-1} className="site-result" href={href}>
      <span className="site-result-title">{entry.anchor ? <code>{entry.title}</code> : entry.title}</span>
      {page && <span className="site-result-page">{page}</span>}
      <span className="site-result-text">{excerptOf(entry.text, query)}</span>
    </Link>
  );
}

/** Finds pages and rows of one language. The arrows pick a result, Enter opens it, Escape closes. */
export default function SearchDialog({ language, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [selected, select] = useState(0);
  const { state, entries } = useSearchEntries(language.id);
  const history = useHistory();
  const base = useBaseUrl('/');
  const list = useId();
  const results = useMemo(() => search(entries, query), [entries, query]);
  const pageTitles = useMemo(
    () => new Map(entries.filter(({ anchor }) => !anchor).map(({ url, title }) => [url, title])),
    [entries],
  );

  useEffect(() => dialog.current?.showModal(), []);

  const hrefOf = ({ url, anchor }: SearchEntry) => `${base}${language.id}${url}/${anchor && `#${anchor}`}`;

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: results.length - 1 }[event.key];
    if (results.length === 0 || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step !== undefined) {
      select((selected + step) % results.length);
    } else {
      history.push(hrefOf(results[selected]));
      onClose();
    }
  }

  const count = results.length === resultLimit ? `The best ${resultLimit}` : results.length || 'No';
  const messages = {
    loading: 'Loading …',
    failed: 'The search index could not be loaded.',
    ready:
      query.trim() === ''
        ? 'Type the name of a property, or words of its text.'
        : `${count} ${results.length === 1 ? 'result' : 'results'}`,
  };
  return (
    <dialog
      ref={dialog}
      className="site-search"
      aria-label={`Search the ${language.label} reference`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="site-search-content">
        <div className="site-search-bar">
          {/* Not of the type `search`: there Escape would empty the field instead of closing the dialog. */}
          <input
            type="text"
            role="combobox"
            aria-label="Search"
            aria-expanded={results.length > 0}
            aria-controls={list}
            aria-activedescendant={results.length > 0 ? `${list}-${selected}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={`Search ${language.label}`}
            value={query}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setQuery(event.target.value);
              select(0);
            }}
          />
          <button type="button" onClick={onClose}>
            Close
          </button>
        </div>
        <div id={list} role="listbox" aria-label="Results" className="site-results" onClick={onClose}>
          {results.map((entry, index) => (
            <Result
              key={`${entry.url}#${entry.anchor}`}
              id={`${list}-${index}`}
              entry={entry}
              page={entry.anchor ? pageTitles.get(entry.url) : undefined}
              query={query}
              href={hrefOf(entry)}
              selected={index === selected}
            />
          ))}
        </div>
        <p role="status" className="site-search-status">
          {messages[state]}
        </p>
      </div>
    </dialog>
  );
}
