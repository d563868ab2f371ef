#include "generator/spec/ignore_comments.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "generator/base/trim.h"

namespace refgen::spec {
namespace {

using diagnostics::IgnoreComment;
using diagnostics::Span;

constexpr std::string_view marker = "refgen-ignore:";
constexpr std::string_view blanks = " \t\r";

/// The slugs before `--`.
std::vector<std::string> rules_of(std::string_view text) {
  text = text.substr(0, text.find("--"));
  std::vector<std::string> rules;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (const std::string_view rule = base::trim(text.substr(0, comma)); !rule.empty()) rules.emplace_back(rule);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return rules;
}

/// Whether an offset lies in a text of the front matter.
bool in_text(const Node& node, std::size_t offset) {
  if (offset < node.span.begin || offset >= node.span.end) return false;
  if (node.is_scalar()) return true;
  const auto inside = [offset](const Node& child) { return in_text(child, offset); };
  return std::any_of(node.items.begin(), node.items.end(), inside) ||
         std::any_of(node.members.begin(), node.members.end(),
                     [&](const auto& member) { return inside(member.first) || inside(member.second); });
}

/// How comments begin and end in one part of a file.
struct CommentForm {
  std::string_view opening, closing;
};

/// Finds the comments between two offsets of a file.
class Finder {
 public:
  Finder(std::string_view text, diagnostics::SourceId source, CommentForm form)
      : text_(text), source_(source), form_(form) {}

  /// The comment that holds the marker at `at`, unless the marker is no part of one.
  [[nodiscard]] std::optional<IgnoreComment> comment_at(std::size_t at) const {
    const std::size_t line = line_begin(at);
    const std::string_view before = base::trim(text_.substr(line, at - line));
    if (!before.ends_with(form_.opening)) return std::nullopt;
    const std::size_t begin = text_.rfind(form_.opening, at);
    const std::string_view code = text_.substr(line, begin - line);
    if (!code.empty() && blanks.find(code.back()) == std::string_view::npos && form_.closing.empty()) {
      return std::nullopt;
    }
    const std::size_t end_of_line = line_end(at);
    const std::size_t end = form_.closing.empty() ? end_of_line : std::min(text_.find(form_.closing, at), end_of_line);
    const std::string_view said = text_.substr(at + marker.size(), end - at - marker.size());
    return IgnoreComment{span(begin, std::min(end + form_.closing.size(), end_of_line)),
                         base::trim(code).empty() ? next_line(end_of_line) : span(line, end_of_line), rules_of(said)};
  }

 private:
  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    const std::size_t before = text_.rfind('\n', at);
    return before == std::string_view::npos ? 0 : before + 1;
  }
  [[nodiscard]] std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

  /// The next line with more than a comment.
  [[nodiscard]] Span next_line(std::size_t end) const {
    while (end < text_.size()) {
      const std::size_t begin = end + 1;
      end = line_end(begin);
      const std::string_view line = base::trim(text_.substr(begin, end - begin));
      if (!line.empty() && !line.starts_with(form_.opening)) return span(begin, end);
    }
    return span(text_.size(), text_.size());
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  CommentForm form_;
};

}  // namespace

std::vector<IgnoreComment> find_ignore_comments(const diagnostics::Sources& sources, diagnostics::SourceId source,
                                                const FrontMatter& parts, const Node& root) {
  const std::string_view text = sources[source].text();
  std::vector<IgnoreComment> comments;
  for (std::size_t at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + 1)) {
    const bool in_front_matter = at >= parts.yaml_begin && at < parts.yaml_end;
    if (in_front_matter && in_text(root, at)) continue;
    const CommentForm form = in_front_matter ? CommentForm{"#", ""} : CommentForm{"{/*", "*/}"};
    if (auto comment = Finder(text, source, form).comment_at(at)) comments.push_back(std::move(*comment));
  }
  return comments;
}

}  // namespace refgen::spec
