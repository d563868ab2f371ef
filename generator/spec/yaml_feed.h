#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace refgen::spec {

/// Hands yaml-cpp a text piece by piece. Inside brackets its scanner keeps every token until the outermost bracket is
/// closed, hundreds of bytes for one of the text, before it tells anything and anyone could stop it. So the feed counts
/// the characters that may make a token, and throws when there are too many since the last event.
class YamlFeed final : public std::streambuf {
 public:
  /// Thrown out of the scanner.
  struct TooManyMarks {
    std::size_t offset;  ///< Of the first mark that is too many, from the start of the text.
  };

  YamlFeed(std::string_view text, std::size_t most_marks);

  /// There was an event: counting begins anew.
  void begin_again() { marks_ = 0; }

 protected:
  /// How yaml-cpp reads all but the first bytes.
  std::streamsize xsgetn(char* target, std::streamsize count) override;

 private:
  std::string text_;
  std::size_t most_marks_;
  std::size_t marks_ = 0;
};

}  // namespace refgen::spec
