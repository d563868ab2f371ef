#include "generator/language_kit/php_sample.h"

#include <fmt/format.h>

#include "generator/language_kit/php_names.h"
#include "generator/language_kit/typed_example.h"

namespace refgen::language_kit {
namespace {

/// `use` is the type at the place of the value.
void complete(Example& value, const TypeUse& use, const TypePlan& plan) {
  // The members of a choice are read as they stand in JSON.
  if (use.kind == TypeUse::Kind::choice) return forget_types(value);
  const TypeDeclaration* const declaration = declaration_of(value, plan);
  if (declaration != nullptr && declaration->is_enumeration()) {
    for (const ConstantDeclaration& constant : declaration->constants) {
      const bool is_value = constant.value == value.text;
      if (is_value) value.code = fmt::format("{}::{}", declaration->name, php_case_name(constant.name));
    }
    return;
  }
  for (ExampleMember& member : value.members) {
    if (member.field != nullptr) complete(member.value, member.field->type, plan);
  }
  if (use.parts.empty()) return;
  for (Example& item : value.items) complete(item, use.parts[0], plan);
  for (ExampleMember& member : value.members) complete(member.value, use.parts[0], plan);
}

}  // namespace

SampleCompleter php_sample_completer(const TypePlan& plan, const LanguageOptions& /*options*/) {
  return [&plan](Example& value) {
    if (!value.use) return;
    const TypeUse use = *value.use;
    complete(value, use, plan);
  };
}

}  // namespace refgen::language_kit
