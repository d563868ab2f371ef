import type { ReactNode } from 'react';

export interface CalloutProps {
  /** `info`, `warning`, or another word that a stylesheet knows. */
  type?: string;
  title?: string;
  children: ReactNode;
}

/** A remark that stands out from the text around it. */
export function Callout({ type = 'info', title, children }: CalloutProps) {
  return (
    <div role="note" className="refgen-callout" data-type={type}>
      {title && <p className="refgen-callout-title">{title}</p>}
      {children}
    </div>
  );
}
