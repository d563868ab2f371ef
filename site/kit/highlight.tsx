import type { ReactNode } from 'react';
import { refractor } from 'refractor/core';
import bash from 'refractor/bash';
import go from 'refractor/go';
import http from 'refractor/http';
import java from 'refractor/java';
import javascript from 'refractor/javascript';
import json from 'refractor/json';
import php from 'refractor/php';
import python from 'refractor/python';
import ruby from 'refractor/ruby';
import typescript from 'refractor/typescript';
import yaml from 'refractor/yaml';

[bash, go, http, java, javascript, json, php, python, ruby, typescript, yaml].forEach((syntax) =>
  refractor.register(syntax),
);

type Node = ReturnType<typeof refractor.highlight>['children'][number];

function toReact(node: Node, key: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  return (
    <span key={key} className={(node.properties.className as string[]).join(' ')}>
      {node.children.map((child, index) => toReact(child as Node, index))}
    </span>
  );
}

/** Code in spans with the class names of Prism; as it is where the language is not known. */
export function highlight(code: string, language: string): ReactNode {
  if (!refractor.registered(language)) return code;
  return refractor.highlight(code, language).children.map(toReact);
}
