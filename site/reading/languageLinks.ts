import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Page } from './tree.ts';

export interface LanguageLinksOptions {
  language: string;
  pages: Page[];
  /** Where the pages outside the tree are, such as `https://docs.example.com`. */
  guides?: string;
}

/**
 * A remark plugin. Pages link to each other by slug, whatever their language: this keeps a link in the language of the
 * page it stands on. Where that language lacks the page, the link leads to the note that says so, without its anchor.
 * A link to a page that no language has leads to the guides.
 */
export function languageLinks({ language, pages, guides = '' }: LanguageLinksOptions) {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));

  function localized(url: string): string {
    const [slug, anchor] = url.split('#');
    const page = bySlug.get(slug);
    if (!page) return url.startsWith('/') ? `${guides}${url}` : url;
    return `/${language}${anchor && page.languages.includes(language) ? url : slug}`;
  }

  function localizeElement(element: MdxJsxFlowElement | MdxJsxTextElement) {
    for (const attribute of element.attributes) {
      const isLink = attribute.type === 'mdxJsxAttribute' && attribute.name === 'href';
      if (isLink && typeof attribute.value === 'string') attribute.value = localized(attribute.value);
    }
  }

  return (root: Root) => {
    visit(root, (node) => {
      if (node.type === 'link' || node.type === 'definition') node.url = localized(node.url);
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') localizeElement(node);
    });
  };
}
