#include "generator/render/template_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "generator/diagnostics/codes.h"

namespace refgen::render {
namespace {

constexpr std::string_view white_space = " \t\n\r";
/// What the engine does not count among the name of a tag.
constexpr std::string_view white_space_of_engine = " \t\n\v\f\r";

std::string_view trim_like_engine(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(white_space_of_engine), text.size());
  return text.substr(begin, text.find_last_not_of(white_space_of_engine) + 1 - begin);
}

/// Reads the tags of one template from its start to its end.
class TagReader {
 public:
  TagReader(std::string_view text, diagnostics::SourceId source, diagnostics::Sink& sink)
      : text_(text), source_(source), sink_(sink) {}

  std::optional<std::vector<TemplateTag>> read() {
    std::size_t at = 0;
    while ((at = text_.find(open_, at)) != std::string_view::npos) {
      std::optional<TemplateTag> tag = read_tag(at);
      if (!tag || !check(*tag)) return std::nullopt;
      tags_.push_back(*tag);
      at = tag->end;
    }
    for (const TemplateTag& section : sections_) {
      report(section, fmt::format("section '{}' is not ended", section.name),
             fmt::format("end it with {}/{}{}", open_, section.name, close_));
    }
    if (!sections_.empty()) return std::nullopt;
    return std::move(tags_);
  }

 private:
  std::optional<TemplateTag> read_tag(std::size_t begin) {
    const bool has_default_delimiters = open_ == "{{" && close_ == "}}";
    const bool is_triple = has_default_delimiters && text_.substr(begin).starts_with("{{{");
    const std::string_view close = is_triple ? "}}}" : close_;
    const std::size_t content_begin = begin + open_.size() + (is_triple ? 1 : 0);
    const std::size_t content_end = text_.find(close, content_begin);
    if (content_end == std::string_view::npos) {
      const std::size_t line_end = std::min(text_.find('\n', begin), text_.size());
      report({TagKind::variable, {}, begin, line_end}, "this tag is not closed",
             fmt::format("close it with {}", close));
      return std::nullopt;
    }
    TemplateTag tag = {TagKind::variable, {}, begin, content_end + close.size()};
    const std::string_view content = trim_like_engine(text_.substr(content_begin, content_end - content_begin));
    if (is_triple) {
      tag.name = content;
      return tag;
    }
    classify(content, tag);
    return tag;
  }

  static void classify(std::string_view content, TemplateTag& tag) {
    static constexpr std::array<std::pair<char, TagKind>, 7> marks = {{{'#', TagKind::section},
                                                                       {'^', TagKind::inverted_section},
                                                                       {'/', TagKind::section_end},
                                                                       {'!', TagKind::comment},
                                                                       {'=', TagKind::delimiters},
                                                                       {'>', TagKind::partial},
                                                                       {'&', TagKind::variable}}};
    tag.name = content;
    for (const auto& [mark, kind] : marks) {
      if (!content.starts_with(mark)) continue;
      tag.kind = kind;
      tag.name = trim_like_engine(content.substr(1));
    }
  }

  bool check(TemplateTag& tag) {
    switch (tag.kind) {
      case TagKind::comment:
        tag.name = {};
        return true;
      case TagKind::delimiters:
        return set_delimiters(tag);
      case TagKind::partial:
        report(tag, "templates have no partials", "put the text of the other template here");
        return false;
      case TagKind::section_end:
        return end_section(tag);
      case TagKind::section:
      case TagKind::inverted_section:
        sections_.push_back(tag);
        break;
      case TagKind::variable:
        break;
    }
    if (tag.name.empty()) report(tag, "this tag has no name", "");
    return !tag.name.empty();
  }

  bool end_section(const TemplateTag& tag) {
    if (sections_.empty()) {
      report(tag, fmt::format("there is no section '{}' to end", tag.name), "");
      return false;
    }
    const TemplateTag section = sections_.back();
    sections_.pop_back();
    if (section.name == tag.name) return true;
    report(tag, fmt::format("section '{}' ends as '{}'", section.name, tag.name), "",
           {{"it begins here", span_of(section, source_)}});
    return false;
  }

