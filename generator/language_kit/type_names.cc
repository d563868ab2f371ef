#include "generator/language_kit/type_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <utility>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/type_shape.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

using render::SymbolRole;
using Group = std::vector<DeclarationId>;

/// A name for use as a part of another one: in the language's case, but with nothing reserved.
std::string name_part(std::string_view spelling, const NamingRules& naming) {
  NamingRules free = naming;
  free.reserved_words.clear();
  free.reserved_types.clear();
  const bool starts_with_digit = !spelling.empty() && std::isdigit(static_cast<unsigned char>(spelling[0])) != 0;
  return starts_with_digit ? model::pascal_case(spelling) : type_name(spelling, free);
}

std::string spec_path(std::string_view spec_file) {
  std::string path(base::without_extension(spec_file));
  if (base::file_name(path) == "index") path = base::parent_path(path);
  return path;
}

void add_qualified(std::vector<NameCandidate>& names, std::string_view spec_file, const NamingRules& naming) {
  const std::string name = names.back().text;
  const std::string path = spec_path(spec_file);
  const std::vector<std::string_view> parts = base::path_parts(path);
  if (parts.empty()) return;
  names.push_back({name_part(parts[0], naming) + name});
  if (parts.size() > 1) names.push_back({name_part(path, naming) + name});
}

std::string current_name(const std::vector<TypeDraft>& drafts, DeclarationId id) {
  const TypeDraft& draft = drafts[id];
  const NameCandidate& candidate = draft.names[draft.chosen];
  return candidate.after_parent ? current_name(drafts, *draft.parent) + candidate.text : candidate.text;
}

bool can_move(const TypeDraft& draft) { return draft.chosen + 1 < draft.names.size(); }

bool all_alike(const std::vector<TypeDraft>& drafts, const Group& group) {
  return std::all_of(group.begin(), group.end(), [&](DeclarationId id) { return same_shape(drafts, group[0], id); });
}

/// A name that operations with different keys give to different rows is a container's (`ListResource`), not a type's.
void drop_container_names(std::vector<TypeDraft>& drafts) {
  std::map<std::string, Group> groups;
  for (DeclarationId id = 0; id < drafts.size(); ++id) {
    const TypeDraft& draft = drafts[id];
    if (!draft.operation_key.empty() && !draft.table_name.empty()) groups[model::fold(draft.table_name)].push_back(id);
  }
  for (const auto& [name, group] : groups) {
    const std::string key = model::fold(drafts[group[0]].operation_key);
    const bool shared = std::any_of(group.begin(), group.end(),
                                    [&](DeclarationId id) { return model::fold(drafts[id].operation_key) != key; });
    if (!shared || all_alike(drafts, group)) continue;
    for (const DeclarationId id : group) drafts[id].chosen = 1;
  }
}

using Groups = std::map<std::pair<std::string, std::string>, Group>;

/// The drafts by module and name. Names that differ in case alone would be one file in many places: they go together.
Groups group_by_name(const std::vector<TypeDraft>& drafts) {
  Groups groups;
  for (DeclarationId id = 0; id < drafts.size(); ++id) {
    groups[{drafts[id].module, model::fold(drafts[id].declaration.name)}].push_back(id);
  }
  return groups;
}

void write_names(std::vector<TypeDraft>& drafts, const NamingRules& naming) {
  for (DeclarationId id = 0; id < drafts.size(); ++id) {
    drafts[id].declaration.name = type_name(current_name(drafts, id), naming);
  }
}

/// Moves the drafts of a clashing group to their next names; false when none can move.
bool move_apart(std::vector<TypeDraft>& drafts, const Group& group) {
  Group models;
  for (const DeclarationId id : group) {
    if (drafts[id].declaration.role == SymbolRole::model) models.push_back(id);
  }
  const bool models_stay = !models.empty() && all_alike(drafts, models);
  bool moved = false;
  for (const DeclarationId id : group) {
    const bool stays = models_stay && same_shape(drafts, models[0], id);
    if (stays || !can_move(drafts[id])) continue;
    ++drafts[id].chosen;
    moved = true;
  }
  return moved;
}

bool settle_round(std::vector<TypeDraft>& drafts, const NamingRules& naming) {
  write_names(drafts, naming);
  bool moved = false;
  for (const auto& [name, group] : group_by_name(drafts)) {
    if (group.size() > 1 && !all_alike(drafts, group) && move_apart(drafts, group)) moved = true;
  }
  return moved;
}

