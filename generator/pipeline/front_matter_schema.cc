#include "generator/pipeline/front_matter_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "generator/spec/spec_keys.h"

namespace refgen::pipeline {
namespace {

using language_kit::Backend;
using spec::KeyRule;
using spec::ValueKind;
using Json = nlohmann::ordered_json;

/// YAML has numbers and booleans where authors mean texts (`title: 404`); the parser takes them as they are written.
const Json text_types = {"string", "number", "boolean"};

Json reference_to(std::string_view definition) { return {{"$ref", fmt::format("#/definitions/{}", definition)}}; }

Json list_of(std::string_view definition) { return {{"type", {"array", "null"}}, {"items", reference_to(definition)}}; }

Json tables_of(const std::vector<const Backend*>& backends) {
  Json languages = Json::object();
  for (const Backend* backend : backends) {
    Json& language = languages[std::string(backend->id)] = {
        {"description", fmt::format("The entries of {}.", backend->rules.display_name)}};
    language.update(list_of("entry"));
  }
  return {{"type", {"object", "null"}}, {"properties", languages}, {"additionalProperties", list_of("entry")}};
}

Json value_of(const KeyRule& key, const std::vector<const Backend*>& backends) {
  switch (key.kind) {
    case ValueKind::text:
    case ValueKind::boolean_or_text: {
      Json types = text_types;
      if (!key.required) types.push_back("null");
      return {{"type", types}};
    }
    case ValueKind::boolean:
      return {{"type", {"boolean", "null"}}, {"default", false}};
    case ValueKind::list:
      return {{"type", {"array", "null"}}};
    case ValueKind::rows:
      return list_of("row");
    case ValueKind::links:
      return list_of("link");
    case ValueKind::texts:
      return {{"type", {"object", "null"}}, {"additionalProperties", reference_to("description")}};
    case ValueKind::tables:
      return tables_of(backends);
    case ValueKind::page_text:
      return {{"type", {"string", "number", "boolean", "array", "null"}}};
    case ValueKind::any:
      break;
  }
  return Json::object();
}

/// A mapping with the keys of a table and no others. `types` says what may stand in place of the mapping.
Json mapping_of(std::span<const KeyRule> keys, Json types, const std::vector<const Backend*>& backends) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const KeyRule& key : keys) {
    Json& property = properties[std::string(key.name)] = {{"description", key.meaning}};
    property.update(value_of(key, backends));
    if (key.required) required.push_back(key.name);
  }
  Json mapping = {{"type", std::move(types)}, {"properties", std::move(properties)}};
  if (!required.empty()) mapping["required"] = std::move(required);
  mapping["additionalProperties"] = false;
  return mapping;
}

Json row_schema(const std::vector<const Backend*>& backends) {
  Json row = {{"description", "A row of a table, or in its place the `(name)` of another table or row."}};
  row.update(mapping_of(spec::row_keys(), {"object", "string"}, backends));
  row["pattern"] = R"(^\([\s\S]+\)$)";
  return row;
}

Json description_schema() {
  Json types = text_types;
  types.push_back("object");
  return {{"description", "A Markdown text, or a group of them."},
          {"type", std::move(types)},
          {"additionalProperties", reference_to("description")}};
}

}  // namespace

std::string front_matter_schema(const std::vector<const Backend*>& backends) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "The front matter of a refgen spec"}};
  schema.update(mapping_of(spec::page_keys(), {"object", "null"}, backends));
  schema["definitions"] = {{"entry", mapping_of(spec::entry_keys(), "object", backends)},
                           {"row", row_schema(backends)},
                           {"description", description_schema()},
                           {"link", mapping_of(spec::navigation_keys(), "object", backends)}};
  return schema.dump(2) + "\n";
}

}  // namespace refgen::pipeline
