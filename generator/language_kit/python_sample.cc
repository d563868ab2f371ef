#include "generator/language_kit/python_sample.h"

namespace refgen::language_kit {

void complete_python_sample(Example& value, const TypePlan& plan, const LanguageOptions& options) {
  const bool is_time = value.use && value.use->kind == TypeUse::Kind::timestamp;
  if (is_time && value.text.ends_with('Z')) value.text.replace(value.text.size() - 1, 1, "+00:00");
  for (Example& item : value.items) complete_python_sample(item, plan, options);
  for (ExampleMember& member : value.members) complete_python_sample(member.value, plan, options);
}

}  // namespace refgen::language_kit
