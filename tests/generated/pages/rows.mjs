// The rows of the tables on pages.
import { squeezed, textOf } from './markdown.mjs';

const attribute = (node, name) => node.attributes?.find((one) => one.name === name);
const isElement = (node, name) => node.type?.startsWith('mdxJsx') && node.name === name;

/** A row: its facts, with the paragraphs of its text in an order of their own. */
const rowOf = (name, type, marks, paragraphs) => ({
  name,
  type: squeezed(type),
  marks: [...marks].sort().join(', '),
  text: paragraphs.map(squeezed).filter(Boolean).sort().join(' '),
});

/** The rows of an MDX page. */
export function* rowsOfPage(node) {
  for (const child of node.children ?? []) {
    if (isElement(child, 'Property')) yield rowOfProperty(child);
    yield* rowsOfPage(child);
  }
}

function rowOfProperty(node) {
  const value = (name) => attribute(node, name)?.value ?? '';
  const marks = ['optional', 'nullable', 'deprecated'].filter((name) => attribute(node, name));
  if (value('in')) marks.push(`in ${value('in')}`);
  const isType = (child) => isElement(child, 'PropertyType') || child.children?.every((one) => isElement(one, 'PropertyType'));
  const own = node.children.filter((child) => !isElement(child, 'Properties') && !(child.children?.length && isType(child)));
  return rowOf(value('name'), value('type'), marks, own.map(blockText));
}

/** Lists one item after the other, as the twin nests them differently. */
export const blockText = (node) =>
  node.children?.some((child) => child.type === 'listItem' || child.type === 'paragraph' || child.type === 'tableRow')
    ? node.children.map(blockText).join(' ')
    : textOf(node);

/** The head of a twin's row: a name in code, then type and marks in brackets. */
function splitHead(paragraph) {
  const parts = paragraph.children;
  let at = parts[0]?.type === 'inlineCode' ? 1 : 0;
  const name = at === 1 ? parts[0].value : '';
  if (!parts[at]?.value?.trimStart().startsWith('(')) return undefined;
  let inside = '';
  for (; at < parts.length; ++at) {
    const part = parts[at];
    if (part.type === 'inlineCode' || part.type === 'link') {
      inside += textOf(part);
      continue;
    }
    if (part.type !== 'text') return undefined;
    const end = part.value.search(/\)(?=: |$)/u);
    if (end < 0) {
      inside += part.value;
      continue;
    }
    inside += part.value.slice(0, end);
    const rest = part.value.slice(end + 1).replace(/^: ?/u, '');
    return { name, inside: inside.trim().slice(1), rest: rest + parts.slice(at + 1).map(textOf).join('') };
  }
  return undefined;
}

const markPattern = /^(?:optional|nullable|deprecated|in (?:path|query|body))$/u;

function rowOfItem(item) {
  const [first, ...others] = item.children;
  const split = first?.type === 'paragraph' ? splitHead(first) : undefined;
  if (split === undefined) return undefined;
  const words = split.inside.split(', ');
  const marks = [];
  while (words.length > 0 && markPattern.test(words.at(-1))) marks.push(words.pop());
  const own = others.filter((child) => !isRowList(child));
  return rowOf(split.name, words.join(', '), marks, [split.rest, ...own.map(blockText)]);
}

const isRowList = (node) => node.type === 'list' && node.children.every((item) => rowOfItem(item) !== undefined);

/** The rows of a plain page: lists below the headings of tables. */
export function* rowsOfTwin(node) {
  for (const child of node.children ?? []) {
    if (child.type === 'list' && isRowList(child)) {
      for (const item of child.children) {
        yield rowOfItem(item);
        yield* rowsOfTwin({ children: item.children.filter(isRowList) });
      }
    }
  }
}
