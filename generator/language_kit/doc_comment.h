#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// What may not stand in a comment of a language, beyond line ends and control characters.
enum class CommentSyntax {
  block,      ///< `/** ... */`: JavaScript, PHP. `*/` is broken up; PHP's `?>` is harmless there.
  line,       ///< `// ...`: Go.
  hash,       ///< `# ...`: Ruby.
  docstring,  ///< `"""..."""`: Python. Backslashes doubled, `"""` broken up.
  javadoc,    ///< `/** ... */` in Java: also `\u`, `@`, `<`, `>`, `&` are encoded as HTML entities.
};

/// Markdown as the lines of a doc comment, without the comment's own marks, wrapped at `width` columns. Paragraphs are
/// joined and wrapped; lists, fenced code and tables keep their lines. A blank line stands as an empty string. Relative
/// links get `docs_url` in front, or become their text when it is empty. Never holds anything that ends the comment.
std::vector<std::string> comment_lines(std::string_view markdown, CommentSyntax syntax, std::size_t width,
                                       std::string_view docs_url);

}  // namespace refgen::language_kit
