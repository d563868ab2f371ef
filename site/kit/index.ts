export { Callout, type CalloutProps } from './Callout.tsx';
export {
  Code,
  CodeBlock,
  CodeBlockTab,
  type CodeBlockProps,
  type CodeBlockTabProps,
  type CodeProps,
} from './CodeBlock.tsx';
export { CopyButton, type CopyButtonProps } from './CopyButton.tsx';
export {
  LanguageSwitch,
  rememberLanguage,
  rememberedLanguage,
  type Language,
  type LanguageSwitchProps,
} from './LanguageSwitch.tsx';
export { Properties, type PropertiesProps } from './Properties.tsx';
export { Property, PropertyType, type PropertyProps, type PropertyTypeProps } from './Property.tsx';
export { Reference, type ReferenceProps } from './Reference.tsx';
export { revealAnchor } from './revealAnchor.ts';
export { referenceComponents } from './components.ts';
