#include "generator/spec/mdx_body.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;

constexpr std::string_view block_name = "CodeBlock";
constexpr std::string_view tab_name = "CodeBlockTab";

struct Attribute {
  std::string value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// An opening or self-closing tag.
struct Tag {
  std::map<std::string, Attribute, std::less<>> attributes;
  bool self_closing = false;
  std::size_t end = 0;  ///< Behind its `>`.

  [[nodiscard]] std::string value(std::string_view name) const {
    const auto found = attributes.find(name);
    return found == attributes.end() ? "" : found->second.value;
  }
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_attribute_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

void skip_space(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) ++at;
}

/// Whether the tag `<name` stands at `at`, and is not the start of a longer name.
bool starts_tag(std::string_view text, std::size_t at, std::string_view name) {
  if (at >= text.size() || text[at] != '<' || text.substr(at + 1, name.size()) != name) return false;
  const std::size_t after = at + 1 + name.size();
  return after < text.size() && (is_space(text[after]) || text[after] == '>' || text[after] == '/');
}

/// Reads attributes and the end of a tag from behind its name. Nothing when it is not of the form that is understood.
std::optional<Tag> read_tag(std::string_view text, std::size_t at) {
  Tag tag;
  while (true) {
    skip_space(text, at);
    if (at >= text.size()) return std::nullopt;
    if (text[at] == '>') {
      tag.end = at + 1;
      return tag;
    }
    if (text.substr(at, 2) == "/>") {
      tag.self_closing = true;
      tag.end = at + 2;
      return tag;
    }
    const std::size_t name_begin = at;
    while (at < text.size() && is_attribute_character(text[at])) ++at;
    const std::string name(text.substr(name_begin, at - name_begin));
    if (name.empty()) return std::nullopt;
    Attribute attribute;
    if (at < text.size() && text[at] == '=') {
      ++at;
      if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return std::nullopt;
      const std::size_t close = text.find(text[at], at + 1);
      if (close == std::string_view::npos) return std::nullopt;
      attribute = {std::string(text.substr(at + 1, close - at - 1)), at + 1, close};
      at = close + 1;
    }
    tag.attributes.emplace(name, std::move(attribute));
  }
}

/// Walks a body line by line and knows whether it is inside fenced code.
class BodySplitter {
 public:
  BodySplitter(std::string_view text, diagnostics::SourceId source, std::size_t begin, diagnostics::Sink& sink)
      : text_(text), source_(source), prose_begin_(begin), sink_(sink) {}

  std::vector<BodyItem> split() {
    std::size_t line = prose_begin_;
    while (line < text_.size()) {
      std::size_t next = next_line(line);
      const std::size_t first = first_visible(line, next);
      if (toggles_fence(first, next) || in_fence()) {
        line = next;
        continue;
      }
      if (first < next && starts_tag(text_, first, block_name)) {
        next = take_block(line, first, next);
      }
      line = next;
    }
    add_prose(text_.size());
    return std::move(items_);
  }

 private:
  [[nodiscard]] std::size_t next_line(std::size_t line) const {
    const std::size_t end = text_.find('\n', line);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  [[nodiscard]] std::size_t first_visible(std::size_t line, std::size_t end) const {
    while (line < end && is_space(text_[line])) ++line;
    return line;
  }

  [[nodiscard]] bool in_fence() const { return fence_length_ > 0; }

  /// Whether the line opens or closes a code fence (CommonMark 4.5).
  bool toggles_fence(std::size_t first, std::size_t end) {
    const char mark = first < end ? text_[first] : '\0';
    if (mark != '`' && mark != '~') return false;
    std::size_t length = 0;
    while (first + length < end && text_[first + length] == mark) ++length;
    if (length < 3) return false;
    if (!in_fence()) {
      fence_mark_ = mark;
      fence_length_ = length;
      return true;
    }
    const bool closes = mark == fence_mark_ && length >= fence_length_ && first_visible(first + length, end) == end;
    if (closes) fence_length_ = 0;
    return closes;
  }

  /// Takes a code block whose tag starts at `first`; returns where reading goes on.
  std::size_t take_block(std::size_t line, std::size_t first, std::size_t next) {
    const std::optional<Tag> tag = read_tag(text_, first + 1 + block_name.size());
    if (!tag) {
      report_block(first, "the attributes of this CodeBlock are not of the form name=\"text\"");
      return next;
    }
    BodyItem item;
    item.code_block = true;
    item.title = tag->value("title");
    item.reference_id = tag->value("referenceId");
    std::size_t end = tag->end;
    if (!tag->self_closing && !read_tabs(item, end)) {
      report_block(first, "this CodeBlock is never closed");
      return next;
    }
    if (item.tabs.empty() && tag->attributes.contains("file")) {
      item.tabs.push_back({item.title, tag->value("file"), tag->value("language")});
    }
    item.span = span(first, end);
    item.reference_span = item.span;
    if (const auto reference = tag->attributes.find("referenceId"); reference != tag->attributes.end()) {
      item.reference_span = span(reference->second.begin, reference->second.end);
    }
    add_prose(line);
    items_.push_back(std::move(item));
    prose_begin_ = first_visible(end, next_line(end)) == next_line(end) ? next_line(end) : end;
    return prose_begin_;
  }

  /// Reads the tabs between a block's tags and moves `at` behind the closing tag.
  bool read_tabs(BodyItem& item, std::size_t& at) {
    static constexpr std::string_view closing = "</CodeBlock>";
    const std::size_t close = closes_ ? text_.find(closing, at) : std::string_view::npos;
    closes_ = close != std::string_view::npos;
    if (!closes_) return false;
    for (std::size_t tab = text_.find('<', at); tab < close; tab = text_.find('<', tab + 1)) {
      if (!starts_tag(text_, tab, tab_name)) continue;
      if (const std::optional<Tag> tag = read_tag(text_, tab + 1 + tab_name.size())) {
        item.tabs.push_back({tag->value("title"), tag->value("file"), tag->value("language")});
      } else {
        report(tab, tab_name, "the attributes of this CodeBlockTab are not of the form name=\"text\"",
               "it is left out");
      }
    }
    at = close + closing.size();
    return true;
  }

  void add_prose(std::size_t end) {
    if (end <= prose_begin_) return;
    BodyItem item;
    item.span = span(prose_begin_, end);
    for (std::size_t at = prose_begin_; at < end; ++at) {
      const bool carriage_return_of_line_end = text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n';
      if (!carriage_return_of_line_end) item.text += text_[at];
    }
    if (item.text.find_first_not_of(" \t\n\r") != std::string::npos) items_.push_back(std::move(item));
  }

  [[nodiscard]] diagnostics::Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void report_block(std::size_t at, std::string message) {
    report(at, block_name, std::move(message), "it is shown as text");
  }

  void report(std::size_t at, std::string_view name, std::string message, std::string help) {
    sink_.report(
        {&codes::unreadable_component, span(at, at + 1 + name.size()), std::move(message), std::move(help), {}});
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  std::size_t prose_begin_;
  diagnostics::Sink& sink_;
  std::vector<BodyItem> items_;
  char fence_mark_ = '`';
  std::size_t fence_length_ = 0;
  bool closes_ = true;  ///< Whether a closing tag may still stand further down.
};

}  // namespace

std::vector<BodyItem> split_body(const diagnostics::Sources& sources, diagnostics::SourceId source, std::size_t begin,
                                 diagnostics::Sink& sink) {
  return BodySplitter(sources[source].text(), source, begin, sink).split();
}

}  // namespace refgen::spec
