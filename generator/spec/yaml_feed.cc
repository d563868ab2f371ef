#include "generator/spec/yaml_feed.h"

#include <algorithm>
#include <array>

namespace refgen::spec {
namespace {

/// Whether a character begins or ends a token where brackets are open.
constexpr auto is_mark = [] {
  std::array<bool, 256> table{};
  for (const char mark : std::string_view("[]{},:?&*!'\"")) table[static_cast<unsigned char>(mark)] = true;
  return table;
}();

}  // namespace

YamlFeed::YamlFeed(std::string_view text, std::size_t most_marks) : text_(text), most_marks_(most_marks) {
  setg(text_.data(), text_.data(), text_.data() + text_.size());
}

std::streamsize YamlFeed::xsgetn(char* target, std::streamsize count) {
  const std::streamsize given = std::min<std::streamsize>(count, egptr() - gptr());
  for (const char* at = gptr(); at != gptr() + given; ++at) {
    if (is_mark[static_cast<unsigned char>(*at)] && ++marks_ > most_marks_) {
      throw TooManyMarks{static_cast<std::size_t>(at - eback())};
    }
  }
  std::copy_n(gptr(), given, target);
  setg(eback(), gptr() + given, egptr());
  return given;
}

}  // namespace refgen::spec
