#include "generator/link/foreign_mend.h"

#include <algorithm>

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

std::string own_spelling(std::string_view spelling, const ForeignPart& part, std::string_view language,
                         const ReadType& read, const Spell& spell) {
  if (!spell) return "";
  const ParsedType alone = read(spelling.substr(part.begin, part.end - part.begin));
  if (!alone.readable || names_a_module(alone.type)) return "";
  std::string own = spell(alone.type, language);
  if (own.empty()) return "";
  const ParsedType before = read(spelling);
  const ParsedType after = read(std::string(spelling).replace(part.begin, part.end - part.begin, own));
  const bool same = after.readable && after.type == before.type && after.foreign.size() + 1 == before.foreign.size();
  return same ? own : "";
}

}  // namespace refgen::link
