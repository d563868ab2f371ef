#include <algorithm>

#include "generator/base/utf8.h"
#include "generator/language_kit/registry.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {
namespace {

using language_kit::NamingRules;
using Words = std::vector<std::string_view>;

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// The identifiers that all languages have: what a language alone allows (`$`) is not written.
void require_identifier(std::string_view name, const NamingRules& rules) {
  require(!name.empty(), "a name is not empty");
  require(base::find_invalid_utf8(name) == std::string_view::npos, "a name is well-formed UTF-8");
  require(!is_digit(static_cast<unsigned char>(name[0])), "a name does not start with a digit");
  for (std::size_t at = 0; at < name.size();) {
    const char32_t code_point = base::next_code_point(name, at);
    const bool is_foreign_letter = rules.unicode_identifiers && language_kit::is_letter_everywhere(code_point);
    require(is_letter(code_point) || is_digit(code_point) || is_foreign_letter, "a name has letters and digits only");
  }
}

void require_free(const std::string& name, const Words& reserved) {
  require(std::find(reserved.begin(), reserved.end(), name) == reserved.end(), "a name is not a reserved one");
}

void require_legal_names(std::string_view spelt, const NamingRules& rules) {
  const std::string member = language_kit::member_name(spelt, rules);
  require_identifier(member, rules);
  require_free(member, rules.reserved_words);
  require_free(member, rules.reserved_members);
  const std::string type = language_kit::type_name(spelt, rules);
  require_identifier(type, rules);
  require_free(type, rules.reserved_words);
  require_free(type, rules.reserved_types);
  require_identifier(language_kit::constant_name(spelt, rules), rules);
}

}  // namespace

void names(std::string_view input) {
  if (base::find_invalid_utf8(input) != std::string_view::npos) return;  // Such a spec is refused before.
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    if (backend->id == "curl") continue;  // Its names are parts of file names and of documents, not of code.
    require_legal_names(input, backend->rules.naming);
  }
}

}  // namespace refgen::fuzzing
