import {
  createContext,
  isValidElement,
  useContext,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { blocksOf, isElementOf, textOf } from './children.ts';
import { CopyButton } from './CopyButton.tsx';
import { highlight } from './highlight.tsx';

export interface CodeBlockProps {
  title?: string;
  /** `CodeBlockTab` elements. */
  children: ReactNode;
}

export interface CodeBlockTabProps {
  /** The word on the tab. */
  title?: string;
  /** A fenced code block. */
  children: ReactNode;
}

export interface CodeProps {
  /** The `code` element of a fence. */
  children?: ReactNode;
}

const InsideCodeBlock = createContext(false);

const languageNames: Record<string, string> = {
  bash: 'Shell',
  go: 'Go',
  http: 'HTTP',
  java: 'Java',
  js: 'JavaScript',
  json: 'JSON',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  ts: 'TypeScript',
  yaml: 'YAML',
};

/** The text of the sample that is in view. */
function shownCode(frame: RefObject<HTMLDivElement | null>): string {
  return (
    frame.current?.querySelector('[role=tabpanel]:not([hidden]) code, :scope > .refgen-code code')?.textContent ?? ''
  );
}

function Frame({ header, children }: { header: ReactNode; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div ref={frame} className="refgen-code-block">
      <div className="refgen-code-header">
        {header}
        <CopyButton getText={() => shownCode(frame)} />
      </div>
      {children}
    </div>
  );
}

interface TabListProps {
  titles: string[];
  selected: number;
  onSelect: (index: number) => void;
  idOf: (part: 'tab' | 'panel', index: number) => string;
  label: string;
}

function TabList({ titles, selected, onSelect, idOf, label }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);

  function moveWithArrows(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: titles.length - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (selected + step) % titles.length;
    onSelect(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next].focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className="refgen-tabs" onKeyDown={moveWithArrows}>
      {titles.map((title, index) => (
        <button
          key={index}
          type="button"
          role="tab"
          id={idOf('tab', index)}
          aria-controls={idOf('panel', index)}
          aria-selected={index === selected}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onSelect(index)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

/** Samples in tabs, with a button that copies the one in view. */
export function CodeBlock({ title, children }: CodeBlockProps) {
  const tabs = blocksOf(children).filter((child) => isElementOf(child, CodeBlockTab));
  const [selected, select] = useState(0);
  const id = useId();
  const idOf = (part: 'tab' | 'panel', index: number) => `${id}-${part}-${index}`;

  if (tabs.length < 2) {
    return (
      <Frame header={<span className="refgen-code-title">{title ?? tabs[0]?.props.title ?? 'Sample'}</span>}>
        <InsideCodeBlock.Provider value>{tabs}</InsideCodeBlock.Provider>
      </Frame>
    );
  }
  const titles = tabs.map((tab, index) => tab.props.title ?? `Sample ${index + 1}`);
  return (
    <Frame header={<TabList {...{ titles, selected, idOf }} onSelect={select} label={title ?? 'Samples'} />}>
      <InsideCodeBlock.Provider value>
        {tabs.map((tab, index) => (
          <div
            key={index}
            role="tabpanel"
            id={idOf('panel', index)}
            aria-labelledby={idOf('tab', index)}
            hidden={index !== selected}
          >
            {tab}
          </div>
        ))}
      </InsideCodeBlock.Provider>
    </Frame>
  );
}

/** One sample of a `CodeBlock`. */
export function CodeBlockTab({ children }: CodeBlockTabProps) {
  return children;
}

/** Takes the place of `pre`: a fenced code block with colours, and with a frame of its own outside a `CodeBlock`. */
export function Code({ children }: CodeProps) {
  const framed = useContext(InsideCodeBlock);
  const props = isValidElement<{ className?: string; metastring?: string }>(children) ? children.props : {};
  const language = /language-(\S+)/.exec(props.className ?? '')?.[1] ?? '';
  const code = (
    // Long lines scroll; the keyboard can only do that where the focus is.
    <pre className="refgen-code" tabIndex={0}>
      <code>{highlight(textOf(children).replace(/\n$/, ''), language)}</code>
    </pre>
  );
  if (framed) return code;
  const title = /title="([^"]*)"/.exec(props.metastring ?? '')?.[1] ?? languageNames[language] ?? 'Text';
  return <Frame header={<span className="refgen-code-title">{title}</span>}>{code}</Frame>;
}
