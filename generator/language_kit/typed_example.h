#pragma once

#include "generator/language_kit/example_value.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The use of a declared type.
TypeUse use_of_declaration(DeclarationId id);

/// Says of a value and all inside it what they are in terms of the plan, so that a sample names types and members as
/// the generated code does. Members that the plan does not have go, and optional ones without a value.
void give_types(Example& value, const TypeUse& use, const TypePlan& plan);

/// Makes a value and all inside it plain JSON again, as far as a sample goes: of any type.
void forget_types(Example& value);

/// The record or enumeration that a value is of, or null.
const TypeDeclaration* declaration_of(const Example& value, const TypePlan& plan);

}  // namespace refgen::language_kit
