#include "generator/language_kit/inline_markdown.h"

#include <algorithm>
#include <bitset>
#include <map>
#include <optional>
#include <utility>

namespace refgen::language_kit {
namespace {

using Kind = InlineNode::Kind;

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_target = 2000;

bool is_white(char c) { return c == ' ' || c == '\n'; }

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_punctuation(char c) { return c > ' ' && c <= '~' && !is_alphanumeric(c); }

std::size_t run_length(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

/// Whether a mark with `inner` on the side of the emphasised text and `outer` on the other may begin or end it: text
/// must follow, and a mark is no part of a word.
bool flanks(char inner, char outer, char mark) {
  if (is_white(inner)) return false;
  const bool is_inside_word = is_alphanumeric(outer) && (mark == '_' || is_punctuation(inner));
  return !is_inside_word;
}

/// What one pass over the text finds for all later look-ups: where runs of backticks and closing emphasis stand, and
/// which brackets belong together.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text), closing_brackets_(text.size(), nowhere) {
    find_backticks();
    find_others();
  }

  /// Where the run of backticks begins that ends the code begun at `at`.
  [[nodiscard]] std::size_t code_end(std::size_t at) const {
    const std::size_t length = run_length(text_, at);
    return next(backticks_.find(length), backticks_.end(), at + length);
  }

  /// Where emphasis with the mark that stands `length` times at `at` may end.
  [[nodiscard]] std::size_t emphasis_end(std::size_t at, std::size_t length) const {
    return next(emphasis_ends_.find({text_[at], length}), emphasis_ends_.end(), at + length);
  }

  [[nodiscard]] std::size_t closing_bracket(std::size_t at) const { return closing_brackets_[at]; }

 private:
  template <typename Iterator>
  static std::size_t next(Iterator found, Iterator end, std::size_t from) {
    if (found == end) return nowhere;
    const auto position = std::lower_bound(found->second.begin(), found->second.end(), from);
    return position == found->second.end() ? nowhere : *position;
  }

  void find_backticks() {
    for (std::size_t at = 0; (at = text_.find('`', at)) != nowhere;) {
      const std::size_t length = run_length(text_, at);
      backticks_[length].push_back(at);
      at += length;
    }
  }

  void find_others() {
    std::vector<std::size_t> open_brackets;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '\\') {
        ++at;
      } else if (c == '`') {
        const std::size_t end = code_end(at);
        at = (end == nowhere ? at : end) + run_length(text_, at) - 1;
      } else if (c == '*' || c == '_') {
        const std::size_t length = run_length(text_, at);
        if (may_end_emphasis(at, length)) emphasis_ends_[{c, length}].push_back(at);
        at += length - 1;
      } else if (c == '[') {
        open_brackets.push_back(at);
      } else if (c == ']' && !open_brackets.empty()) {
        closing_brackets_[open_brackets.back()] = at;
        open_brackets.pop_back();
      }
    }
  }

  [[nodiscard]] bool may_end_emphasis(std::size_t at, std::size_t length) const {
    const char before = at > 0 ? text_[at - 1] : ' ';
    const char after = at + length < text_.size() ? text_[at + length] : ' ';
    return flanks(before, after, text_[at]);
  }

  std::string_view text_;
  std::map<std::size_t, std::vector<std::size_t>> backticks_;
  std::map<std::pair<char, std::size_t>, std::vector<std::size_t>> emphasis_ends_;
  std::vector<std::size_t> closing_brackets_;
};

struct Target {
  std::string_view text;
  std::size_t end;  ///< Behind the closing parenthesis.
};

class InlineReader {
 public:
  /// Which emphasis is open, by the length of its mark: none stands inside one of its own kind.
  using Open = std::bitset<2>;

  explicit InlineReader(std::string_view text) : text_(text), marks_(text) {}

  std::vector<InlineNode> read(std::size_t begin, std::size_t end, Open open, bool in_link) {
    std::vector<InlineNode> nodes;
    for (std::size_t at = begin; at < end;) {
      std::optional<std::pair<InlineNode, std::size_t>> special = read_special(at, end, open, in_link);
      if (special) {
        nodes.push_back(std::move(special->first));
        at = special->second;
      } else {
        if (nodes.empty() || nodes.back().kind != Kind::text) nodes.emplace_back();
        nodes.back().text += text_[at++];
      }
    }
    return nodes;
  }

 private:
  using Found = std::optional<std::pair<InlineNode, std::size_t>>;

  Found read_special(std::size_t at, std::size_t end, Open open, bool in_link) {
    switch (text_[at]) {
      case ' ':
      case '\n':
        return read_white_space(at, end);
      case '\\':
        return read_escape(at, end);
      case '`':
        return read_code(at, end);
      case '[':
        return in_link ? std::nullopt : read_link(Kind::link, at, end, open);
      case '!':
        return in_link || at + 1 >= end || text_[at + 1] != '[' ? std::nullopt
                                                                : read_link(Kind::image, at + 1, end, open);
      case '<':
        return in_link ? std::nullopt : read_autolink(at, end);
      case '*':
      case '_':
        return read_emphasis(at, end, open, in_link);
      default:
        return std::nullopt;
    }
  }

