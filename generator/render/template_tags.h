#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"

namespace refgen::render {

/// What a Mustache tag does.
enum class TagKind { variable, section, inverted_section, section_end, comment, delimiters, partial };

/// A tag of a template: where it stands, as byte offsets with its delimiters, and the name in it.
struct TemplateTag {
  TagKind kind = TagKind::variable;
  std::string_view name;  ///< Points into the template's text; empty for comments and delimiters.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the tag stands in its source.
diagnostics::Span span_of(const TemplateTag& tag, diagnostics::SourceId source);

/// The tags of a template in order, custom delimiters (`{{=<% %>=}}`) heeded. Reports, as `template_syntax` at its
/// place in `source`: a tag that is not closed or has no name, a section that is not ended or ends under another name,
/// delimiters that are none, and partials, which this program does not have. Returns nothing when it reported
/// something.
std::optional<std::vector<TemplateTag>> read_tags(std::string_view text, diagnostics::SourceId source,
                                                  diagnostics::Sink& sink);

/// The text without the white space and line end of lines that hold nothing but section tags, comments and delimiters,
/// as the Mustache specification has it; `{{#a}}{{#b}}` alone on a line counts too. White space outside of tags is
/// written as hide_white_space does.
std::string text_for_engine(std::string_view text, const std::vector<TemplateTag>& tags);

/// Kainjow's engine makes a component of every white-space character and leaves out lines by rules of its own, so white
/// space reaches it as bytes that no UTF-8 text has.
char hide_white_space(char c);

/// The text with its white space back.
std::string show_white_space(std::string text);

/// Whether a text holds one of the bytes that stand for white space, which well-formed UTF-8 never does.
bool has_hidden_white_space(std::string_view text);

}  // namespace refgen::render
