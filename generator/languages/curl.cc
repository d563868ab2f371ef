#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "generator/language_kit/backend.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/example_value.h"
#include "generator/language_kit/json_text.h"
#include "generator/language_kit/operation_rows.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"
#include "generator/model/words.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using Json = nlohmann::ordered_json;
using kit::FieldDeclaration;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::TypeKind;
using render::RenderJob;
using render::SymbolRole;

constexpr std::string_view folder = "models/curl/";

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "cURL";
  rules.fence = "bash";
  rules.sample_extension = "sh";
  rules.default_namespace = "example-api";
  rules.naming.type_case = kit::NameCase::snake;
  rules.naming.member_case = kit::NameCase::snake;
  rules.naming.constant_case = kit::NameCase::snake;
  rules.naming.unicode_identifiers = true;
  rules.grammar.language = "curl";
  rules.grammar.names = {{"string", TypeKind::string}, {"boolean", TypeKind::boolean}, {"integer", TypeKind::integer},
                         {"number", TypeKind::number}, {"object", TypeKind::object},   {"array", TypeKind::array},
                         {"null", TypeKind::null},     {"any", TypeKind::any},         {"empty", TypeKind::nothing}};
  rules.grammar.array_suffix = true;
  rules.grammar.choices = true;
  rules.spelling = {.any = "any",
                    .string = "string",
                    .boolean = "boolean",
                    .integer = "integer",
                    .number = "number",
                    .timestamp = "string",
                    .null = "null",
                    .function = "any",
                    .object = "object",
                    .nothing = "empty",
                    .array_format = "{}[]",
                    .map_format = "object"};
  rules.samples.call = kit::CallStyle::http;
  rules.samples.wire_keys = true;
  return rules;
}

Json json_of(const model::Value& value) { return Json::parse(kit::json_text(value)); }

Json literal_of(const std::string& raw, model::LiteralKind kind) {
  if (kind == model::LiteralKind::string) return raw;
  return kind == model::LiteralKind::number ? json_of(model::Value::number_value(raw)) : Json(raw == "true");
}

std::string_view literal_type(model::LiteralKind kind) {
  if (kind == model::LiteralKind::string) return "string";
  return kind == model::LiteralKind::number ? "number" : "boolean";
}

/// Known values first, then whatever the API adds later.
Json open_values(Json values, model::LiteralKind kind) {
  return {{"anyOf", Json::array({Json{{"enum", std::move(values)}}, Json{{"type", literal_type(kind)}}})}};
}

std::string schema_file(const TypeDeclaration& declaration) { return declaration.name + ".schema.json"; }

/// `a/b/user` for a declaration of module `a/b`.
std::string stem_of(const TypePlan& plan, const TypeDeclaration& declaration) {
  const std::string& module = plan.modules[declaration.module].path;
  return module.empty() ? declaration.name : module + "/" + declaration.name;
}

bool has_own_file(const TypeDeclaration& declaration) {
  return declaration.role != SymbolRole::nested && declaration.role != SymbolRole::enumeration;
}

/// Builds the schema of one declaration. Nested types and enumerations stand in its `$defs`; types with a schema of
/// their own are referred to by file.
class SchemaBuilder {
 public:
  SchemaBuilder(const TypePlan& plan, kit::DeclarationId root) : plan_(plan), root_(root) {}

  Json build() {
    const TypeDeclaration& declaration = plan_.declarations[root_];
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$comment", kit::generated_notice(declaration.spec)},
                   {"title", declaration.name}};
    schema.update(record(declaration));
    Json definitions = Json::object();
    for (std::size_t next = 0; next < inner_.size(); ++next) {
      const TypeDeclaration& inner = plan_.declarations[inner_[next]];
      definitions[inner.name] = inner.is_enumeration() ? enumeration(inner) : record(inner);
    }
    if (!definitions.empty()) schema["$defs"] = std::move(definitions);
    return schema;
  }

 private:
  static void describe(Json& schema, const std::string& description, bool deprecated) {
    if (!description.empty()) schema["description"] = description;
    if (deprecated) schema["deprecated"] = true;
  }

  static Json enumeration(const TypeDeclaration& declaration) {
    Json values = Json::array();
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      values.push_back(literal_of(constant.value, declaration.constant_kind));
    }
    return open_values(std::move(values), declaration.constant_kind);
  }

  /// Only what a client sends is required: real responses lack keys that the tables promise.
  Json record(const TypeDeclaration& declaration) {
    Json schema = Json::object();
    describe(schema, declaration.description, declaration.deprecated);
    schema["type"] = "object";
    Json properties = Json::object();
    Json required = Json::array();
    for (const FieldDeclaration& field : declaration.fields) {
      if (field.place == model::Place::path || field.place == model::Place::query) continue;
      properties[field.wire] = property(field);
      if (declaration.role == SymbolRole::options && !field.optional) required.push_back(field.wire);
    }
    schema["properties"] = std::move(properties);
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
  }

  Json property(const FieldDeclaration& field) {
    Json schema = or_null(schema_of(field.type));
    describe(schema, field.description, field.deprecated);
    if (field.row != nullptr && field.row->default_value) schema["default"] = json_of(*field.row->default_value);
    if (field.row != nullptr && field.row->example) schema["examples"] = Json::array({json_of(*field.row->example)});
    return schema;
  }

  /// Null is read like an absent key.
  static Json or_null(Json schema) {
    if (schema.empty()) return schema;
    if (schema.contains("type")) {
      schema["type"] = Json::array({schema["type"], "null"});
      return schema;
    }
    if (!schema.contains("anyOf")) schema = {{"anyOf", Json::array({std::move(schema)})}};
    schema["anyOf"].push_back(Json{{"type", "null"}});
    return schema;
  }

  Json schema_of(const TypeUse& use) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return Json::object();
      case TypeUse::Kind::string:
        return {{"type", "string"}};
      case TypeUse::Kind::boolean:
        return {{"type", "boolean"}};
      case TypeUse::Kind::integer:
        return {{"type", "integer"}};
      case TypeUse::Kind::number:
        return {{"type", "number"}};
      case TypeUse::Kind::timestamp:
        return {{"type", "string"}, {"format", "date-time"}};
      case TypeUse::Kind::literal:
        return open_values(Json::array({literal_of(use.literal, use.literal_kind)}), use.literal_kind);
      case TypeUse::Kind::choice: {
        Json members = Json::array();
        for (const TypeUse& part : use.parts) members.push_back(schema_of(part));
        return {{"anyOf", std::move(members)}};
      }
      case TypeUse::Kind::array:
        return {{"type", "array"}, {"items", schema_of(use.parts.front())}};
      case TypeUse::Kind::map:
        return {{"type", "object"}, {"additionalProperties", schema_of(use.parts.front())}};
      case TypeUse::Kind::declared:
        break;
    }
    return reference(use.declaration);
  }

  Json reference(kit::DeclarationId id) {
    const TypeDeclaration& target = plan_.declarations[id];
    if (id == root_) return {{"$ref", "#"}};
    if (has_own_file(target)) return {{"$ref", path_to(target)}};
    if (std::find(inner_.begin(), inner_.end(), id) == inner_.end()) inner_.push_back(id);
    return {{"$ref", "#/$defs/" + target.name}};
  }

  [[nodiscard]] std::string path_to(const TypeDeclaration& target) const {
    const std::string& from = plan_.modules[plan_.declarations[root_].module].path;
    const std::string& to = plan_.modules[target.module].path;
    if (from == to) return schema_file(target);
    return (from.empty() ? "" : "../") + (to.empty() ? "" : to + "/") + schema_file(target);
  }

  const TypePlan& plan_;
  kit::DeclarationId root_;
  std::vector<kit::DeclarationId> inner_;  ///< In the order in which they are met.
};

