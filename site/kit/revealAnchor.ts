const mark = 'data-refgen-target';

function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/**
 * Shows the row that `hash` (`#user-email`) names: opens the collapsed lists around it, scrolls to it, gives it the
 * focus and marks it. Call it when the page opens and whenever the hash changes.
 */
export function revealAnchor(hash: string): void {
  document.querySelector(`[${mark}]`)?.removeAttribute(mark);
  const target = hash.length > 1 ? targetOf(hash) : null;
  if (!target) return;
  for (let list = target.closest('details'); list; list = list.parentElement?.closest('details') ?? null) {
    list.open = true;
  }
  target.setAttribute(mark, '');
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
