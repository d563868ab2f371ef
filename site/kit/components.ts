import { Callout } from './Callout.tsx';
import { Code, CodeBlock, CodeBlockTab } from './CodeBlock.tsx';
import { Properties } from './Properties.tsx';
import { Property, PropertyType } from './Property.tsx';
import { Reference } from './Reference.tsx';

/** All components that generated pages use, for the `components` of an MDX provider. */
export const referenceComponents = {
  Callout,
  CodeBlock,
  CodeBlockTab,
  Properties,
  Property,
  PropertyType,
  Reference,
  pre: Code,
};
