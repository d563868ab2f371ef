#include "generator/base/utf8.h"
#include "generator/language_kit/registry.h"
#include "tests/fuzz/language_grammars.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {

void names(std::string_view input) {
  if (base::find_invalid_utf8(input) != std::string_view::npos) return;  // Such a spec is refused before.
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    const language_kit::NamingRules& rules = backend->rules.naming;
    require_member_name(language_kit::member_name(input, rules), backend->id);
    require_type_name(language_kit::type_name(input, rules), backend->id);
    require_constant_name(language_kit::constant_name(input, rules), backend->id);
  }
}

}  // namespace refgen::fuzzing
