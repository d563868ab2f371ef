#pragma once

namespace refgen::pages {

/// The two forms of every page.
enum class Dialect {
  mdx,       ///< MDX 3: `{`, `<`, `import` and `export` have a meaning of their own.
  markdown,  ///< GitHub Flavored Markdown, as GitHub and language models read it.
};

}  // namespace refgen::pages
