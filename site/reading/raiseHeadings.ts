import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A remark plugin. Makes the first heading of a page its title, and raises all others by as much. */
export function raiseHeadings() {
  return (root: Root) => {
    const headings: Heading[] = [];
    visit(root, 'heading', (heading) => void headings.push(heading));
    const isTitle = root.children.find((node) => node.type !== 'yaml') === headings[0];
    const step = isTitle ? headings[0].depth - 1 : 0;
    for (const heading of headings) heading.depth = Math.max(1, heading.depth - step) as Heading['depth'];
  };
}