/// The rows of an operation's request or answer, those of a wrapper in its place.
std::vector<model::Row> rows_of(const model::Entity& entity, const model::Entry& entry, bool request) {
  std::vector<model::Row> rows;
  const kit::OperationRows part = request ? kit::options_rows(entity, entry) : kit::result_rows(entity, entry);
  for (const model::Row* row : part.rows) rows.push_back(*row);
  return rows;
}

/// What the API sends or is sent: the model's own table, or the rows of an operation.
Json example_of(const model::ApiModel& model, const TypeDeclaration& declaration) {
  const model::Entity& entity = model.entity(declaration.entity);
  const model::Entry& entry = *entity.find("curl");
  const bool request = declaration.role == SymbolRole::options;
  const kit::ExampleSource source{model, "curl", request ? kit::ExampleScope::some : kit::ExampleScope::all};
  if (declaration.role == SymbolRole::model) {
    return json_of(kit::json_value(kit::example_of_model(source, declaration.entity, entry)));
  }
  const std::vector<model::Row> rows = rows_of(entity, entry, request);
  Json example = json_of(kit::json_value(kit::example_of_rows(source, rows, declaration.entity_id)));
  for (const FieldDeclaration& field : declaration.fields) {
    if (field.place == model::Place::path || field.place == model::Place::query) example.erase(field.wire);
  }
  return example;
}

/// Without its view.
RenderJob document_job(std::string path) {
  RenderJob job;
  job.template_name = "models/curl/document.json.mustache";
  job.path = std::string(folder) + std::move(path);
  return job;
}

render::View document_view(const Json& document) {
  return {{"document", kit::visible_json(document.dump(2, ' ', false, Json::error_handler_t::replace))}};
}

bool sends_body(const TypeDeclaration& declaration) {
  return std::any_of(declaration.fields.begin(), declaration.fields.end(), [](const FieldDeclaration& field) {
    return field.place != model::Place::path && field.place != model::Place::query;
  });
}

void add_documents(const kit::TakeJob& take, Json& index, const model::ApiModel& model, const TypePlan& plan,
                   kit::DeclarationId id) {
  const TypeDeclaration& declaration = plan.declarations[id];
  const std::string stem = stem_of(plan, declaration);
  RenderJob schema = document_job(stem + ".schema.json");
  RenderJob example = document_job(stem + ".example.json");
  schema.symbols = kit::symbols_of(plan, {id});
  for (RenderJob* job : {&schema, &example}) {
    job->spec = declaration.spec;
    job->span = declaration.span;
  }
  index.push_back({{"name", declaration.name},
                   {"role", render::to_text(declaration.role)},
                   {"entity", declaration.entity_id},
                   {"schema", stem + ".schema.json"},
                   {"example", stem + ".example.json"}});
  take({std::move(schema)}, [&] { return document_view(SchemaBuilder(plan, id).build()); });
  take({std::move(example)}, [&] { return document_view(example_of(model, declaration)); });
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "curl", rules().naming, {}, sink);
}

void plan_files(const model::ApiModel& model, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& /*sink*/) {
  Json documents = Json::array();
  for (kit::DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const TypeDeclaration& declaration = plan.declarations[id];
    if (!has_own_file(declaration) || (declaration.role == SymbolRole::options && !sends_body(declaration))) continue;
    add_documents(take, documents, model, plan, id);
  }
  RenderJob index = document_job("index.json");
  index.view = document_view({{"name", options.name_space}, {"documents", std::move(documents)}});
  take(index);
}

}  // namespace

const kit::Backend& curl_backend() {
  static const kit::Backend backend{"curl", rules(), &plan_types, &plan_files};
  return backend;
}

}  // namespace refgen::languages