  static bool is_delimiter(std::string_view text) {
    return !text.empty() && text.find('=') == std::string_view::npos &&
           text.find_first_of(white_space_of_engine) == std::string_view::npos;
  }

  /// Takes `=<% %>=`. The engine asks for blanks alone between the delimiters, and no white space or `=` in one.
  bool set_delimiters(TemplateTag& tag) {
    const std::string_view inner =
        tag.name.ends_with('=') ? trim_like_engine(tag.name.substr(0, tag.name.size() - 1)) : "";
    tag.name = {};
    const std::size_t blank = std::min(inner.find(' '), inner.size());
    const std::string_view open = inner.substr(0, blank);
    const std::string_view close = inner.substr(std::min(inner.find_first_not_of(' ', blank), inner.size()));
    const bool is_legal = is_delimiter(open) && is_delimiter(close);
    if (!is_legal) {
      report(tag, "these are no delimiters", "write them like {{=<% %>=}}");
      return false;
    }
    open_ = open;
    close_ = close;
    return true;
  }

  void report(const TemplateTag& tag, std::string message, std::string help,
              std::vector<diagnostics::Note> notes = {}) const {
    sink_.report({&diagnostics::codes::template_syntax, span_of(tag, source_), std::move(message), std::move(help),
                  std::move(notes)});
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  diagnostics::Sink& sink_;
  std::string_view open_ = "{{";
  std::string_view close_ = "}}";
  std::vector<TemplateTag> tags_;
  std::vector<TemplateTag> sections_;
};

/// White space in the order of the bytes it is hidden as, from `first_hidden` to 0xFF.
constexpr std::string_view hidden_characters = " \t\n";
constexpr unsigned char first_hidden = 0xFD;

/// Joins a template line by line, leaving out what stands beside tags that have a line for themselves.
class LineJoiner {
 public:
  void add_text(std::string_view text) {
    for (const char c : text) {
      line_ += hide_white_space(c);
      is_blank_ = is_blank_ && white_space.find(c) != std::string_view::npos;
      if (c == '\n') end_line();
    }
  }

  void add_tag(std::string_view tag, TagKind kind) {
    line_ += tag;
    tags_ += tag;
    has_tag_ = true;
    is_blank_ = is_blank_ && kind != TagKind::variable;
  }

  std::string take() && {
    end_line();
    return std::move(text_);
  }

 private:
  void end_line() {
    text_ += has_tag_ && is_blank_ ? tags_ : line_;
    line_.clear();
    tags_.clear();
    has_tag_ = false;
    is_blank_ = true;
  }

  std::string text_;
  std::string line_;
  std::string tags_;  ///< The tags of the line without what is between them.
  bool has_tag_ = false;
  bool is_blank_ = true;
};

}  // namespace

diagnostics::Span span_of(const TemplateTag& tag, diagnostics::SourceId source) {
  return {source, static_cast<std::uint32_t>(tag.begin), static_cast<std::uint32_t>(tag.end)};
}

std::optional<std::vector<TemplateTag>> read_tags(std::string_view text, diagnostics::SourceId source,
                                                  diagnostics::Sink& sink) {
  return TagReader(text, source, sink).read();
}

std::string text_for_engine(std::string_view text, const std::vector<TemplateTag>& tags) {
  LineJoiner joiner;
  std::size_t at = 0;
  for (const TemplateTag& tag : tags) {
    joiner.add_text(text.substr(at, tag.begin - at));
    joiner.add_tag(text.substr(tag.begin, tag.end - tag.begin), tag.kind);
    at = tag.end;
  }
  joiner.add_text(text.substr(at));
  return std::move(joiner).take();
}

char hide_white_space(char c) {
  const std::size_t index = hidden_characters.find(c);
  return index == std::string_view::npos ? c : static_cast<char>(first_hidden + index);
}

std::string show_white_space(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= first_hidden) c = hidden_characters[byte - first_hidden];
  }
  return text;
}

bool has_hidden_white_space(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= first_hidden; });
}

}  // namespace refgen::render
