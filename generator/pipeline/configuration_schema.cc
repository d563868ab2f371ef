#include "generator/pipeline/configuration_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/policy.h"
#include "generator/pipeline/settings.h"
#include "generator/pipeline/themes.h"

namespace refgen::pipeline {
namespace {

using language_kit::Backend;
using Backends = std::vector<const Backend*>;
using Json = nlohmann::ordered_json;

/// YAML has numbers and booleans where people mean texts (`output: 2024`); the reader takes them as they are written.
const Json text_types = {"string", "number", "boolean"};

Json text_like(std::string pattern) { return {{"type", text_types}, {"pattern", std::move(pattern)}}; }

/// The characters as they are written between the brackets of a regular expression.
std::string in_brackets(std::string_view characters) {
  std::string escaped;
  for (const char c : characters) {
    if (c == '\t') {
      escaped += "\\t";
      continue;
    }
    if (c == '\\' || c == '-' || c == ']' || c == '^') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

Json ids_of(const Backends& backends) {
  Json ids = Json::array();
  for (const Backend* backend : backends) ids.push_back(backend->id);
  return ids;
}

Json value_of(SettingKind kind, const Backends& backends);

/// The settings of a table and no others.
Json mapping_of(std::span<const Setting> table, const Backends& backends) {
  const Configuration defaults;
  Json properties = Json::object();
  for (const Setting& setting : table) {
    Json& property = properties[std::string(setting.name)] = {{"description", setting.meaning}};
    property.update(value_of(setting.kind, backends));
    if (setting.text == nullptr || (defaults.*setting.text).empty()) continue;
    property["default"] = defaults.*setting.text;
  }
  return {{"type", {"object", "null"}}, {"properties", properties}, {"additionalProperties", false}};
}

Json languages_of(const Backends& backends) {
  Json sections = Json::object();
  for (const Backend* backend : backends) {
    Json& section = sections[std::string(backend->id)] = {
        {"description", fmt::format("The settings of {}.", backend->rules.display_name)}};
    section.update(mapping_of(language_settings(), backends));
  }
  // One schema for both forms, not a choice of two: editors then point at what is wrong inside.
  return {{"type", {"array", "object"}},
          {"items", {{"enum", ids_of(backends)}}},
          {"minItems", 1},
          {"uniqueItems", true},
          {"properties", sections},
          {"minProperties", 1},
          {"additionalProperties", false}};
}

/// Every rule may be given a level.
Json rules_schema() {
  Json names = Json::array();
  for (const LevelName& level : level_names()) names.push_back(level.name);
  Json rules = Json::object();
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    if (!diagnostics::is_rule(*code)) continue;
    rules[std::string(code->slug)] = {
        {"description", code->summary}, {"enum", names}, {"default", to_text(code->severity)}};
  }
  return {{"type", "object"}, {"properties", std::move(rules)}, {"additionalProperties", false}};
}

Json overrides_of(const Backends& backends) {
  Json item = mapping_of(override_settings(), backends);
  item["type"] = "object";
  for (const Setting& setting : override_settings()) item["required"].push_back(setting.name);
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json value_of(SettingKind kind, const Backends& backends) {
  switch (kind) {
    case SettingKind::path:
      return text_like(R"(^(?!/)(?!(.*/)?\.\.(/|$)).+$)");
    case SettingKind::url:
      return {{"type", "string"}, {"pattern", fmt::format("^https?://[^{}]*$", in_brackets(not_in_urls))}};
    case SettingKind::theme:
      return {{"enum", built_in_themes()}};
    case SettingKind::languages:
      return languages_of(backends);
    case SettingKind::name_space:
      return text_like(fmt::format(R"(^(?!.*\.\.)[A-Za-z0-9{}]+$)", in_brackets(namespace_punctuation)));
    case SettingKind::line:
      return text_like("^.+$");
    case SettingKind::lines:
      return {{"type", "array"}, {"items", text_like("^.*$")}};
    case SettingKind::rules:
      return {{"allOf", {{{"$ref", "#/definitions/rules"}}}}};
    case SettingKind::overrides:
      break;
  }
  return overrides_of(backends);
}

}  // namespace

std::string configuration_schema(const Backends& backends) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "refgen.yaml"}};
  schema.update(mapping_of(settings(), backends));
  schema["definitions"] = {{"rules", rules_schema()}};
  return schema.dump(2) + "\n";
}

}  // namespace refgen::pipeline
