#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/diagnostic.h"
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
};

/// A member of a record.
struct FieldDeclaration {
  std::string key;   ///< As the table spells it.
  std::string name;  ///< As code names it: legal in the language, unique in the record.
  std::string wire;  ///< Key in JSON.
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

/// A type to declare: a record (model, options, result, nested) or an open enumeration.
struct TypeDeclaration {
  render::SymbolRole role = render::SymbolRole::model;
  std::string name;         ///< Unique in its module.
  std::size_t module = 0;   ///< Index in TypePlan::modules.
  std::string description;  ///< Markdown; may be empty.
  bool deprecated = false;
  std::string deprecated_text;
  std::vector<FieldDeclaration> fields;        ///< Records, in the table's order.
  std::vector<ConstantDeclaration> constants;  ///< Enumerations.
  model::LiteralKind constant_kind = model::LiteralKind::string;
  model::EntityRef entity;
  std::string entity_id;
  std::string operation;  ///< options, result: title of the operation.
  std::string spec;       ///< The spec file.
  diagnostics::Span span;

  [[nodiscard]] bool is_enumeration() const { return role == render::SymbolRole::enumeration; }
};

/// Types that share a namespace.
struct ModulePlan {
  std::string path;                         ///< `authkit`, `directory-sync`; parts joined by `/`; empty for the root.
  std::vector<DeclarationId> declarations;  ///< In order: specs by file, inside a spec models first, nested types after
                                            ///< the type that uses them.
};

/// All types of one language.
struct TypePlan {
  std::vector<TypeDeclaration> declarations;
  std::vector<ModulePlan> modules;  ///< Sorted by path.
};

/// How an entry's module is found.
enum class ModuleRule {
  folder,        ///< The first part of the spec's path (`authkit/user/update.mdx` -> `authkit`).
  title_prefix,  ///< The qualifier of the title (`usermanagement.User`), else the folder's letters.
};

/// Lays out the types of `language`: one per model entry; options and result types of operations that have rows; one
/// per nested object; one per enumeration. Two types with one name in one module that have the same members are one;
/// otherwise both are reported (`type-name-clash`), as are two members with one name in one record
/// (`member-name-clash`).
TypePlan plan_types(const model::ApiModel& model, std::string_view language, const NamingRules& naming, ModuleRule rule,
                    diagnostics::Sink& sink);

/// The fields with those that must be given first; otherwise in order. For constructors that need it.
std::vector<const FieldDeclaration*> required_first(const TypeDeclaration& declaration);

}  // namespace refgen::language_kit
