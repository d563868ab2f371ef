#include "generator/pages/element_tag.h"

namespace refgen::pages {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class TagReader {
 public:
  explicit TagReader(std::string_view text) : text_(text) {}

  std::optional<ElementTag> read() {
    if (!take('<')) return std::nullopt;
    tag_.closing = take('/');
    if (at_ >= text_.size() || text_[at_] < 'A' || text_[at_] > 'Z') return std::nullopt;
    tag_.name = std::string(take_name());
    for (bool separated = skip_spaces(); at_ < text_.size(); separated = skip_spaces()) {
      if (take('>')) return finished();
      if (take('/')) {
        tag_.self_closing = true;
        return take('>') ? finished() : std::nullopt;
      }
      if (!separated || tag_.closing || !take_attribute()) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  std::optional<ElementTag> finished() {
    tag_.length = at_;
    return std::move(tag_);
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool skip_spaces() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ > begin;
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_character(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  bool take_attribute() {
    if (at_ >= text_.size() || !is_letter(text_[at_])) return false;
    const std::string name(take_name());
    if (!take('=')) return true;
    if (at_ >= text_.size()) return false;
    const char open = text_[at_++];
    if (open == '{') return skip_expression();
    if (open != '"' && open != '\'') return false;
    const std::size_t end = text_.find(open, at_);
    if (end == std::string_view::npos) return false;
    tag_.attributes[name] = std::string(text_.substr(at_, end - at_));
    at_ = end + 1;
    return true;
  }

  bool skip_expression() {
    for (int depth = 1; at_ < text_.size(); ++at_) {
      if (text_[at_] == '{') ++depth;
      if (text_[at_] == '}' && --depth == 0) {
        ++at_;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  ElementTag tag_;
};

}  // namespace

std::optional<ElementTag> read_tag(std::string_view text) { return TagReader(text).read(); }

}  // namespace refgen::pages
