#pragma once

#include <vector>

#include "generator/language_kit/type_draft.h"

namespace refgen::language_kit {

/// Whether two drafts declare the same thing apart from their names and texts: the same members with the same types, in
/// any order, or the same enumeration values. Models are the same type when module and name are; nested types when
/// their shapes are.
bool same_shape(const std::vector<TypeDraft>& drafts, DeclarationId left, DeclarationId right);

}  // namespace refgen::language_kit
