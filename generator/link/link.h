#pragma once

#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/model/api_model.h"
#include "generator/model/type_grammar.h"
#include "generator/spec/spec_document.h"

namespace refgen::link {

/// How much was linked, for summaries and tests.
struct LinkCounts {
  std::size_t entries = 0;
  std::size_t item_references = 0;  ///< As written; each once.
};

/// Links documents, sorted by path, into the model: names to declarations, tables of one entity to each other,
/// spellings to types. `grammars` are those of the languages that have a backend; others are read with neutral words.
/// Problems that leave a meaning are warnings; a reference cycle is an error.
model::ApiModel link_specs(const std::vector<spec::SpecDocument>& documents,
                           const std::vector<const model::TypeGrammar*>& grammars, const diagnostics::Sources& sources,
                           diagnostics::Sink& sink, LinkCounts& counts);

}  // namespace refgen::link
