#include "generator/pages/markdown_inline.h"

#include <algorithm>
#include <bitset>
#include <optional>

#include "generator/base/markdown_link.h"
#include "generator/pages/encode.h"

namespace refgen::pages {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::size_t run_length(std::string_view line, std::size_t at) {
  const std::size_t end = line.find_first_not_of('`', at);
  return (end == std::string_view::npos ? line.size() : end) - at;
}

/// The place of the next run of exactly `length` backticks, or npos.
std::size_t find_run(std::string_view line, std::size_t at, std::size_t length) {
  for (at = line.find('`', at); at != std::string_view::npos; at = line.find('`', at)) {
    const std::size_t found = run_length(line, at);
    if (found == length) return at;
    at += found;
  }
  return std::string_view::npos;
}

constexpr std::size_t longest_autolink = 2048;
constexpr std::size_t longest_url_mark = 6;  // `https:`

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// GitHub makes a link of a bare url up to the next white space, backticks included: no code span can start in one.
bool is_bare_url(std::string_view word) {
  const std::string lower = lower_case(word);
  return lower.find("http:") != std::string::npos || lower.find("https:") != std::string::npos ||
         lower.find("www.") != std::string::npos;
}

class InlineEncoder {
 public:
  InlineEncoder(std::string_view line, const InlineContext& context) : line_(line), context_(context) {}

  std::string encode() {
    if (!encode_definition()) {
      escape_directive();
      while (at_ < line_.size()) step();
    }
    return std::move(out_);
  }

 private:
  void step() {
    switch (line_[at_]) {
      case '\\':
        return take_escape();
      case '`':
        return take_backticks();
      case '<':
        return take_angle();
      case '{':
      case '}':
        return take_brace();
      case '[':
        return take_opening_bracket();
      case ']':
        return take_closing_bracket();
      case ' ':
      case '\t':
        word_start_ = at_ + 1;
        [[fallthrough]];
      default:
        out_ += line_[at_++];
    }
  }

  /// Whether the word so far is a bare url. What was looked at before is not looked at again.
  bool in_bare_url() {
    if (word_start_ > looked_at_) url_ends_word_ = false;
    const std::size_t begin = std::max(word_start_, looked_at_ - std::min(looked_at_, longest_url_mark));
    url_ends_word_ = url_ends_word_ || is_bare_url(line_.substr(begin, at_ - begin));
    looked_at_ = at_;
    return url_ends_word_;
  }

  void take_escape() {
    const bool escape = at_ + 1 < line_.size() && is_punctuation(line_[at_ + 1]);
    if (escape && line_[at_ + 1] == '<') {
      out_ += "&lt;";
    } else {
      out_ += line_.substr(at_, escape ? 2 : 1);
    }
    at_ += escape ? 2 : 1;
  }

  void take_backticks() {
    const std::size_t length = run_length(line_, at_);
    const bool may_close = length <= base::longest_code_mark && !unclosed_[length];
    const std::size_t end = may_close ? find_run(line_, at_ + length, length) : std::string_view::npos;
    if (may_close) unclosed_[length] = end == std::string_view::npos;
    if (end == std::string_view::npos || in_bare_url()) {
      for (std::size_t i = 0; i < length; ++i) out_ += "\\`";
      at_ += length;
      return;
    }
    for (; at_ < end + length; ++at_) {
      const bool cell_end = line_[at_] == '|' && line_[at_ - 1] != '\\';
      if (cell_end && context_.in_table) out_ += '\\';
      out_ += line_[at_];
    }
    word_start_ = at_;
  }

  void take_angle() {
    const std::size_t end = line_.substr(0, at_ + longest_autolink).find('>', at_);
    if (end != std::string_view::npos && !in_bare_url()) {
      const std::string_view inside = line_.substr(at_ + 1, end - at_ - 1);
      const std::string tag = lower_case(inside);
      // At the start of a line it would open a block of HTML, in which nothing is Markdown.
      const bool line_break = !out_.empty() && (tag == "br" || tag == "br/" || tag == "br /");
      if (line_break) return take_replacement("<br />", end + 1);
      if (const auto link = autolink(inside)) return take_replacement(*link, end + 1);
    }
    out_ += "&lt;";
    ++at_;
  }

  std::optional<std::string> autolink(std::string_view inside) const {
    if (inside.find_first_of(" \t<`") != std::string_view::npos) return std::nullopt;
    const std::string lower = lower_case(inside);
    const bool mail =
        inside.find('@') != std::string_view::npos && inside.find_first_of(":/\\") == std::string_view::npos;
    const bool web =
        lower.rfind("http://", 0) == 0 || lower.rfind("https://", 0) == 0 || lower.rfind("mailto:", 0) == 0;
    if (!mail && !web) return std::nullopt;
    return "[" + literal_text(inside, context_.dialect) + "](" +
           encode_target((mail && !web ? "mailto:" : "") + std::string(inside)) + ")";
  }

