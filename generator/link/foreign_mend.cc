#include "generator/link/foreign_mend.h"

#include <algorithm>
#include <utility>

namespace refgen::link {
namespace {

using model::Type;
using model::TypeKind;

/// `usermanagement.User` is a name with its place in one language: no other language writes it so.
bool names_a_module(const Type& type) {
  if (type.kind == TypeKind::named && type.text.find_first_of(".\\:") != std::string::npos) return true;
  return std::any_of(type.parts.begin(), type.parts.end(), names_a_module);
}

}  // namespace

OwnSpelling own_spelling(std::string_view spelling, const ForeignPart& part, std::string_view language,
                         const ReadType& read, const Spell& spell) {
  if (!spell) return {};
  const ParsedType alone = read(spelling.substr(part.begin, part.end - part.begin));
  if (!alone.readable || names_a_module(alone.type)) return {};
  std::string own = spell(alone.type, language);
  const ParsedType before = read(spelling);
  const ParsedType after = read(std::string(spelling).replace(part.begin, part.end - part.begin, own));
  if (own.empty() || !after.readable || after.foreign.size() >= before.foreign.size()) return {};
  return {std::move(own), after.type == before.type};
}

}  // namespace refgen::link
