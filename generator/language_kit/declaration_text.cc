#include "generator/language_kit/declaration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace refgen::language_kit {
namespace {

/// The next paragraph of `text` from `offset` on, which moves behind it; empty at the end.
std::string_view next_paragraph(std::string_view text, std::size_t& offset) {
  while (offset < text.size() && (text[offset] == '\n' || text[offset] == '\r')) ++offset;
  std::size_t end = offset;
  while (end < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', end), text.size());
    if (text.substr(end, line_end - end).find_first_not_of(" \t\r") == std::string_view::npos) break;
    end = std::min(line_end + 1, text.size());
  }
  const std::string_view paragraph = text.substr(offset, end - offset);
  offset = std::max(end, offset + (paragraph.empty() ? 1 : 0));
  const std::size_t last = paragraph.find_last_not_of(" \t\r\n");
  return paragraph.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Whether a paragraph is prose rather than a heading, a list, code, a component or another block.
bool is_plain(std::string_view paragraph) {
  constexpr std::string_view block_starts = "#<>{}|`~-*+=:0123456789 \t";
  if (paragraph.empty() || block_starts.find(paragraph[0]) != std::string_view::npos) return false;
  return !paragraph.starts_with("import ") && !paragraph.starts_with("export ");
}

std::string first_plain_paragraph(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::string_view paragraph = next_paragraph(text, offset);
    if (is_plain(paragraph)) return std::string(paragraph);
  }
  return "";
}

}  // namespace

std::string introduction(const model::Spec& spec, model::EntityRef entity) {
  std::string before;
  for (const model::BodyPart& part : spec.body) {
    if (part.kind == model::BodyPart::Kind::prose) {
      const std::string paragraph = first_plain_paragraph(part.text);
      if (!paragraph.empty()) before = paragraph;
    } else if (part.entity == entity) {
      return before.empty() ? spec.description : before;
    }
  }
  return spec.description;
}

std::string operation_description(render::SymbolRole role, const std::string& operation,
                                  const std::string& introduction) {
  const std::string_view what = role == render::SymbolRole::options ? "Options" : "Result";
  const std::string sentence = fmt::format("{} of `{}`.", what, operation);
  return introduction.empty() ? sentence : sentence + "\n\n" + introduction;
}

}  // namespace refgen::language_kit
