#include "generator/spec/mdx_body.h"

#include "generator/base/utf8.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/prose.h"
#include "generator/pages/safe_markdown.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {
namespace {

/// Whether a backslash stands before the character that is no escaped backslash itself.
bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t backslashes = 0;
  while (backslashes < at && text[at - backslashes - 1] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

/// MDX runs what stands between braces. Where there may be code, in which they are text, nothing is said.
void require_no_expressions(std::string_view mdx) {
  if (mdx.find_first_of("`~") != std::string_view::npos) return;
  for (std::size_t at = mdx.find('{'); at != std::string_view::npos; at = mdx.find('{', at + 1)) {
    require(is_escaped(mdx, at), "MDX without code has no expressions");
  }
  for (std::size_t at = mdx.find('<'); at != std::string_view::npos; at = mdx.find('<', at + 1)) {
    require(mdx.substr(at).starts_with("<br />"), "MDX without code has no elements but line breaks");
  }
}

/// What a page makes of the text, as blocks and in a line.
std::string safe_forms(std::string_view markdown, pages::Dialect dialect) {
  const std::string block = pages::safe_markdown(markdown, dialect, {});
  require_readable(block);
  require(!block.ends_with('\n'), "Markdown of a page ends without a line feed");
  const std::string line = pages::safe_inline_markdown(markdown, dialect, {});
  require_readable(line);
  require(line.find('\n') == std::string::npos, "inline Markdown is one line");
  if (dialect == pages::Dialect::mdx) {
    require_no_expressions(block);
    require_no_expressions(line);
  }
  return block + line;
}

std::string plain_forms(std::string_view markdown) {
  std::string forms;
  for (const pages::Heading& heading : pages::find_headings(markdown)) {
    require(heading.level >= 1 && heading.level <= 6, "a heading has a level from 1 to 6");
    forms += pages::heading_slug(heading.text);
  }
  const std::string text = pages::plain_blocks(markdown);
  require(text.find('\n') == std::string::npos, "plain text is one line");
  const std::string sentence = pages::first_sentence(markdown);
  require(sentence.find('\n') == std::string::npos, "a sentence is one line");
  return forms + text + sentence;
}

std::string all_forms(std::string_view prose) {
  std::string forms;
  for (const pages::ProsePiece& piece : pages::split_prose(prose)) {
    forms += safe_forms(piece.text, pages::Dialect::mdx);
    forms += safe_forms(piece.text, pages::Dialect::markdown);
    forms += plain_forms(piece.text);
  }
  return forms;
}

std::string read(std::string_view input) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const diagnostics::SourceId id = sources.add("specs/user.mdx", std::string(input));
  std::string forms;
  std::uint32_t end = 0;
  for (const spec::BodyItem& item : spec::split_body(sources, id, 0, sink)) {
    require_inside(item.span, sources);
    require(item.span.begin >= end, "parts of a body follow each other");
    end = item.span.end;
    if (!item.code_block) forms += all_forms(item.text);
  }
  return forms + checked_listing(sink, sources);
}

}  // namespace

void mdx_body(std::string_view input) {
  if (base::find_invalid_utf8(input) != std::string_view::npos) return;  // Such a spec is refused before.
  require(read(input) == read(input), "two runs read the same");
}

}  // namespace refgen::fuzzing
