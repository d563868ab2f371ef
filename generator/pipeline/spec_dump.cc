#include "generator/pipeline/spec_dump.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

namespace refgen::pipeline {
namespace {

using Json = nlohmann::ordered_json;
using spec::Text;

class SpecDump {
 public:
  explicit SpecDump(const diagnostics::Sources& sources) : sources_(sources) {}

  [[nodiscard]] Json document(const spec::SpecDocument& document) const {
    Json json = {{"file", document.path}};
    put_text(json, "title", document.title);
    put_text(json, "description", document.page_description);
    Json descriptions = Json::array();
    for (const spec::Description& description : document.descriptions) {
      descriptions.push_back(
          {{"name", description.name}, {"at", place(description.name_key.span)}, {"text", description.text.value}});
    }
    json["descriptions"] = std::move(descriptions);
    json["reference"] = Json::array();
    for (const spec::LanguageTable& table : document.tables) {
      Json entries = Json::array();
      for (const spec::EntryItem& item : table.entries) entries.push_back(entry(item));
      json["reference"].push_back({{"language", table.language.value}, {"entries", std::move(entries)}});
    }
    json["body"] = Json::array();
    for (const spec::BodyItem& item : document.body) json["body"].push_back(body_item(item));
    return json;
  }

 private:
  [[nodiscard]] std::string place(diagnostics::Span span) const {
    const diagnostics::Position position = sources_[span.source].position(span.begin);
    return fmt::format("{}:{}", position.line, position.column);
  }

  static void put_text(Json& json, const char* key, const base::Boxed<Text>& text) {
    if (text) json[key] = text->value;
  }

  static void put_flag(Json& json, const char* key, bool flag) {
    if (flag) json[key] = true;
  }

  [[nodiscard]] Json entry(const spec::EntryItem& item) const {
    Json json = {{"key", item.key.value}, {"at", place(item.key.span)}};
    put_text(json, "id", item.id);
    put_text(json, "url", item.url);
    put_text(json, "title", item.title);
    put_text(json, "type", item.type);
    put_text(json, "patternBefore", item.pattern_before);
    put_text(json, "description", item.description);
    put_flag(json, "optional", item.optional);
    put_flag(json, "sendsEmail", item.sends_email);
    put_flag(json, "deprecated", item.deprecated);
    if (item.properties) json["properties"] = rows(*item.properties);
    if (item.parameters) json["parameters"] = rows(*item.parameters);
    if (item.returns) json["returns"] = rows(*item.returns);
    return json;
  }

  [[nodiscard]] Json rows(const std::vector<spec::RowItem>& items) const {
    Json json = Json::array();
    for (const spec::RowItem& item : items) json.push_back(row(item));
    return json;
  }

  [[nodiscard]] Json row(const spec::RowItem& item) const {
    if (item.item_reference) return {{"reference", item.item_reference->value}, {"at", place(item.span)}};
    Json json = {{"key", item.key.value}, {"at", place(item.span)}};
    put_text(json, "type", item.type);
    put_text(json, "description", item.description);
    put_text(json, "title", item.title);
    put_text(json, "url", item.url);
    put_text(json, "id", item.id);
    put_text(json, "wire", item.wire);
    put_flag(json, "optional", item.optional);
    put_flag(json, "nullable", item.nullable);
    put_flag(json, "unwrap", item.unwrap);
    put_flag(json, "expanded", item.expanded);
    put_flag(json, "deprecated", item.deprecated);
    if (!item.properties.empty()) json["properties"] = rows(item.properties);
    return json;
  }

  [[nodiscard]] Json body_item(const spec::BodyItem& item) const {
    if (!item.code_block) return {{"prose", item.text}, {"at", place(item.span)}};
    Json tabs = Json::array();
    for (const spec::CodeTabItem& tab : item.tabs) {
      tabs.push_back({{"title", tab.title}, {"file", tab.file}, {"language", tab.language}});
    }
    return {{"codeBlock", item.title},
            {"at", place(item.span)},
            {"referenceId", item.reference_id},
            {"tabs", std::move(tabs)}};
  }

  const diagnostics::Sources& sources_;
};

}  // namespace

std::string spec_dump_json(const std::vector<spec::SpecDocument>& documents, const diagnostics::Sources& sources) {
  const SpecDump dump(sources);
  Json specs = Json::array();
  for (const spec::SpecDocument& document : documents) specs.push_back(dump.document(document));
  return Json{{"specs", std::move(specs)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace refgen::pipeline
