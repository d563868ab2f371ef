import { Children, isValidElement, type ComponentType, type ReactElement, type ReactNode } from 'react';

type WithChildren = { children?: ReactNode };

/** The elements and texts among `children`, without the line breaks that MDX puts between blocks. */
export function blocksOf(children: ReactNode): ReactNode[] {
  return Children.toArray(children).filter((child) => typeof child !== 'string' || child.trim() !== '');
}

/** Tells whether a child is an element of this component. */
export function isElementOf<Props>(child: ReactNode, component: ComponentType<Props>): child is ReactElement<Props> {
  return isValidElement(child) && child.type === component;
}

/** The text of a child and all its descendants. */
export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<WithChildren>(node) ? textOf(node.props.children) : '';
}
