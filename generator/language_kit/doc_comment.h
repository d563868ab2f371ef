#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// What a comment of a language is made of, and what may not stand in it. Line ends of every kind and invisible
/// characters are dealt with in all of them.
enum class CommentSyntax {
  block,  ///< `/** ... */`, Markdown: JavaScript, PHP. `*/` becomes `*\/`, a tag at the start of a line `\@`.
  line,   ///< `// ...`, Go's own doc comment syntax as gofmt leaves it. Lines of code start with a tab, which belongs
          ///< directly behind the `//`. `''` becomes `""`, `+build` at the start of a line `\+build`.
  hash,   ///< `# ...`, Markdown: Ruby. As `block` for tags at the start; magic comments get a backslash before their
          ///< colon, braces that YARD would take for a link an exclamation mark.
  docstring,  ///< `"""..."""`, Markdown: Python. Backslashes are doubled, quotes that touch each other or the ends
              ///< escaped.
  javadoc,    ///< `/** ... */`, HTML: Java. Also `\`, `@`, `<`, `>`, `&` are entities; passes javac's doclint.
};

/// Markdown as the lines of a doc comment, without the comment's own marks, wrapped at `width` code points. Paragraphs
/// are joined and wrapped, but never inside code or a link, and items of lists are indented; fenced code and tables
/// keep their lines, headings stay on one. A blank line stands as an empty string; nothing in the text gives no lines.
/// Links to pages (`/reference/user`) get `docs_url` in front, or become their text when it is empty; absolute ones
/// stay; those that lead nowhere from a comment (`#a`, `javascript:`) become their text. Control and invisible
/// characters are written out (`\u{202e}`). Never holds anything that ends the comment or that a tool takes for an
/// instruction. Takes time linear in the text but for a logarithm.
std::vector<std::string> comment_lines(std::string_view markdown, CommentSyntax syntax, std::size_t width,
                                       std::string_view docs_url);

}  // namespace refgen::language_kit
