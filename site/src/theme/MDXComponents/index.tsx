import useBrokenLinks from '@docusaurus/useBrokenLinks';
import MDXComponents from '@theme-original/MDXComponents';
import { Properties, Property, Reference, referenceComponents } from '@site/kit';
import type { PropertiesProps, PropertyProps, ReferenceProps } from '@site/kit';

/** Tells the check of broken links that this anchor exists. */
function Anchor({ id }: { id?: string }) {
  useBrokenLinks().collectAnchor(id);
  return null;
}

export default {
  ...MDXComponents,
  ...referenceComponents,
  NamedAnchor: ({ id }: { id: string }) => (
    <>
      <Anchor id={id} />
      <a id={id} />
    </>
  ),
  Properties: (props: PropertiesProps) => (
    <>
      <Anchor id={props.id} />
      <Properties {...props} />
    </>
  ),
  Property: (props: PropertyProps) => (
    <>
      <Anchor id={props.id} />
      <Property {...props} />
    </>
  ),
  Reference: (props: ReferenceProps) => (
    <>
      <Anchor id={props.id} />
      <Reference {...props} />
    </>
  ),
};
