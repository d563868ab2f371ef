#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/pages/pages.h"
#include "generator/render/template_store.h"

namespace refgen::pages::testing {

using model::Entity;
using model::Entry;
using model::EntryKind;
using model::Row;
using model::Spec;
using model::Type;
using model::TypeKind;

inline language_kit::TypePlan no_types(const model::ApiModel&, const language_kit::LanguageOptions&,
                                       diagnostics::Sink&) {
  return {};
}

inline void no_files(const model::ApiModel&, const language_kit::TypePlan&, const language_kit::LanguageOptions&,
                     const language_kit::TakeJob&, diagnostics::Sink&) {}

/// A language that calls functions: enough of JavaScript for a page.
inline language_kit::Backend js_backend() {
  language_kit::Backend backend{"js", {}, no_types, no_files};
  language_kit::LanguageRules& rules = backend.rules;
  rules.display_name = "Node.js";
  rules.fence = "js";
  rules.sample_extension = "js";
  rules.naming.reserved_words = {"class", "function"};
  rules.spelling.any = "unknown";
  rules.spelling.string = "string";
  rules.spelling.boolean = "boolean";
  rules.spelling.array_format = "{}[]";
  rules.samples.call = language_kit::CallStyle::bundled;
  rules.samples.string_literal = language_kit::js_string;
  rules.samples.trailing_separator = true;
  rules.samples.object.bare_keys = true;
  rules.samples.object.trailing_separator = true;
  rules.samples.call_prefix = "const {} = await ";
  rules.samples.call_prefix_void = "await ";
  rules.samples.call_suffix = ";";
  rules.samples.value_prefix = "const {} = ";
  rules.samples.value_suffix = ";";
  return backend;
}

/// The language of HTTP requests.
inline language_kit::Backend curl_backend() {
  language_kit::Backend backend{"curl", {}, no_types, no_files};
  backend.rules.display_name = "cURL";
  backend.rules.fence = "bash";
  backend.rules.sample_extension = "sh";
  backend.rules.spelling.string = "string";
  backend.rules.spelling.array_format = "{}[]";
  backend.rules.samples.call = language_kit::CallStyle::http;
  backend.rules.samples.wire_keys = true;
  return backend;
}

inline Type type_of(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

inline Row row_of(std::string key, std::string wire, TypeKind kind = TypeKind::string,
                  std::string spelling = "string") {
  Row row;
  row.key = std::move(key);
  row.wire = std::move(wire);
  row.type = type_of(kind);
  row.type_text = std::move(spelling);
  return row;
}

inline Entry entry_of(std::string language, EntryKind kind, std::string key, std::string title) {
  Entry entry;
  entry.language = std::move(language);
  entry.kind = kind;
  entry.key = std::move(key);
  entry.title = std::move(title);
  return entry;
}

inline Entity entity_of(std::string id, std::vector<Entry> entries) {
  Entity entity;
  entity.id = std::move(id);
  entity.entries = std::move(entries);
  return entity;
}

inline model::BodyPart prose_of(std::string text) {
  model::BodyPart part;
  part.text = std::move(text);
  return part;
}

inline model::BodyPart block_of(model::EntityRef entity, std::vector<model::CodeTab> tabs = {}) {
  model::BodyPart part;
  part.kind = model::BodyPart::Kind::code_block;
  part.entity = entity;
  part.tabs = std::move(tabs);
  return part;
}

inline Spec spec_of(std::string file, std::string url, std::vector<Entity> entities,
                    std::vector<model::BodyPart> body) {
  Spec spec;
  spec.file = std::move(file);
  spec.url = std::move(url);
  spec.entities = std::move(entities);
  spec.body = std::move(body);
  return spec;
}

/// The pages of a language as text, by path. Fails the test on anything that is reported.
class PageFixture {
 public:
  model::ApiModel model;
  language_kit::LanguageOptions options;
  language_kit::TypePlan types;
  std::string theme = "components";

  std::map<std::string, std::string> render(const language_kit::Backend& backend) const {
    const auto files = base::memory_file_system();
    diagnostics::Sources sources;
    diagnostics::Sink sink;
    const render::TemplateStore templates(*files, "", sources, sink);
    const language_kit::Backend js = js_backend();
    const language_kit::Backend curl = curl_backend();
    const std::vector<const language_kit::Backend*> backends = {&curl, &js};
    const auto common = std::make_shared<const CommonContent>(model);
    std::map<std::string, std::string> pages;
    for (const render::RenderJob& job : plan_pages({model, common, backend, backends, options, types, theme}, sink)) {
      pages[job.path] = templates.render(job.template_name, job.view, sink);
    }
    std::string problems;
    for (const diagnostics::Diagnostic& problem : sink.sorted(sources)) problems += problem.message + '\n';
    pages["problems"] = problems;
    return pages;
  }
};

}  // namespace refgen::pages::testing
