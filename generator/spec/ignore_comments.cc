#include "generator/spec/ignore_comments.h"

#include <algorithm>
#include <iterator>
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

/// Where the texts of a front matter stand.
class TextPlaces {
 public:
  explicit TextPlaces(const Node& root) {
    collect(root);
    std::sort(places_.begin(), places_.end());
  }

  /// Whether an offset lies in a text. Texts do not overlap; what aliases stand for is there several times.
  [[nodiscard]] bool contain(std::size_t offset) const {
    const auto behind = std::upper_bound(places_.begin(), places_.end(), std::pair(offset, nowhere));
    return behind != places_.begin() && offset < std::prev(behind)->second;
  }

 private:
  static constexpr std::size_t nowhere = std::string_view::npos;

  void collect(const Node& node) {
    if (node.is_scalar()) places_.emplace_back(node.span.begin, node.span.end);
    for (const Node& item : node.items) collect(item);
    for (const auto& [key, value] : node.members) {
      collect(key);
      collect(value);
    }
  }

  std::vector<std::pair<std::size_t, std::size_t>> places_;
};

/// How comments begin and end in one part of a file.
struct CommentForm {
  std::string_view opening, closing;
};

/// A comment is read this far.
constexpr std::size_t longest_comment = 2000;

/// Finds the comments in one part of a file, from front to back: no line is searched again for the next comment.
class Finder {
 public:
  Finder(std::string_view text, diagnostics::SourceId source, CommentForm form)
      : text_(text), source_(source), form_(form) {}

  /// The comment that holds the marker at `at`, unless the marker is no part of one.
  [[nodiscard]] std::optional<IgnoreComment> comment_at(std::size_t at) {
    move_to_line(at);
    const std::size_t line = line_begin_;
    const std::size_t end_of_line = line_end_;
    const std::string_view before = trimmed_end(text_.substr(line, at - line));
    if (!before.ends_with(form_.opening)) return std::nullopt;
    const std::size_t begin = line + before.size() - form_.opening.size();
    const std::string_view code = text_.substr(line, begin - line);
    if (!code.empty() && blanks.find(code.back()) == std::string_view::npos && form_.closing.empty()) {
      return std::nullopt;
    }
    const std::string_view rest = text_.substr(at, std::min(end_of_line - at, longest_comment));
    const std::size_t end =
        at + (form_.closing.empty() ? rest.size() : std::min(rest.find(form_.closing), rest.size()));
    const std::string_view said = text_.substr(at + marker.size(), end - at - marker.size());
    return IgnoreComment{
        span(begin, std::min(end + form_.closing.size(), end_of_line)),
        code.find_first_not_of(blanks) == std::string_view::npos ? next_line(end_of_line) : span(line, end_of_line),
        rules_of(said)};
  }

 private:
  static std::string_view trimmed_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of(blanks) + 1);
  }

  [[nodiscard]] std::size_t line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

  void move_to_line(std::size_t at) {
    if (line_end_ == 0) line_end_ = line_end(0);
    while (line_end_ < at) {
      line_begin_ = line_end_ + 1;
      line_end_ = line_end(line_begin_);
    }
  }

  /// The next line with more than a comment.
  [[nodiscard]] Span next_line(std::size_t end) {
    if (end >= next_from_ && end < next_.begin) return next_;
    next_from_ = end;
    while (end < text_.size()) {
      const std::size_t begin = end + 1;
      end = line_end(begin);
      const std::string_view line = base::trim(text_.substr(begin, end - begin));
      if (!line.empty() && !line.starts_with(form_.opening)) return next_ = span(begin, end);
    }
    return next_ = span(text_.size(), text_.size());
  }

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  CommentForm form_;
  std::size_t line_begin_ = 0;
  std::size_t line_end_ = 0;   ///< Of the line looked at; 0 before the first one.
  std::size_t next_from_ = 0;  ///< Up to `next_` there are only comments from here.
  Span next_{};
};

}  // namespace

std::vector<IgnoreComment> find_ignore_comments(const diagnostics::Sources& sources, diagnostics::SourceId source,
                                                const FrontMatter& parts, const Node& root) {
  const std::string_view text = sources[source].text();
  std::vector<IgnoreComment> comments;
  std::size_t at = text.find(marker);
  if (at == std::string_view::npos) return comments;
  const TextPlaces texts(root);
  Finder in_yaml(text, source, {"#", ""});
  Finder in_body(text, source, {"{/*", "*/}"});
  for (; at != std::string_view::npos; at = text.find(marker, at + 1)) {
    const bool in_front_matter = at >= parts.yaml_begin && at < parts.yaml_end;
    if (in_front_matter && texts.contain(at)) continue;
    if (auto comment = (in_front_matter ? in_yaml : in_body).comment_at(at)) comments.push_back(std::move(*comment));
  }
  return comments;
}

}  // namespace refgen::spec