void report_clash(const TypeDeclaration& first, const TypeDeclaration& second, const std::string& message,
                  diagnostics::Sink& sink) {
  diagnostics::Diagnostic diagnostic;
  diagnostic.code = &diagnostics::codes::type_name_clash;
  diagnostic.span = second.span;
  diagnostic.message = message;
  diagnostic.help = "rename one of them in its table";
  diagnostic.notes.push_back({fmt::format("type '{}' comes from here", base::printable(first.name)), first.span});
  sink.report(std::move(diagnostic));
}

/// Which draft stands for each of the group.
void merge_group(const std::vector<TypeDraft>& drafts, const Group& group, std::vector<DeclarationId>& representative,
                 diagnostics::Sink& sink) {
  const auto model = std::find_if(group.begin(), group.end(),
                                  [&](DeclarationId id) { return drafts[id].declaration.role == SymbolRole::model; });
  const DeclarationId first = model == group.end() ? group[0] : *model;
  for (const DeclarationId id : group) {
    if (same_shape(drafts, first, id)) {
      representative[id] = first;
      continue;
    }
    const TypeDeclaration& declaration = drafts[id].declaration;
    report_clash(drafts[first].declaration, declaration,
                 fmt::format("two types with different members are called '{}'", base::printable(declaration.name)),
                 sink);
  }
}

void report_companions(const std::vector<TypeDraft>& drafts, const Groups& groups,
                       const std::vector<std::string_view>& suffixes, diagnostics::Sink& sink) {
  for (const auto& [key, group] : groups) {
    for (const std::string_view suffix : suffixes) {
      const auto derived = groups.find({key.first, key.second + model::fold(suffix)});
      if (derived == groups.end()) continue;
      const TypeDeclaration& first = drafts[group[0]].declaration;
      const TypeDeclaration& second = drafts[derived->second[0]].declaration;
      report_clash(first, second,
                   fmt::format("type '{}' has the name that code for type '{}' needs", base::printable(second.name),
                               base::printable(first.name)),
                   sink);
    }
  }
}

}  // namespace

std::string specific_name(std::string_view spelling) {
  constexpr std::array<std::string_view, 16> generic = {"any",  "array",   "class",     "dict",  "dictionary", "empty",
                                                        "hash", "hashmap", "interface", "json",  "list",       "map",
                                                        "none", "object",  "record",    "struct"};
  std::string name(unqualified(spelling));
  const std::string folded = model::fold(name);
  return std::find(generic.begin(), generic.end(), folded) == generic.end() ? name : "";
}

std::vector<NameCandidate> model_names(std::string_view key, std::string_view spec_file, const NamingRules& naming) {
  std::vector<NameCandidate> names = {{name_part(unqualified(key), naming)}};
  add_qualified(names, spec_file, naming);
  return names;
}

std::vector<NameCandidate> operation_names(std::string_view table_name, std::string_view operation_key,
                                           std::string_view suffix, std::string_view spec_file,
                                           const NamingRules& naming) {
  std::vector<NameCandidate> names;
  if (!table_name.empty()) names.push_back({name_part(table_name, naming)});
  names.push_back({name_part(unqualified(operation_key), naming) + std::string(suffix)});
  add_qualified(names, spec_file, naming);
  return names;
}

std::vector<NameCandidate> nested_names(std::string_view table_name, std::string_view property,
                                        const NamingRules& naming) {
  std::vector<NameCandidate> names;
  if (!table_name.empty()) names.push_back({name_part(table_name, naming)});
  names.push_back({name_part(property, naming), true});
  return names;
}

std::vector<DeclarationId> settle_names(std::vector<TypeDraft>& drafts, const NamingRules& naming,
                                        const std::vector<std::string_view>& companion_suffixes,
                                        diagnostics::Sink& sink) {
  write_names(drafts, naming);
  drop_container_names(drafts);
  while (settle_round(drafts, naming)) {
  }
  std::vector<DeclarationId> representative(drafts.size());
  for (DeclarationId id = 0; id < drafts.size(); ++id) representative[id] = id;
  const Groups groups = group_by_name(drafts);
  for (const auto& [name, group] : groups) merge_group(drafts, group, representative, sink);
  report_companions(drafts, groups, companion_suffixes, sink);
  return representative;
}

}  // namespace refgen::language_kit
