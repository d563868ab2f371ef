#include "generator/model/dump.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace refgen::model {
namespace {

using Json = nlohmann::ordered_json;

Json dump_rows(const ApiModel& model, const std::vector<Row>& rows);

Json dump_row(const ApiModel& model, const Row& row) {
  Json json = {{"key", row.key},
               {"type", row.type_text},
               {"foreign", row.foreign_type},
               {"neutral", to_text(row.type) + (row.nullable ? " | null" : "")},
               {"wire", row.wire},
               {"optional", row.optional},
               {"nullable", row.nullable},
               {"deprecated", row.deprecated},
               {"description", row.description},
               {"model", nullptr}};
  if (row.model) {
    const EntityRef owner = row.model->entity;
    json["model"] = {{"file", model.spec(owner).file}, {"key", model.entity(owner).entries[row.model->entry].key}};
  }
  json["properties"] = dump_rows(model, row.properties);
  return json;
}

Json dump_rows(const ApiModel& model, const std::vector<Row>& rows) {
  Json json = Json::array();
  for (const Row& row : rows) json.push_back(dump_row(model, row));
  return json;
}

Json dump_entry(const ApiModel& model, const Entry& entry) {
  return {{"language", entry.language},
          {"kind", to_text(entry.kind)},
          {"key", entry.key},
          {"title", entry.title},
          {"url", entry.url},
          {"method", entry.method},
          {"properties", dump_rows(model, entry.properties)},
          {"parameters", dump_rows(model, entry.parameters)},
          {"returns", dump_rows(model, entry.returns)}};
}

bool is_wanted(const Entry& entry, const std::vector<std::string>& languages) {
  return languages.empty() || std::find(languages.begin(), languages.end(), entry.language) != languages.end();
}

Json dump_spec(const ApiModel& model, const Spec& spec, const std::vector<std::string>& languages) {
  Json entities = Json::array();
  for (const Entity& entity : spec.entities) {
    Json entries = Json::array();
    for (const Entry& entry : entity.entries) {
      if (is_wanted(entry, languages)) entries.push_back(dump_entry(model, entry));
    }
    if (!entries.empty()) entities.push_back({{"id", entity.id}, {"entries", std::move(entries)}});
  }
  return {{"file", spec.file}, {"title", spec.title}, {"entities", std::move(entities)}};
}

}  // namespace

std::string dump_json(const ApiModel& model, const std::vector<std::string>& languages) {
  Json specs = Json::array();
  for (const Spec& spec : model.specs) {
    Json dumped = dump_spec(model, spec, languages);
    if (!dumped["entities"].empty()) specs.push_back(std::move(dumped));
  }
  return Json{{"specs", std::move(specs)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace refgen::model
