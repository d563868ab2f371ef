import fs from 'node:fs';
import path from 'node:path';
import type { NormalizedSidebarItem } from '@docusaurus/plugin-content-docs/lib/sidebars/types.js';

/** An entry of `sidebar.json`. */
interface Entry {
  label: string;
  href?: string;
  /** The page's file without its ending; absent for groups and for links to elsewhere. */
  id?: string;
  items?: Entry[];
}

function toItem({ label, href, id, items }: Entry): NormalizedSidebarItem {
  if (items) {
    const link = id ? ({ type: 'doc', id } as const) : undefined;
    return { type: 'category', label, link, items: items.map(toItem), collapsed: true, collapsible: true };
  }
  return id ? { type: 'doc', id, label } : { type: 'link', label, href: href ?? '' };
}

/** The sidebar of a language, in the form that Docusaurus wants. */
export function readSidebar(folder: string): NormalizedSidebarItem[] {
  const entries = JSON.parse(fs.readFileSync(path.join(folder, 'sidebar.json'), 'utf8')) as Entry[];
  return entries.map(toItem);
}
