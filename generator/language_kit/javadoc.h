#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/render/view.h"

namespace refgen::language_kit {

/// The text, which is not empty, with a full stop unless it has one or is longer than one line.
std::string as_sentence(const std::string& text);

/// The text with another sentence behind it.
std::string with_sentence(const std::string& text, std::string_view sentence);

/// A Javadoc comment, put together from texts and block tags. Texts are Markdown and come out as HTML.
class Javadoc {
 public:
  /// `indent` blanks stand before every line; lines are at most `width` columns wide where words allow it.
  Javadoc(std::string_view docs_url, std::size_t width, std::size_t indent);

  /// The description. Comes before any tag.
  Javadoc& text(std::string_view markdown);
  /// A block tag with its argument (`@param name`) and text; lines after the first are indented by four.
  Javadoc& tag(const std::string& tag, std::string_view markdown);
  /// `@deprecated`, if it is.
  Javadoc& deprecated(bool is_deprecated, std::string_view instead);

  /// Views with one field `line`: one line where a description is all there is and fits, else a block.
  [[nodiscard]] std::vector<render::View> views() const;

 private:
  [[nodiscard]] std::size_t room() const;
  [[nodiscard]] std::vector<std::string> encoded(std::string_view markdown, std::size_t room) const;

  std::string docs_url_;
  std::size_t width_;
  std::string indent_;
  std::vector<std::string> lines_;
  bool has_tags_ = false;
};

}  // namespace refgen::language_kit
