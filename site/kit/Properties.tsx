import type { ReactNode } from 'react';
import { blocksOf } from './children.ts';

export interface PropertiesProps {
  /** Anchor of the list. */
  id?: string;
  /** Puts the list behind a line to click on. */
  collapsible?: boolean;
  /** A collapsible list that is open at first. */
  expanded?: boolean;
  /** `Property` elements. */
  children: ReactNode;
}

/** A list of properties, parameters or nested properties. */
export function Properties({ id, collapsible, expanded, children }: PropertiesProps) {
  const rows = blocksOf(children);
  const list = (
    <ul id={id} className="refgen-properties" role="list">
      {rows}
    </ul>
  );
  if (!collapsible) return list;
  return (
    <details className="refgen-nested" open={expanded}>
      <summary>{rows.length === 1 ? '1 nested property' : `${rows.length} nested properties`}</summary>
      {list}
    </details>
  );
}
