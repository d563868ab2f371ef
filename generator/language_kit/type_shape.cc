#include "generator/language_kit/type_shape.h"

#include <algorithm>

#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

using Drafts = std::vector<TypeDraft>;

bool same_use(const Drafts& drafts, const TypeUse& left, const TypeUse& right);

bool same_declaration(const Drafts& drafts, DeclarationId left, DeclarationId right) {
  if (left == right) return true;
  const TypeDraft& a = drafts[left];
  const TypeDraft& b = drafts[right];
  if (a.declaration.role != render::SymbolRole::model && b.declaration.role != render::SymbolRole::model) {
    return same_shape(drafts, left, right);
  }
  return a.module == b.module && model::fold(a.declaration.name) == model::fold(b.declaration.name);
}

bool same_parts(const Drafts& drafts, const TypeUse& left, const TypeUse& right) {
  return std::equal(left.parts.begin(), left.parts.end(), right.parts.begin(), right.parts.end(),
                    [&](const TypeUse& a, const TypeUse& b) { return same_use(drafts, a, b); });
}

bool same_use(const Drafts& drafts, const TypeUse& left, const TypeUse& right) {
  if (left.kind != right.kind) return false;
  if (left.kind == TypeUse::Kind::declared) return same_declaration(drafts, left.declaration, right.declaration);
  return left.literal == right.literal && left.literal_kind == right.literal_kind && same_parts(drafts, left, right);
}

bool same_field(const Drafts& drafts, const FieldDeclaration& left, const FieldDeclaration& right) {
  return left.name == right.name && left.wire == right.wire && left.optional == right.optional &&
         left.nullable == right.nullable && left.place == right.place && same_use(drafts, left.type, right.type);
}

bool same_values(const TypeDeclaration& left, const TypeDeclaration& right) {
  const auto same = [](const ConstantDeclaration& a, const ConstantDeclaration& b) { return a.value == b.value; };
  return left.constant_kind == right.constant_kind &&
         std::is_permutation(left.constants.begin(), left.constants.end(), right.constants.begin(),
                             right.constants.end(), same);
}

}  // namespace

bool same_shape(const Drafts& drafts, DeclarationId left, DeclarationId right) {
  if (left == right) return true;
  const TypeDeclaration& a = drafts[left].declaration;
  const TypeDeclaration& b = drafts[right].declaration;
  if (a.is_enumeration() != b.is_enumeration()) return false;
  if (a.is_enumeration()) return same_values(a, b);
  return std::is_permutation(
      a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
      [&](const FieldDeclaration& x, const FieldDeclaration& y) { return same_field(drafts, x, y); });
}

}  // namespace refgen::language_kit
