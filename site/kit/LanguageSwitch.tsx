import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';

export interface Language {
  /** Name of its folder, such as `js`. */
  id: string;
  /** Name for readers, such as `Node.js`. */
  label: string;
}

interface LinkProps {
  href: string;
  'aria-current'?: 'true';
  children: ReactNode;
}

export interface LanguageSwitchProps {
  languages: Language[];
  /** `id` of the language in view. */
  current?: string;
  /** Where the page in view is in another language. */
  hrefOf: (language: Language) => string;
  /** The link of a router; `a` when left out. */
  link?: ComponentType<LinkProps> | 'a';
}

/** Links to the page in view in every language. Remembers the language that was last in view. */
export function LanguageSwitch({ languages, current, hrefOf, link: Link = 'a' }: LanguageSwitchProps) {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!current) return;
    rememberLanguage(current);
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    // In a narrow bar only: `scrollIntoView` would move the page too.
    list.current?.parentElement?.scrollTo({ left: (link?.offsetLeft ?? 0) - 80 });
  }, [current]);

  return (
    <nav className="refgen-languages" aria-label="Language">
      <ul ref={list} role="list">
        {languages.map((language) => (
          <li key={language.id}>
            <Link href={hrefOf(language)} aria-current={language.id === current ? 'true' : undefined}>
              {language.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const storageKey = 'refgen.language';

/** Keeps the picked language for later visits, where the browser allows it. */
export function rememberLanguage(id: string): void {
  try {
    localStorage.setItem(storageKey, id);
  } catch {
    // Without storage the address still holds the language.
  }
}

/** The language that was picked last, on this page or an earlier one. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
