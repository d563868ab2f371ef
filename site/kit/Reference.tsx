import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { blocksOf, isElementOf, textOf } from './children.ts';
import { CodeBlock } from './CodeBlock.tsx';

export interface ReferenceProps {
  /** Anchor of the whole entry. */
  id: string;
  /** What the entry describes. An operation shows its samples before its parameters. */
  kind: 'model' | 'operation' | 'group';
  /** A heading with the signature, then tables, samples and prose in any order. */
  children: ReactNode;
}

const endpoint = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\S+)$/;

function Endpoint({ method, path }: { method: string; path: string }) {
  return (
    <code className="refgen-endpoint">
      <span className="refgen-method" data-method={method}>
        {method}
      </span>{' '}
      {path.split(/(:\w+|\{\w+\})/).map((part, index) => (index % 2 === 1 ? <var key={index}>{part}</var> : part))}
    </code>
  );
}

/** The heading of an entry; a method and path get their own look. */
function signatureOf(heading: ReactNode): ReactNode {
  if (!isValidElement(heading)) return heading;
  const match = endpoint.exec(textOf(heading));
  return match ? cloneElement(heading as ReactElement, {}, <Endpoint method={match[1]} path={match[2]} />) : heading;
}

/** One model, operation or group of rows: its signature stays in view, its samples stand beside its tables where there is room. */
export function Reference({ id, kind, children }: ReferenceProps) {
  const [heading, ...blocks] = blocksOf(children);
  const samples = blocks.filter((block) => isElementOf(block, CodeBlock));
  const body = <div className="refgen-body">{blocks.filter((block) => !isElementOf(block, CodeBlock))}</div>;
  return (
    <section id={id} className="refgen-reference" data-kind={kind}>
      <div className="refgen-signature">{signatureOf(heading)}</div>
      <div className="refgen-columns">
        {kind !== 'operation' && body}
        {samples.length > 0 && <div className="refgen-samples">{samples}</div>}
        {kind === 'operation' && body}
      </div>
    </section>
  );
}
