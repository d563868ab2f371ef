#include "generator/report/xml_text.h"

#include "generator/base/utf8.h"

namespace refgen::report {
namespace {

/// The two characters that are well-formed UTF-8 and no characters of XML, beside the controls.
constexpr std::string_view fffe = "\xEF\xBF\xBE";
constexpr std::string_view ffff = "\xEF\xBF\xBF";

}  // namespace

std::string xml_value(std::string_view text) {
  const std::string plain = base::printable(text);
  std::string encoded;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const std::string_view rest = std::string_view(plain).substr(i);
    if (rest.starts_with(fffe) || rest.starts_with(ffff)) {
      encoded += rest.starts_with(fffe) ? "\\u{fffe}" : "\\u{ffff}";
      i += fffe.size() - 1;
    } else if (plain[i] == '&') {
      encoded += "&amp;";
    } else if (plain[i] == '<') {
      encoded += "&lt;";
    } else if (plain[i] == '>') {
      encoded += "&gt;";
    } else if (plain[i] == '"') {
      encoded += "&quot;";
    } else {
      encoded += plain[i];
    }
  }
  return encoded;
}

std::string xml_content(std::string_view text) {
  std::string encoded;
  while (true) {
    const std::size_t end = text.find('\n');
    encoded += xml_value(text.substr(0, end));
    if (end == std::string_view::npos) return encoded;
    encoded += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace refgen::report