  void take_replacement(std::string_view text, std::size_t next) {
    out_ += text;
    at_ = next;
    word_start_ = next;
  }

  void take_brace() {
    if (context_.dialect == Dialect::mdx) out_ += '\\';
    out_ += line_[at_++];
  }

  void take_opening_bracket() {
    out_ += line_[at_++];
    if (at_ < line_.size() && line_[at_] == '^') take_label();
  }

  /// The label of a footnote is read before code spans are.
  void take_label() {
    for (; at_ < line_.size() && line_[at_] != ']' && line_[at_] != '['; ++at_) {
      const char c = line_[at_];
      if (c == '<') {
        out_ += "&lt;";
        continue;
      }
      const bool brace = (c == '{' || c == '}') && context_.dialect == Dialect::mdx;
      if (c == '`' || c == '\\' || brace) out_ += '\\';
      out_ += c;
    }
  }

  void take_closing_bracket() {
    out_ += line_[at_++];
    if (at_ >= line_.size() || line_[at_] != '(') return;
    const auto resource = base::read_resource(line_, at_);
    if (!resource || !is_safe_target(resource->target)) {
      out_ += "\\(";
      ++at_;
      return;
    }
    out_ += '(' + resource_text(*resource) + ')';
    const bool url_goes_on = in_bare_url();
    at_ += resource->length;
    if (!url_goes_on) word_start_ = at_;
  }

  std::string resource_text(const base::LinkResource& resource) const {
    const std::string target = context_.rewrite ? context_.rewrite(resource.target) : resource.target;
    const std::string encoded = encode_target(target);
    return resource.title.empty() ? encoded : encoded + " \"" + title_text(resource.title) + '"';
  }

  std::string title_text(std::string_view title) const {
    std::string text;
    for (std::size_t i = 0; i < title.size(); ++i) {
      const char c = title[i];
      const bool brace = (c == '{' || c == '}') && context_.dialect == Dialect::mdx;
      if (c == '\\' && i + 1 < title.size() && title[i + 1] != '<') {
        text += title.substr(i++, 2);
      } else if (c == '<') {
        text += "&lt;";
      } else {
        if (brace || std::string_view("`\"|\\[]").find(c) != std::string_view::npos) text += '\\';
        text += c;
      }
    }
    return text;
  }

  /// A line that defines the target of reference links: `[label]: target "title"`.
  bool encode_definition() {
    if (line_.empty() || line_[0] != '[' || line_.substr(0, 2) == "[^") return false;
    const std::size_t end = line_.find_first_of("[]", 1);
    if (end == std::string_view::npos || line_.substr(end, 2) != "]:") return false;
    const auto resource = base::read_definition(line_, end + 2);
    if (!resource || !is_safe_target(resource->target)) {
      // Escaped, so that no parser takes it for a definition that we did not read.
      out_ += "\\[";
      at_ = 1;
      return false;
    }
    at_ = 0;
    out_ += line_[at_++];
    take_label();
    out_ += "]: " + resource_text(*resource);
    return true;
  }

  /// Two colons at the start of a line open a directive where the site knows those.
  void escape_directive() {
    if (at_ != 0 || line_.substr(0, 2) != "::") return;
    for (; at_ < line_.size() && line_[at_] == ':'; ++at_) out_ += "\\:";
  }

  std::string_view line_;
  const InlineContext& context_;
  std::size_t at_ = 0;
  std::size_t word_start_ = 0;
  std::size_t looked_at_ = 0;  ///< Up to where the word was searched for a url.
  bool url_ends_word_ = false;
  std::bitset<base::longest_code_mark + 1> unclosed_;  ///< Lengths of runs that nothing in the rest of the line closes.
  std::string out_;
};

}  // namespace

std::string encode_inline(std::string_view line, const InlineContext& context) {
  return InlineEncoder(line, context).encode();
}

std::size_t open_code_run(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\\') {
      at += 2;
    } else if (line[at] == '`') {
      const std::size_t length = run_length(line, at);
      if (length > base::longest_code_mark) {
        at += length;
        continue;
      }
      const std::size_t end = find_run(line, at + length, length);
      if (end == std::string_view::npos) return length;
      at = end + length;
    } else {
      ++at;
    }
  }
  return 0;
}

bool closes_code_run(std::string_view line, std::size_t length) {
  return find_run(line, 0, length) != std::string_view::npos;
}

}  // namespace refgen::pages
