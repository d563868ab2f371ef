#include "generator/language_kit/type_drafting.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/declaration_text.h"
#include "generator/language_kit/member_list.h"
#include "generator/language_kit/operation_rows.h"
#include "generator/language_kit/type_names.h"
#include "generator/language_kit/type_survey.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

using model::Row;
using model::Type;
using model::TypeKind;
using render::SymbolRole;

/// A table and where it is.
struct Table {
  const model::Spec& spec;
  const model::Entity& entity;
  const model::Entry& entry;
  model::EntityRef ref;
};

std::string letters_and_digits(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
    if (c >= 'A' && c <= 'Z') result += static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string module_path(const Table& table, ModuleRule rule) {
  const std::vector<std::string_view> parts = base::path_parts(table.spec.file);
  std::string folder(parts.size() > 1 ? parts[0] : "");
  if (rule == ModuleRule::folder) return folder;
  const std::string_view prefix = qualifier(table.entry.title);
  const bool is_identifier = !prefix.empty() && std::all_of(prefix.begin(), prefix.end(), [](char c) {
    return c == '_' || !letters_and_digits(std::string_view(&c, 1)).empty();
  });
  return is_identifier ? std::string(prefix) : letters_and_digits(folder);
}

TypeUse use_of(TypeUse::Kind kind) {
  TypeUse use;
  use.kind = kind;
  return use;
}

TypeUse use_of(TypeUse::Kind kind, TypeUse element) {
  TypeUse use = use_of(kind);
  use.parts.push_back(std::move(element));
  return use;
}

TypeUse literal_use(const Type& type) {
  TypeUse use = use_of(TypeUse::Kind::literal);
  use.literal = type.text;
  use.literal_kind = type.literal_kind;
  return use;
}

TypeUse declared_use(DeclarationId id) {
  TypeUse use = use_of(TypeUse::Kind::declared);
  use.declaration = id;
  return use;
}

TypeUse any_object() { return use_of(TypeUse::Kind::map, use_of(TypeUse::Kind::any)); }

class Drafter {
 public:
  Drafter(const model::ApiModel& model, std::string_view language, const NamingRules& naming, ModuleRule rule,
          diagnostics::Sink& sink)
      : model_(model),
        language_(language),
        naming_(naming),
        rule_(rule),
        sink_(sink),
        survey_(survey_types(model, language)) {}

  Drafting run() {
    // Models first, all of them: any type may name any model.
    for_each_table([this](const Table& table) {
      if (is_model(table)) reserve_model(table);
    });
    DeclarationId next_model = 0;
    const DeclarationId models_end = result_.drafts.size();
    for (std::uint32_t spec = 0; spec < model_.specs.size(); ++spec) {
      while (next_model < models_end && result_.drafts[next_model].declaration.entity.spec == spec) {
        draft_record(next_model, members_of(*model_rows_[next_model]));
        ++next_model;
      }
      for_each_table_of(spec, [this](const Table& table) {
        if (table.entry.kind == model::EntryKind::operation) draft_operation(table);
      });
    }
    return std::move(result_);
  }

 private:
  template <typename Visit>
  void for_each_table_of(std::uint32_t spec_index, Visit visit) const {
    const model::Spec& spec = model_.specs[spec_index];
    for (std::uint32_t index = 0; index < spec.entities.size(); ++index) {
      for (const model::Entry& entry : spec.entities[index].entries) {
        if (entry.language == language_) visit(Table{spec, spec.entities[index], entry, {spec_index, index}});
      }
    }
  }

  template <typename Visit>
  void for_each_table(Visit visit) const {
    for (std::uint32_t spec = 0; spec < model_.specs.size(); ++spec) for_each_table_of(spec, visit);
  }

  [[nodiscard]] bool is_model(const Table& table) const {
    if (table.entry.kind == model::EntryKind::model) return true;
    return table.entry.kind == model::EntryKind::group && survey_.groups.contains(table.ref);
  }

  DeclarationId new_draft(SymbolRole role, const Table& table) {
    TypeDraft draft;
    draft.module = module_path(table, rule_);
    draft.declaration.role = role;
    draft.declaration.deprecated = table.entry.deprecated;
    draft.declaration.deprecated_text = table.entry.deprecated_text;
    draft.declaration.entity = table.ref;
    draft.declaration.entity_id = table.entity.id;
    draft.declaration.spec = table.spec.file;
    draft.declaration.span = table.entry.span;
    result_.drafts.push_back(std::move(draft));
    return result_.drafts.size() - 1;
  }

  void reserve_model(const Table& table) {
    const DeclarationId id = new_draft(SymbolRole::model, table);
    TypeDraft& draft = result_.drafts[id];
    draft.names = model_names(table.entry.key, table.spec.file, naming_);
    draft.declaration.description = table.entry.description;
    if (draft.declaration.description.empty()) {
      draft.declaration.description = introduction(table.spec, table.ref);
    }
    if (draft.declaration.description.empty()) {
      draft.declaration.description = fmt::format("The `{}` model.", table.entry.key);
    }
    const bool is_group = table.entry.kind == model::EntryKind::group;
    model_rows_.push_back(is_group ? &table.entry.parameters : &table.entry.properties);
    models_.emplace(table.ref, id);
  }

  void draft_operation(const Table& table) {
    draft_part(table, SymbolRole::options, "Options", options_rows(table.entity, table.entry));
    draft_part(table, SymbolRole::result, "Result", result_rows(table.entity, table.entry));
  }

  void draft_part(const Table& table, SymbolRole role, std::string_view suffix, const OperationRows& part) {
    if (part.rows.empty()) return;
    const DeclarationId id = new_draft(role, table);
    TypeDraft& draft = result_.drafts[id];
    draft.operation_key = table.entry.key;
    if (part.wrapper != nullptr) {
      draft.table_name = wrapper_name(*part.wrapper);
      members_of(part.wrapper->properties);
    }
    draft.names = operation_names(draft.table_name, table.entry.key, suffix, table.spec.file, naming_);
    draft.declaration.operation = table.entry.title.empty() ? table.entry.key : table.entry.title;
    draft.declaration.description =
        operation_description(role, draft.declaration.operation, introduction(table.spec, table.ref));
    draft_record(id, part.rows);
  }

  /// The name of the type that a wrapper row holds: of its type, or of its key where that is written like a type.
  static std::string wrapper_name(const Row& wrapper) {
    std::string name = specific_name(model::innermost(wrapper.type).text);
    if (name.empty() && wrapper.key[0] >= 'A' && wrapper.key[0] <= 'Z') name = specific_name(wrapper.key);
    return name;
  }

  /// The rows that JSON can hold. Reports the others.
  std::vector<const Row*> members_of(const std::vector<Row>& rows) {
    std::vector<const Row*> members;
    for (const Row& row : rows) is_data(row) ? members.push_back(&row) : report_left_out(row);
    return members;
  }

  void report_left_out(const Row& row) {
    if (!left_out_.insert(&row).second) return;
    sink_.report({&diagnostics::codes::left_out,
                  row.span,
                  fmt::format("'{}' is left out of the {} models: JSON holds no '{}'", base::printable(row.key),
                              language_, base::printable(row.type_text)),
                  "",
                  {}});
  }

  void draft_record(DeclarationId id, const std::vector<const Row*>& rows) {
    result_.order.push_back(id);
    MemberList members(naming_, sink_);
    for (const Row* row : rows) {
      std::optional<FieldDeclaration> field = members.make(*row);
      if (!field) continue;
      field->type = use(row->type, *row, id);
      members.add(std::move(*field));
    }
    result_.drafts[id].declaration.fields = std::move(members).take();
  }

  DeclarationId new_nested(SymbolRole role, std::string_view spelling, const Row& row, DeclarationId parent) {
    TypeDraft draft;
    const TypeDraft& outer = result_.drafts[parent];
    draft.module = outer.module;
    draft.parent = parent;
    draft.table_name = specific_name(spelling);
    draft.names = nested_names(draft.table_name, row.key, naming_);
    draft.declaration.role = role;
    draft.declaration.description = row.description;
    if (row.description.empty()) draft.declaration.description = fmt::format("Value of `{}`.", row.key);
    draft.declaration.entity = outer.declaration.entity;
    draft.declaration.entity_id = outer.declaration.entity_id;
    draft.declaration.spec = outer.declaration.spec;
    draft.declaration.span = row.span;
    result_.drafts.push_back(std::move(draft));
    return result_.drafts.size() - 1;
  }

  TypeUse use(const Type& type, const Row& row, DeclarationId owner) {
    switch (type.kind) {
      case TypeKind::any:
      case TypeKind::null:
      case TypeKind::function:
      case TypeKind::nothing:
        return object_or(use_of(TypeUse::Kind::any), type, row, owner);
      case TypeKind::string:
        return object_or(use_of(TypeUse::Kind::string), type, row, owner);
      case TypeKind::boolean:
        return use_of(TypeUse::Kind::boolean);
      case TypeKind::integer:
        return use_of(TypeUse::Kind::integer);
      case TypeKind::number:
        return use_of(TypeUse::Kind::number);
      case TypeKind::timestamp:
        return use_of(TypeUse::Kind::timestamp);
      case TypeKind::literal:
        return literal_use(type);
      case TypeKind::choice:
        return model::is_enumeration(type) ? enumeration_use(type, row, owner) : choice_use(type, row, owner);
      case TypeKind::array:
        return use_of(TypeUse::Kind::array, element_use(type, row, owner));
      case TypeKind::map:
        return use_of(TypeUse::Kind::map, element_use(type, row, owner));
      case TypeKind::object:
        return object_or(any_object(), type, row, owner);
      case TypeKind::named:
        break;
    }
    return named_use(type, row, owner);
  }

  TypeUse element_use(const Type& type, const Row& row, DeclarationId owner) {
    return use(type.parts.empty() ? Type{} : type.parts[0], row, owner);
  }

  /// A nested record when the row lists properties, else what stands for the type without them.
  TypeUse object_or(TypeUse otherwise, const Type& type, const Row& row, DeclarationId owner) {
    const std::vector<const Row*> rows = members_of(row.properties);
    if (rows.empty()) return otherwise;
    const DeclarationId id = new_nested(SymbolRole::nested, type.text, row, owner);
    draft_record(id, rows);
    return declared_use(id);
  }

  TypeUse named_use(const Type& type, const Row& row, DeclarationId owner) {
    if (!type.target) {
      const bool is_object = survey_.object_names.contains(model::fold(unqualified(type.text)));
      return object_or(use_of(is_object ? TypeUse::Kind::any : TypeUse::Kind::string), type, row, owner);
    }
    const auto declared = models_.find(*type.target);
    return declared == models_.end() ? object_or(any_object(), type, row, owner) : declared_use(declared->second);
  }

  TypeUse enumeration_use(const Type& type, const Row& row, DeclarationId owner) {
    const model::LiteralKind kind = type.parts[0].literal_kind;
    const bool mixed = std::any_of(type.parts.begin(), type.parts.end(),
                                   [kind](const Type& part) { return part.literal_kind != kind; });
    if (mixed) return choice_use(type, row, owner);
    if (kind == model::LiteralKind::boolean) return use_of(TypeUse::Kind::boolean);
    std::vector<ConstantDeclaration> constants = enumeration_constants(type, row, naming_, sink_);
    if (constants.size() == 1) return literal_use(type.parts[0]);
    const DeclarationId id = new_nested(SymbolRole::enumeration, type.text, row, owner);
    result_.order.push_back(id);
    result_.drafts[id].declaration.constant_kind = kind;
    result_.drafts[id].declaration.constants = std::move(constants);
    return declared_use(id);
  }

  TypeUse choice_use(const Type& type, const Row& row, DeclarationId owner) {
    TypeUse choice = use_of(TypeUse::Kind::choice);
    for (const Type& part : type.parts) {
      TypeUse member = use(part, row, owner);
      if (member.kind == TypeUse::Kind::any) return member;
      if (std::find(choice.parts.begin(), choice.parts.end(), member) == choice.parts.end()) {
        choice.parts.push_back(std::move(member));
      }
    }
    if (choice.parts.empty()) return use_of(TypeUse::Kind::any);
    return choice.parts.size() == 1 ? choice.parts[0] : choice;
  }

  const model::ApiModel& model_;
  std::string_view language_;
  const NamingRules& naming_;
  ModuleRule rule_;
  diagnostics::Sink& sink_;
  TypeSurvey survey_;
  Drafting result_;
  std::map<model::EntityRef, DeclarationId> models_;  ///< The first model entry of each entity.
  std::vector<const std::vector<Row>*> model_rows_;   ///< By the ids of the models, which are the first drafts.
  std::set<const Row*> left_out_;                     ///< Those reported.
};

}  // namespace

Drafting draft_types(const model::ApiModel& model, std::string_view language, const NamingRules& naming,
                     ModuleRule module_rule, diagnostics::Sink& sink) {
  return Drafter(model, language, naming, module_rule, sink).run();
}

}  // namespace refgen::language_kit
