#include "generator/language_kit/backend.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using render::RenderJob;
using render::View;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Kotlin";
  rules.fence = "kotlin";
  rules.sample_extension = "kt";
  rules.default_namespace = "com.example.models";
  rules.naming.reserved_words = {"class", "fun", "object", "val", "var"};
  rules.grammar.language = "kotlin";
  rules.grammar.names = {{"Boolean", model::TypeKind::boolean}, {"String", model::TypeKind::string}};
  rules.spelling = {.any = "Any",
                    .string = "String",
                    .boolean = "Boolean",
                    .integer = "Long",
                    .number = "Double",
                    .timestamp = "String",
                    .null = "null",
                    .function = "() -> Unit",
                    .object = "Any",
                    .nothing = "Unit",
                    .array_format = "List<{}>",
                    .map_format = "Map<String, {}>"};
  return rules;
}

std::string type_text(const kit::TypePlan& plan, const kit::TypeUse& use) {
  using Kind = kit::TypeUse::Kind;
  switch (use.kind) {
    case Kind::boolean:
      return "Boolean";
    case Kind::integer:
      return "Long";
    case Kind::number:
      return "Double";
    case Kind::array:
      return "List<" + type_text(plan, use.parts.front()) + ">";
    case Kind::map:
      return "Map<String, " + type_text(plan, use.parts.front()) + ">";
    case Kind::declared:
      return plan.declarations[use.declaration].is_enumeration() ? "String" : plan.declarations[use.declaration].name;
    case Kind::any:
    case Kind::choice:
      return "Any";
    default:
      return "String";
  }
}

View field_view(const kit::TypePlan& plan, const kit::FieldDeclaration& field) {
  return {{"name", field.name}, {"type", type_text(plan, field.type)}, {"optional", field.optional}};
}

kit::TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/,
                         diagnostics::Sink& sink) {
  return kit::plan_types(model, "kotlin", rules().naming, {}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const kit::TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& /*sink*/) {
  for (kit::DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const kit::TypeDeclaration& declaration = plan.declarations[id];
    if (declaration.is_enumeration()) continue;
    std::vector<View> fields;
    for (const kit::FieldDeclaration& field : declaration.fields) fields.push_back(field_view(plan, field));
    RenderJob job;
    job.template_name = "models/kotlin/class.kt.mustache";
    job.path = "models/kotlin/" + declaration.name + ".kt";
    job.view = {{"package", options.name_space}, {"name", declaration.name}, {"fields", std::move(fields)}};
    job.spec = declaration.spec;
    job.symbols = kit::symbols_of(plan, {id});
    take(job);
  }
}

}  // namespace

const kit::Backend& kotlin_backend() {
  static const kit::Backend backend{"kotlin", rules(), &plan_types, &plan_files};
  return backend;
}

}  // namespace refgen::languages
