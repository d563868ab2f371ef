import { useEffect, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { SearchEntry } from './rank.ts';

export interface SearchEntries {
  state: 'loading' | 'ready' | 'failed';
  entries: SearchEntry[];
}

const loading: SearchEntries = { state: 'loading', entries: [] };

/** Loads what can be found in a language. */
export function useSearchEntries(language: string): SearchEntries {
  const url = useBaseUrl(`/${language}/search.json`);
  const [entries, setEntries] = useState(loading);

  useEffect(() => {
    const request = new AbortController();
    setEntries(loading);
    fetch(url, { signal: request.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(response.statusText)))
      .then((found: SearchEntry[]) => setEntries({ state: 'ready', entries: found }))
      .catch(() => request.signal.aborted || setEntries({ state: 'failed', entries: [] }));
    return () => request.abort();
  }, [url]);

  return entries;
}
