#pragma once

#include <string>
#include <utility>
#include <vector>

#include "generator/link/link.h"
#include "generator/model/type_grammar.h"
#include "generator/spec/parse.h"
#include "tests/support/reading.h"

namespace refgen::testing {

/// Grammars of three languages, small but of different kinds, for tests that need no backend.
inline const std::vector<const model::TypeGrammar*>& small_grammars() {
  using model::GenericKind;
  using model::TypeKind;
  static const model::TypeGrammar js = {"js",
                                        {{"string", TypeKind::string},
                                         {"boolean", TypeKind::boolean},
                                         {"number", TypeKind::number},
                                         {"Date", TypeKind::timestamp},
                                         {"void", TypeKind::nothing}},
                                        {{"Promise", GenericKind::wrapper}, {"Record", GenericKind::map}},
                                        true,
                                        false,
                                        true,
                                        false,
                                        true};
  static const model::TypeGrammar go = {"go",
                                        {{"string", TypeKind::string},
                                         {"bool", TypeKind::boolean},
                                         {"int", TypeKind::integer},
                                         {"time.Time", TypeKind::timestamp}},
                                        {},
                                        false,
                                        false,
                                        false,
                                        true,
                                        false};
  static const model::TypeGrammar python = {"python",
                                            {{"str", TypeKind::string},
                                             {"bool", TypeKind::boolean},
                                             {"int", TypeKind::integer},
                                             {"None", TypeKind::null},
                                             {"Any", TypeKind::any}},
                                            {{"list", GenericKind::array},
                                             {"Sequence", GenericKind::array},
                                             {"Dict", GenericKind::map},
                                             {"Optional", GenericKind::nullable},
                                             {"Union", GenericKind::choice},
                                             {"Literal", GenericKind::literal}},
                                            false,
                                            true,
                                            false,
                                            false,
                                            true};
  static const std::vector<const model::TypeGrammar*> grammars = {&go, &js, &python};
  return grammars;
}

/// A tree of specs from literals, linked. Files are given in order of their paths.
struct LinkedSpecs {
  struct File {
    std::string path, text;
  };
  using Files = std::vector<File>;

  explicit LinkedSpecs(const Files& files, const std::vector<const model::TypeGrammar*>& grammars = small_grammars(),
                       const base::Limits& limits = {}) {
    std::vector<spec::SpecDocument> documents;
    for (const auto& [path, text] : files) {
      const diagnostics::SourceId id = sources.add("specs/" + path, text);
      documents.push_back(spec::parse_spec(path, sources, id, sink));
    }
    model = link::link_specs(documents, grammars, sources, sink, counts, {}, limits);
  }

  /// A table of the first entity with that id.
  [[nodiscard]] const model::Entry& entry(std::string_view id, std::string_view language) const {
    for (const model::Spec& spec : model.specs) {
      for (const model::Entity& entity : spec.entities) {
        if (entity.id == id && entity.find(language) != nullptr) return *entity.find(language);
      }
    }
    static const model::Entry none;
    return none;
  }

  diagnostics::Sources sources;
  diagnostics::Sink sink;
  link::LinkCounts counts;
  model::ApiModel model;
};

/// `key=wire:type` of every row, nested ones in braces; `?` marks optional, `|null` nullable.
inline std::string outline(const std::vector<model::Row>& rows) {
  std::string text;
  for (const model::Row& row : rows) {
    text += (text.empty() ? "" : " ") + row.key + "=" + row.wire + ":" + to_text(row.type);
    if (row.nullable) text += "|null";
    if (row.optional) text += "?";
    if (!row.properties.empty()) text += "{" + outline(row.properties) + "}";
  }
  return text;
}

}  // namespace refgen::testing
