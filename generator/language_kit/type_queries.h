#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// Questions that backends ask a finished plan.

/// The fields with those that must be given first; otherwise in order. For constructors that need it.
std::vector<const FieldDeclaration*> required_first(const TypeDeclaration& declaration);

/// The types that the given ones use in their fields and that are not among them: what their file must import. Sorted
/// by id, each once.
std::vector<DeclarationId> used_elsewhere(const TypePlan& plan, const std::vector<DeclarationId>& declarations);

/// Whether a value of the field always holds a value of its own record inside it, with no list or map between: a Go
/// field must then be a pointer.
bool holds_own_record(const TypePlan& plan, DeclarationId record, const FieldDeclaration& field);

/// The types that occur in what the API answers: models, results and all that they hold. The others are only sent.
std::set<DeclarationId> types_read(const TypePlan& plan);

/// For each declaration which field uses it first, in the order of the plan: `User.Role`; empty when none does.
std::vector<std::string> first_uses(const TypePlan& plan);

/// Whether all values of an enumeration are integers.
bool has_whole_values(const TypeDeclaration& enumeration);

/// Declarations of one spec in one module.
struct SpecGroup {
  std::string spec;
  std::size_t module = 0;
  std::vector<DeclarationId> declarations;
};

/// The declarations by spec file, in the order of the plan: for languages that write a file per page.
std::vector<SpecGroup> group_by_spec(const TypePlan& plan);

/// The path of the file that holds a spec's types, without extension: the spec's own path, where the index of a folder
/// bears the folder's name (`authkit/user/index.mdx` -> `authkit/user`, `events/index.mdx` -> `events/events`). The
/// root index is `_root`.
std::string spec_stem(const std::string& spec_file);

/// What the manifest says about the declarations.
std::vector<render::Symbol> symbols_of(const TypePlan& plan, const std::vector<DeclarationId>& declarations);

}  // namespace refgen::language_kit
