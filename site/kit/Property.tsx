import type { ReactNode } from 'react';
import { blocksOf, isElementOf } from './children.ts';

export interface PropertyProps {
  /** Anchor of the row. */
  id: string;
  /** Left out where a value has no name, such as the result of an operation. */
  name?: string;
  /** The type as text. A `PropertyType` among the children takes its place. */
  type?: string;
  /** Where a parameter travels: `path`, `query` or `body`. */
  in?: string;
  optional?: boolean;
  nullable?: boolean;
  deprecated?: boolean;
  /** The description, and nested `Properties`. */
  children?: ReactNode;
}

export interface PropertyTypeProps {
  /** The type with its links. */
  children: ReactNode;
}

/** The type of the `Property` around it, with links to the pages of its models. */
export function PropertyType({ children }: PropertyTypeProps) {
  return <span className="refgen-type">{children}</span>;
}

function Badges({ words }: { words: (string | false | undefined)[] }) {
  return words.filter(Boolean).map((word) => (
    <span key={String(word)} className="refgen-badge" data-badge={word}>
      {word}
    </span>
  ));
}

/** One row: name, type, badges and description. The name is a link to the row itself. */
export function Property({ id, name, type, in: place, optional, nullable, deprecated, children }: PropertyProps) {
  const blocks = blocksOf(children);
  const linkedType = blocks.find((block) => isElementOf(block, PropertyType));
  return (
    <li id={id} className="refgen-property" tabIndex={-1}>
      <div className="refgen-property-head">
        {name && (
          <a className="refgen-name" href={`#${id}`}>
            <code>{name}</code>
          </a>
        )}
        {linkedType ??
          (type && (
            <PropertyType>
              <code>{type}</code>
            </PropertyType>
          ))}
        <Badges words={[place, optional && 'optional', nullable && 'nullable', deprecated && 'deprecated']} />
      </div>
      {blocks.filter((block) => block !== linkedType)}
    </li>
  );
}
