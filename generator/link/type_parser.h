#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/type.h"
#include "generator/model/type_grammar.h"

namespace refgen::link {

/// A stretch of a spelling that belongs to another language.
struct ForeignPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view language;  ///< Whose spelling it is; empty when no language is known to spell it so.
};

/// A spelling, understood.
struct ParsedType {
  model::Type type;  ///< May be a choice with null; named types have no target yet.
  std::vector<ForeignPart> foreign;
  bool readable = true;
  std::size_t problem = 0;  ///< Where reading stopped, when it is not readable.
};

/// Reads the spelling of a type. `declared` tells whether the language declares a model of that name, which then wins
/// over another language's word. A spelling that follows no grammar is `any` and not readable.
ParsedType parse_type(std::string_view spelling, const model::TypeGrammar& own,
                      const std::vector<const model::TypeGrammar*>& all,
                      const std::function<bool(std::string_view)>& declared);

/// What a language without a grammar of its own is read by: words of no language in particular.
const model::TypeGrammar& neutral_grammar();

}  // namespace refgen::link
