/** An entry of `search.json`: a page, or with an anchor a row of it. */
export interface SearchEntry {
  title: string;
  /** Slug of the page. */
  url: string;
  /** Empty for the page itself. */
  anchor: string;
  text: string;
}

/** `emailVerified`, `email_verified` and `Email verified` are the same two words. */
function wordsOf(text: string): string[] {
  const spaced = text.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').toLowerCase();
  return spaced.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function everyWordBegins(query: string[], words: string[]): boolean {
  return query.every((part) => words.some((word) => word.startsWith(part)));
}

/** How well an entry fits; 0 when it does not. */
function scoreOf({ title, anchor, text }: SearchEntry, query: string[]): number {
  const pageFirst = anchor === '' ? 1 : 0;
  const titleWords = wordsOf(title);
  const joinedTitle = titleWords.join('');
  const joinedQuery = query.join('');
  if (joinedTitle === joinedQuery) return 50 + pageFirst;
  if (joinedTitle.startsWith(joinedQuery)) return 40 + pageFirst;
  if (everyWordBegins(query, titleWords)) return 30 + pageFirst;
  if (everyWordBegins(query, [...titleWords, ...wordsOf(text)])) return 10 + pageFirst;
  return 0;
}

/** How many results are shown at most. */
export const resultLimit = 20;

/** The entries that fit best: those of that name, then names that begin so, then words of names, then of texts. */
export function search(entries: SearchEntry[], query: string): SearchEntry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length)
    .slice(0, resultLimit)
    .map(({ entry }) => entry);
}

/** The part of a text that holds the first word of the query, cut at spaces. */
export function excerptOf(text: string, query: string, length = 110): string {
  const word = wordsOf(query)[0] ?? '';
  const found = Math.max(0, text.toLowerCase().indexOf(word));
  const start = found < length - 30 ? 0 : text.lastIndexOf(' ', found - 30) + 1;
  const end = text.length - start <= length ? text.length : text.lastIndexOf(' ', start + length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
