#pragma once

#include <optional>

#include "generator/language_kit/example_value.h"
#include "generator/language_kit/type_plan.h"
#include "generator/model/api_model.h"

namespace refgen::language_kit {

/// The type of an entity in a role, its own or one that it shares.
std::optional<DeclarationId> find_declaration(const model::ApiModel& model, const TypePlan& plan,
                                              model::EntityRef entity, render::SymbolRole role);

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
