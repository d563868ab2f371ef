#pragma once

#include <string>
#include <vector>

#include "generator/render/view.h"

namespace refgen::render {

/// What the views of one template have in common: a field, without its value.
struct FieldOutline {
  std::string name;
  Field::Kind kind = Field::Kind::text;
  std::string fact;                  ///< As Field::fact.
  std::string example;               ///< The first text that is not blank.
  std::vector<FieldOutline> fields;  ///< list: of its items.
};

/// Adds the fields of one more view, those that are new at the end.
void add_to_outline(std::vector<FieldOutline>& outline, const View& view);

/// `text`, `flag` or `list`.
std::string_view to_text(Field::Kind kind);

}  // namespace refgen::render
