#include "generator/language_kit/java_sample.h"

#include <fmt/format.h>

#include "generator/language_kit/java_values.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/typed_example.h"

namespace refgen::language_kit {
namespace {

using Kind = Example::Kind;

std::string enumeration_value(const Example& value, const TypeDeclaration& enumeration) {
  for (const ConstantDeclaration& constant : enumeration.constants) {
    if (constant.value == value.text) return fmt::format("{}.{}", enumeration.name, constant.name);
  }
  const std::string raw = java_constant_value(value.text, java_raw_type(enumeration));
  return fmt::format("new {}({})", enumeration.name, raw);
}

void complete_scalar(Example& value, const TypeUse& use, const TypePlan& plan) {
  const TypeDeclaration* const enumeration = declaration_of(value, plan);
  if (enumeration != nullptr && enumeration->is_enumeration() && use.kind == TypeUse::Kind::declared) {
    value.code = enumeration_value(value, *enumeration);
  }
}

void complete(Example& value, const TypeUse& use, const TypePlan& plan);

/// An element of a list or map: no method takes it, which would make a Long of an int.
void complete_element(Example& value, const TypeUse& use, const TypePlan& plan) {
  complete(value, use, plan);
  if (value.kind != Kind::number || !value.code.empty()) return;
  if (use.kind == TypeUse::Kind::integer) value.code = decimal_literal(value.text) + "L";
  if (use.kind == TypeUse::Kind::number) value.code = decimal_literal(value.text) + "d";
}

/// `use` is the type at the place of the value.
void complete(Example& value, const TypeUse& use, const TypePlan& plan) {
  const bool is_scalar = value.kind == Kind::string || value.kind == Kind::number;
  if (is_scalar) return complete_scalar(value, use, plan);
  const bool is_untyped = use.kind == TypeUse::Kind::any || use.kind == TypeUse::Kind::choice;
  if (is_untyped) return forget_types(value);
  if (use.kind == TypeUse::Kind::declared) {
    std::erase_if(value.members, [](const ExampleMember& member) { return member.value.kind == Kind::null; });
    for (ExampleMember& member : value.members) {
      if (member.field != nullptr) complete(member.value, member.field->type, plan);
    }
    return;
  }
  if (use.parts.empty()) return;
  for (Example& item : value.items) complete_element(item, use.parts[0], plan);
  for (ExampleMember& member : value.members) complete_element(member.value, use.parts[0], plan);
}

}  // namespace

void complete_java_sample(Example& value, const TypePlan& plan, const LanguageOptions& /*options*/) {
  if (!value.use) return;
  const TypeUse use = *value.use;
  complete(value, use, plan);
}

}  // namespace refgen::language_kit
