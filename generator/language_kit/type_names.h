#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/naming.h"
#include "generator/language_kit/type_draft.h"

namespace refgen::language_kit {

/// The name a table gives to a type, without its module prefix; empty when it is only a word for "some object"
/// (`object`, `Hash`, `dict`, `Struct`).
std::string specific_name(std::string_view spelling);

/// The key; behind the spec's folder; behind the whole path of the spec (`Factor`, `MfaFactor`, `MfaFactorFactor`).
std::vector<NameCandidate> model_names(std::string_view key, std::string_view spec_file, const NamingRules& naming);

/// The table's own name; operation key and `suffix`; the same behind the folder, behind the path.
std::vector<NameCandidate> operation_names(std::string_view table_name, std::string_view operation_key,
                                           std::string_view suffix, std::string_view spec_file,
                                           const NamingRules& naming);

/// The table's own name; enclosing type and property.
std::vector<NameCandidate> nested_names(std::string_view table_name, std::string_view property,
                                        const NamingRules& naming);

/// Chooses a name for every draft (see plan_types) and sets TypeDeclaration::name. Gives for each draft the one that
/// stands for it: itself, or an earlier or more important one with the same name and members.
std::vector<DeclarationId> settle_names(std::vector<TypeDraft>& drafts, const NamingRules& naming,
                                        const std::vector<std::string_view>& companion_suffixes,
                                        diagnostics::Sink& sink);

}  // namespace refgen::language_kit
