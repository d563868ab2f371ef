#include "generator/language_kit/typed_example.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace refgen::language_kit {
namespace {

using Kind = Example::Kind;

Kind literal_kind(model::LiteralKind kind) {
  switch (kind) {
    case model::LiteralKind::number:
      return Kind::number;
    case model::LiteralKind::boolean:
      return Kind::boolean;
    case model::LiteralKind::string:
      break;
  }
  return Kind::string;
}

/// Whether a value of the type is written as such a value in JSON.
bool holds(const TypeUse& use, Kind kind, const TypePlan& plan) {
  switch (use.kind) {
    case TypeUse::Kind::any:
    case TypeUse::Kind::choice:
      return true;
    case TypeUse::Kind::string:
    case TypeUse::Kind::timestamp:
      return kind == Kind::string;
    case TypeUse::Kind::boolean:
      return kind == Kind::boolean;
    case TypeUse::Kind::integer:
    case TypeUse::Kind::number:
      return kind == Kind::number;
    case TypeUse::Kind::literal:
      return kind == literal_kind(use.literal_kind);
    case TypeUse::Kind::array:
      return kind == Kind::list;
    case TypeUse::Kind::map:
      return kind == Kind::object;
    case TypeUse::Kind::declared:
      break;
  }
  const TypeDeclaration& declaration = plan.declarations[use.declaration];
  return kind == (declaration.is_enumeration() ? literal_kind(declaration.constant_kind) : Kind::object);
}

/// The part of a choice that a value is of, else the choice.
const TypeUse& chosen(const TypeUse& use, Kind kind, const TypePlan& plan) {
  if (use.kind != TypeUse::Kind::choice) return use;
  const auto part = std::find_if(use.parts.begin(), use.parts.end(),
                                 [&](const TypeUse& candidate) { return holds(candidate, kind, plan); });
  return part == use.parts.end() ? use : *part;
}

const FieldDeclaration* find_field(const TypeDeclaration& record, const ExampleMember& member) {
  for (const FieldDeclaration& field : record.fields) {
    if (field.key == member.key) return &field;
  }
  return nullptr;
}

void give_members_types(Example& object, const TypeDeclaration& record, const TypePlan& plan) {
  std::set<const FieldDeclaration*> known;
  std::vector<ExampleMember> members;
  members.reserve(object.members.size());
  for (ExampleMember& member : object.members) {
    member.field = find_field(record, member);
    if (member.field == nullptr || !known.insert(member.field).second) continue;
    if (member.value.kind == Kind::null && member.field->optional) continue;
    give_types(member.value, member.field->type, plan);
    members.push_back(std::move(member));
  }
  object.members = std::move(members);
}

}  // namespace

TypeUse use_of_declaration(DeclarationId id) {
  TypeUse use;
  use.kind = TypeUse::Kind::declared;
  use.declaration = id;
  return use;
}

void give_types(Example& value, const TypeUse& use, const TypePlan& plan) {
  if (!holds(use, value.kind, plan)) return forget_types(value);
  value.use = chosen(use, value.kind, plan);
  value.type.clear();
  const TypeDeclaration* const declaration = declaration_of(value, plan);
  if (declaration != nullptr && !declaration->is_enumeration()) {
    value.type = declaration->name;
    return give_members_types(value, *declaration, plan);
  }
  if (value.items.empty() && value.members.empty()) return;
  const TypeUse element = value.use->parts.empty() ? TypeUse() : value.use->parts[0];
  for (Example& item : value.items) give_types(item, element, plan);
  for (ExampleMember& member : value.members) give_types(member.value, element, plan);
}

void forget_types(Example& value) {
  value.use = TypeUse();
  value.type.clear();
  for (Example& item : value.items) forget_types(item);
  for (ExampleMember& member : value.members) {
    member.field = nullptr;
    forget_types(member.value);
  }
}

const TypeDeclaration* declaration_of(const Example& value, const TypePlan& plan) {
  const bool is_declared = value.use && value.use->kind == TypeUse::Kind::declared;
  return is_declared ? &plan.declarations[value.use->declaration] : nullptr;
}

}  // namespace refgen::language_kit
