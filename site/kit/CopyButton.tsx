import { useEffect, useState } from 'react';

export interface CopyButtonProps {
  /** Read at the click, so that it can come from the page. */
  getText: () => string;
}

const labels = { idle: 'Copy', copied: 'Copied', failed: 'Copying failed' };

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ getText }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof labels>('idle');

  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(getText());
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  return (
    <button type="button" className="refgen-copy" data-state={state} onClick={copy}>
      <span aria-live="polite">{labels[state]}</span>
    </button>
  );
}
