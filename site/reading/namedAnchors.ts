import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/**
 * A remark plugin. Pages mark places inside of a text with `<a id="…"></a>`. Only components can tell the check of
 * broken links that an anchor exists, so these become one.
 */
export function namedAnchors() {
  return (root: Root) => {
    visit(root, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (node.name === 'a' && has(node, 'id') && !has(node, 'href')) node.name = 'NamedAnchor';
    });
  };
}

function has(element: MdxJsxFlowElement | MdxJsxTextElement, name: string) {
  return element.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
}
