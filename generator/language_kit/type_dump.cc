#include "generator/language_kit/type_dump.h"

#include <nlohmann/json.hpp>

namespace refgen::language_kit {
namespace {

using Json = nlohmann::ordered_json;

/// A raw value as the JSON value that it stands for.
Json value_json(const std::string& raw, model::LiteralKind kind) {
  if (kind == model::LiteralKind::string) return raw;
  Json value = Json::parse(raw, nullptr, false);
  return value.is_discarded() ? Json(raw) : value;
}

Json type_json(const TypePlan& plan, const TypeUse& use) {
  Json json = {{"kind", to_text(use.kind)}};
  if (use.kind == TypeUse::Kind::literal) json["literal"] = value_json(use.literal, use.literal_kind);
  if (use.kind == TypeUse::Kind::declared) {
    const TypeDeclaration& declaration = plan.declarations[use.declaration];
    json["module"] = plan.modules[declaration.module].path;
    json["name"] = declaration.name;
  }
  for (const TypeUse& part : use.parts) json["parts"].push_back(type_json(plan, part));
  return json;
}

Json field_json(const TypePlan& plan, const FieldDeclaration& field) {
  return {{"key", field.key},
          {"name", field.name},
          {"wire", field.wire},
          {"place", model::to_text(field.place)},
          {"optional", field.optional},
          {"nullable", field.nullable},
          {"deprecated", field.deprecated},
          {"type", type_json(plan, field.type)}};
}

Json declaration_json(const TypePlan& plan, const TypeDeclaration& declaration) {
  Json json = {{"module", plan.modules[declaration.module].path},
               {"name", declaration.name},
               {"role", render::to_text(declaration.role)},
               {"spec", declaration.spec},
               {"entity", declaration.entity_id},
               {"also", Json::array()}};
  for (const TypeOrigin& origin : declaration.also) {
    json["also"].push_back({{"spec", origin.spec}, {"entity", origin.entity}});
  }
  Json& list = json[declaration.is_enumeration() ? "values" : "members"] = Json::array();
  for (const FieldDeclaration& field : declaration.fields) list.push_back(field_json(plan, field));
  for (const ConstantDeclaration& constant : declaration.constants) {
    list.push_back(value_json(constant.value, declaration.constant_kind));
  }
  return json;
}

}  // namespace

std::string dump_types(const TypePlan& plan) {
  Json json = Json::array();
  for (const TypeDeclaration& declaration : plan.declarations) json.push_back(declaration_json(plan, declaration));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace refgen::language_kit
