#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"
#include "generator/link/link_memory.h"
#include "generator/model/api_model.h"
#include "generator/model/type_grammar.h"
#include "generator/spec/spec_document.h"

namespace refgen::link {

/// How much was linked, for summaries and tests.
struct LinkCounts {
  std::size_t entries = 0;
  std::size_t item_references = 0;  ///< As written; each once.
};

/// How a type is spelt in a language of that id; empty when the language is not known.
using Spell = std::function<std::string(const model::Type& type, std::string_view language)>;

/// Links documents, sorted by path, into the model: names to declarations, tables of one entity to each other,
/// spellings to types. `grammars` are those of the languages that have a backend; others are read with neutral words.
/// With `spell`, types of another language's spelling are reported with how to write them.
/// Problems that leave a meaning are warnings; a reference cycle is an error, and so is more than
/// the limits allow.
model::ApiModel link_specs(const std::vector<spec::SpecDocument>& documents,
                           const std::vector<const model::TypeGrammar*>& grammars, const diagnostics::Sources& sources,
                           diagnostics::Sink& sink, LinkCounts& counts, const Spell& spell = {},
                           const base::Limits& limits = {});

/// A tree that was linked anew where it could have changed.
struct Relinked {
  model::ApiModel model;   ///< Without those specs that were kept, and without the urls of pages, until `complete`.
  std::vector<bool> kept;  ///< Of each spec, whether it is as it was in the model before.
  LinkMemory memory;       ///< For the next time.
};

/// Links as link_specs does, but what the memory of an earlier run says to have stayed, with the same grammars and
/// limits. Counts and problems are those of the whole tree.
Relinked relink_specs(const std::vector<spec::SpecDocument>& documents,
                      const std::vector<const model::TypeGrammar*>& grammars, const diagnostics::Sources& sources,
                      diagnostics::Sink& sink, LinkCounts& counts, const Spell& spell, const base::Limits& limits,
                      const LinkMemory& memory);

/// Moves the specs that were kept out of the model that the memory belongs to, which keeps their urls only, and gives
/// every page its url.
void complete(Relinked& linked, model::ApiModel& before);

}  // namespace refgen::link