  Found read_white_space(std::size_t at, std::size_t end) const {
    const std::size_t behind = std::min(text_.find_first_not_of(" \n", at), end);
    const std::string_view white = text_.substr(at, behind - at);
    const std::size_t line_end = white.find('\n');
    const bool is_break = line_end != nowhere && line_end >= 2;
    return {{InlineNode{is_break ? Kind::line_break : Kind::blank, {}, {}, {}, {}}, behind}};
  }

  Found read_escape(std::size_t at, std::size_t end) const {
    if (at + 1 >= end) return std::nullopt;
    const char next = text_[at + 1];
    if (next == '\n') return {{InlineNode{Kind::line_break, {}, {}, {}, {}}, at + 2}};
    if (!is_punctuation(next)) return std::nullopt;
    return {{InlineNode{Kind::escaped, std::string(1, next), {}, {}, {}}, at + 2}};
  }

  Found read_code(std::size_t at, std::size_t end) const {
    const std::size_t length = run_length(text_, at);
    const std::size_t close = marks_.code_end(at);
    const std::string marker(length, '`');
    if (close == nowhere || close + length > end) return {{InlineNode{Kind::text, marker, {}, {}, {}}, at + length}};
    std::string code(text_.substr(at + length, close - at - length));
    std::replace(code.begin(), code.end(), '\n', ' ');
    return {{InlineNode{Kind::code, std::move(code), marker, {}, {}}, close + length}};
  }

  Found read_link(Kind kind, std::size_t bracket, std::size_t end, Open open) {
    const std::size_t close = marks_.closing_bracket(bracket);
    if (close == nowhere || close + 1 >= end || text_[close + 1] != '(') return std::nullopt;
    const std::optional<Target> target = read_target(close + 2, end);
    if (!target) return std::nullopt;
    InlineNode node = {kind, {}, {}, std::string(target->text), {}};
    node.children = read(bracket + 1, close, open, true);
    return {{std::move(node), target->end}};
  }

  /// What stands in the parentheses behind a link's text: the target, and a title that is left out.
  [[nodiscard]] std::optional<Target> read_target(std::size_t begin, std::size_t end) const {
    const std::string_view rest = text_.substr(begin, std::min(end - begin, longest_target));
    const bool is_bracketed = rest.starts_with('<') && rest.find_first_of(">\n") != nowhere;
    const std::size_t bracket = is_bracketed ? rest.find_first_of(">\n") : nowhere;
    if (is_bracketed && rest[bracket] != '>') return std::nullopt;
    std::size_t open = 0;
    for (std::size_t at = is_bracketed ? bracket : 0; at < rest.size(); ++at) {
      if (rest[at] == '(') ++open;
      if (rest[at] == ')' && open-- == 0) {
        const std::string_view inside = rest.substr(0, at);
        const std::string_view target = inside.substr(0, is_bracketed ? bracket : inside.find_first_of(" \n"));
        return Target{is_bracketed ? target.substr(1) : target, begin + at + 1};
      }
    }
    return std::nullopt;
  }

  Found read_autolink(std::size_t at, std::size_t end) const {
    const std::string_view rest = text_.substr(at + 1, std::min(end - at - 1, longest_target));
    if (!rest.starts_with("https://") && !rest.starts_with("http://") && !rest.starts_with("mailto:"))
      return std::nullopt;
    const std::size_t close = rest.find_first_of(" \n<>");
    if (close == nowhere || rest[close] != '>') return std::nullopt;
    return {{InlineNode{Kind::autolink, {}, {}, std::string(rest.substr(0, close)), {}}, at + close + 2}};
  }

  Found read_emphasis(std::size_t at, std::size_t end, Open open, bool in_link) {
    const std::size_t length = run_length(text_, at);
    const std::string marker(length, text_[at]);
    const InlineNode as_text = {Kind::text, marker, {}, {}, {}};
    const char before = at > 0 ? text_[at - 1] : ' ';
    const bool opens =
        length <= 2 && !open[length - 1] && at + length < end && flanks(text_[at + length], before, text_[at]);
    const std::size_t close = opens ? marks_.emphasis_end(at, length) : nowhere;
    if (close == nowhere || close + length > end) return {{as_text, std::min(at + length, end)}};
    InlineNode node = {Kind::emphasis, {}, marker, {}, {}};
    node.children = read(at + length, close, open.set(length - 1), in_link);
    return {{std::move(node), close + length}};
  }

  std::string_view text_;
  Marks marks_;
};

}  // namespace

std::vector<InlineNode> read_inline(std::string_view text) {
  return InlineReader(text).read(0, text.size(), {}, false);
}

}  // namespace refgen::language_kit
