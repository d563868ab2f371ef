#include "generator/language_kit/javadoc.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/doc_comment.h"
#include "generator/language_kit/markdown_blocks.h"

namespace refgen::language_kit {
namespace {

/// Whether the text begins with what Markdown only knows at the start of a line.
bool starts_block(std::string_view markdown) {
  const std::string_view word = markdown.substr(0, markdown.find_first_of(" \n"));
  return word.empty() || word[0] == '|' || would_start_block(word);
}

bool is_long(std::string_view text) { return text.find('\n') != std::string_view::npos; }

}  // namespace

std::string as_sentence(const std::string& text) {
  const bool is_sentence = std::string_view(".!?:").find(text.back()) != std::string_view::npos || text.ends_with(".)");
  return is_sentence || is_long(text) ? text : text + ".";
}

std::string with_sentence(const std::string& text, std::string_view sentence) {
  return fmt::format("{}{}{}", as_sentence(text), is_long(text) ? "\n\n" : " ", sentence);
}

Javadoc::Javadoc(std::string_view docs_url, std::size_t width, std::size_t indent)
    : docs_url_(docs_url), width_(width), indent_(indent, ' ') {}

Javadoc& Javadoc::text(std::string_view markdown) {
  for (std::string& line : encoded(markdown, room())) lines_.push_back(std::move(line));
  return *this;
}

Javadoc& Javadoc::tag(const std::string& tag, std::string_view markdown) {
  constexpr std::size_t tag_indent = 4;
  // The tag's length takes part in the wrapping: something stands for it meanwhile that is shorter by the indentation,
  // which the first line does not have.
  const std::string stand_in(tag.size() - tag_indent, 'x');
  const std::string_view gap = starts_block(markdown) ? "\n\n" : " ";
  std::vector<std::string> lines = encoded(fmt::format("{}{}{}", stand_in, gap, markdown), room() - tag_indent);
  lines[0].replace(0, stand_in.size(), tag);
  if (!has_tags_ && !lines_.empty()) lines_.emplace_back();
  has_tags_ = true;
  for (std::size_t index = 0; index < lines.size(); ++index) {
    if (index > 0 && !lines[index].empty()) lines[index].insert(0, tag_indent, ' ');
    lines_.push_back(std::move(lines[index]));
  }
  return *this;
}

Javadoc& Javadoc::deprecated(bool is_deprecated, std::string_view instead) {
  return is_deprecated ? tag("@deprecated", instead.empty() ? "Use something else." : instead) : *this;
}

std::vector<render::View> Javadoc::views() const {
  if (lines_.size() == 1 && !has_tags_) {
    const std::string line = fmt::format("{}/** {} */", indent_, lines_[0]);
    if (fits(line, width_)) return {{{"line", line}}};
  }
  std::vector<render::View> views = {{{"line", indent_ + "/**"}}};
  for (const std::string& line : lines_) views.push_back({{"line", indent_ + (line.empty() ? " *" : " * ") + line}});
  views.push_back({{"line", indent_ + " */"}});
  return views;
}

std::size_t Javadoc::room() const {
  constexpr std::size_t marks = 3;
  return width_ - indent_.size() - marks;
}

std::vector<std::string> Javadoc::encoded(std::string_view markdown, std::size_t room) const {
  return comment_lines(markdown, CommentSyntax::javadoc, room, docs_url_);
}

}  // namespace refgen::language_kit
