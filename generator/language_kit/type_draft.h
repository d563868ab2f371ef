#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// A name that a type may bear.
struct NameCandidate {
  std::string text;
  bool after_parent = false;  ///< The name of the enclosing type stands before it (`User` + `Role`).
};

/// A declaration before names are settled. Its uses of other types are indexes of drafts.
struct TypeDraft {
  TypeDeclaration declaration;
  std::string module;                   ///< ModulePlan::path
  std::string table_name;               ///< What the table itself calls the type; empty: nothing specific.
  std::vector<NameCandidate> names;     ///< Best first; never empty.
  std::size_t chosen = 0;               ///< Index in names.
  std::optional<DeclarationId> parent;  ///< The draft it is nested in; always a smaller index.
  std::string operation_key;            ///< options, result: key of the operation.
};

}  // namespace refgen::language_kit
