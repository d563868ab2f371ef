#include "generator/pages/prose.h"

#include <algorithm>

#include "generator/pages/element_tag.h"
#include "generator/pages/encode.h"
#include "generator/pages/plain_text.h"

namespace refgen::pages {
namespace {

constexpr std::size_t longest_tag = 4096;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

std::string_view rest_of_line(std::string_view text, std::size_t at) {
  return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

/// The text with the indentation that all its lines share removed: what stood inside an element is set in.
std::string dedented(std::string_view text) {
  std::size_t shared = std::string_view::npos;
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view line = rest_of_line(text, begin);
    if (!is_blank(line)) shared = std::min(shared, line.find_first_not_of(' '));
    lines.push_back(line);
    begin += line.size() + 1;
  }
  std::string result;
  for (const std::string_view line : lines) result += std::string(line.substr(std::min(shared, line.size()))) + '\n';
  return result;
}

/// A callout's type is a word of the site's kit: letters only.
std::string callout_type(const ElementTag& tag) {
  const auto type = tag.attributes.find("type");
  std::string word;
  if (type != tag.attributes.end()) {
    std::copy_if(type->second.begin(), type->second.end(), std::back_inserter(word),
                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  }
  return word.empty() ? "info" : word;
}

/// The next place of a mark in a text that is searched from front to back: each place is looked for once.
class NextMark {
 public:
  std::size_t find(std::string_view text, std::string_view mark, std::size_t from) {
    if (!known_ || (place_ != std::string_view::npos && place_ < from)) place_ = text.find(mark, from);
    known_ = true;
    return place_;
  }

 private:
  bool known_ = false;
  std::size_t place_ = 0;
};

class ProseSplitter {
 public:
  explicit ProseSplitter(std::string_view mdx) : mdx_(visible_text(mdx)) {}

  std::vector<ProsePiece> split() {
    while (at_ < mdx_.size()) {
      if (!in_code() && take_element()) continue;
      take_line();
    }
    end_text();
    return std::move(pieces_);
  }

 private:
  /// Tells whether the line at `at_` is fenced code; its fences count as code.
  bool in_code() {
    std::string_view line = rest_of_line(mdx_, at_);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const bool mark = line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~";
    if (fence_.empty()) {
      if (mark) fence_ = line.substr(0, std::min(line.find_first_not_of(line[0]), line.size()));
      return mark;
    }
    const bool closes = line.substr(0, fence_.size()) == fence_ &&
                        line.find_first_not_of(std::string(1, fence_[0]) + " \t") == std::string_view::npos;
    if (closes) fence_.clear();
    return true;
  }

  void take_line() {
    const std::size_t end = std::min(mdx_.find('\n', at_), mdx_.size() - 1) + 1;
    text_ += mdx_.substr(at_, end - at_);
    at_ = end;
  }

  bool take_element() {
    const std::size_t start = mdx_.find_first_not_of(" \t", at_);
    if (start == std::string::npos) return false;
    const std::string_view text = std::string_view(mdx_).substr(start);
    if (text.substr(0, 3) == "{/*") return take_comment(start);
    const auto tag = read_tag(text.substr(0, longest_tag));
    if (!tag) return false;
    if (tag->name == "Callout" && take_callout(*tag, start)) return true;
    if (!is_blank(rest_of_line(mdx_, start + tag->length))) return false;
    const bool transparent = tag->name == "LanguageSelector" || tag->closing;
    end_text();
    if (!transparent) add({.kind = ProsePiece::Kind::omitted, .text = {}, .type = {}, .title = {}, .name = tag->name});
    at_ = start + tag->length;
    return true;
  }

  bool take_comment(std::size_t start) {
    constexpr std::string_view end_mark = "*/}";
    const std::size_t end = comment_end_.find(mdx_, end_mark, start);
    if (end == std::string::npos || !is_blank(rest_of_line(mdx_, end + end_mark.size()))) return false;
    at_ = end + end_mark.size();
    return true;
  }

  bool take_callout(const ElementTag& tag, std::size_t start) {
    constexpr std::string_view end_tag = "</Callout>";
    const std::size_t inside = start + tag.length;
    const std::size_t end =
        tag.closing || tag.self_closing ? std::string::npos : callout_end_.find(mdx_, end_tag, inside);
    if (end == std::string::npos || !is_blank(rest_of_line(mdx_, end + end_tag.size()))) return false;
    const auto title = tag.attributes.find("title");
    add({.kind = ProsePiece::Kind::callout,
         .text = dedented(std::string_view(mdx_).substr(inside, end - inside)),
         .type = callout_type(tag),
         .title = title == tag.attributes.end() ? std::string() : title->second,
         .name = {}});
    at_ = end + end_tag.size();
    return true;
  }

  void add(ProsePiece piece) {
    end_text();
    append(std::move(piece));
  }

  void end_text() {
    if (!is_blank(text_)) {
      append({.kind = ProsePiece::Kind::text, .text = dedented(text_), .type = {}, .title = {}, .name = {}});
    }
    text_.clear();
  }

  void append(ProsePiece piece) {
    const std::vector<Heading> headings = find_headings(piece.text);
    if (!headings.empty()) piece.heading_level = headings.back().level;
    pieces_.push_back(std::move(piece));
  }

  std::string mdx_;
  std::size_t at_ = 0;
  std::string fence_;
  NextMark comment_end_;
  NextMark callout_end_;
  std::string text_;
  std::vector<ProsePiece> pieces_;
};

}  // namespace

std::vector<ProsePiece> split_prose(std::string_view mdx) { return ProseSplitter(mdx).split(); }

}  // namespace refgen::pages
