#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/naming.h"
#include "generator/model/api_model.h"
#include "generator/render/generated_file.h"

namespace refgen::language_kit {

/// Index of a declaration in a TypePlan.
using DeclarationId = std::size_t;

/// A type at a place of use, in terms of the types that the language will declare.
struct TypeUse {
  enum class Kind { any, string, boolean, integer, number, timestamp, literal, choice, array, map, declared };

  Kind kind = Kind::any;
  std::string literal;  ///< literal: its raw value
  model::LiteralKind literal_kind = model::LiteralKind::string;
  std::vector<TypeUse> parts;     ///< choice: its members; array, map: the one element
  DeclarationId declaration = 0;  ///< declared: which record or enumeration

  bool operator==(const TypeUse&) const = default;
};

/// The word for a kind, as it is spelt here.
std::string_view to_text(TypeUse::Kind kind);

/// A member of a record.
struct FieldDeclaration {
  std::string key;   ///< As the table spells it.
  std::string name;  ///< As code names it: legal in the language, unique in the record.
  std::string wire;  ///< Key in JSON, unique in the record apart from path parameters.
  TypeUse type;
  bool optional = false;
  bool nullable = false;
  bool deprecated = false;
  std::string deprecated_text;
  std::string description;  ///< Markdown.
  model::Place place = model::Place::none;
  const model::Row* row = nullptr;  ///< Lives as long as the ApiModel.
};

/// A value of an enumeration.
struct ConstantDeclaration {
  std::string name;   ///< Unique in the enumeration, without the type's name in front.
  std::string value;  ///< Raw.
};

/// Where a type comes from.
struct TypeOrigin {
  std::string spec;    ///< The spec file.
  std::string entity;  ///< Id of the entity.
};

/// A type to declare: a record (model, options, result, nested) or an open enumeration.
struct TypeDeclaration {
  render::SymbolRole role = render::SymbolRole::model;
  std::string name;         ///< Unique in its module, whatever its case.
  std::size_t module = 0;   ///< Index in TypePlan::modules.
  std::string description;  ///< Markdown, never empty: from the spec, else a sentence of our own.
  bool deprecated = false;
  std::string deprecated_text;
  std::vector<FieldDeclaration> fields;        ///< Records, in the table's order.
  std::vector<ConstantDeclaration> constants;  ///< Enumerations.
  model::LiteralKind constant_kind = model::LiteralKind::string;
  model::EntityRef entity;
  std::string entity_id;
  std::string operation;         ///< options, result: title of the operation.
  std::string spec;              ///< The spec file.
  std::vector<TypeOrigin> also;  ///< Further entities whose type of the same name and members this one is.
  diagnostics::Span span;

  [[nodiscard]] bool is_enumeration() const { return role == render::SymbolRole::enumeration; }
};

/// Types that share a namespace.
struct ModulePlan {
  std::string path;  ///< One folder name (`authkit`) or title prefix (`usermanagement`); empty for the root.
  std::vector<DeclarationId> declarations;  ///< In order: specs by file, inside a spec models first, nested types after
                                            ///< the type that uses them.
};

/// All types of one language.
struct TypePlan {
  std::vector<TypeDeclaration> declarations;
  std::vector<ModulePlan> modules;  ///< Sorted by path; none is empty.
};

/// How an entry's module is found.
enum class ModuleRule {
  folder,        ///< The first part of the spec's path (`authkit/user/update.mdx` -> `authkit`).
  title_prefix,  ///< The qualifier of the title (`usermanagement.User`), else the folder's letters and digits.
};

/// What a backend asks of its plan.
struct PlanRules {
  ModuleRule module_rule = ModuleRule::folder;
  /// Suffixes of further type names that the generated code derives from a type's own (`Json`): no other type of the
  /// module may have the derived name.
  std::vector<std::string_view> companion_suffixes;
};

/// Lays out the types of `language`: one per model entry; options and result types of operations that have rows; one
/// per nested object; one per enumeration.
///
/// Names. Each type has a list of names it may bear, best first (type_names.h). Types of one module that bear one name
/// and have the same members are one type; when the members differ, all of them move on to their next name, except that
/// a model keeps its name against types of other roles. What still clashes is reported (`type-name-clash`).
/// Members. The same property listed twice is one member (the first; required if either is); two properties with one
/// name in code or one key in JSON are reported (`member-name-clash`).
TypePlan plan_types(const model::ApiModel& model, std::string_view language, const NamingRules& naming,
                    const PlanRules& rules, diagnostics::Sink& sink);

}  // namespace refgen::language_kit
