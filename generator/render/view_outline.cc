#include "generator/render/view_outline.h"

#include <algorithm>

namespace refgen::render {
namespace {

FieldOutline& field_named(std::vector<FieldOutline>& outline, std::string_view name) {
  const auto found =
      std::find_if(outline.begin(), outline.end(), [&](const FieldOutline& field) { return field.name == name; });
  if (found != outline.end()) return *found;
  outline.push_back({std::string(name), Field::Kind::text, {}, {}, {}});
  return outline.back();
}

}  // namespace

void add_to_outline(std::vector<FieldOutline>& outline, const View& view) {
  for (const auto& [name, field] : view.fields()) {
    FieldOutline& known = field_named(outline, name);
    known.kind = field.kind();
    known.fact = field.fact();
    if (known.example.find_first_not_of(" \n") == std::string::npos) known.example = field.text();
    for (const View& item : field.list()) add_to_outline(known.fields, item);
  }
}

std::string_view to_text(Field::Kind kind) {
  switch (kind) {
    case Field::Kind::text:
      return "text";
    case Field::Kind::flag:
      return "flag";
    case Field::Kind::list:
      break;
  }
  return "list";
}

}  // namespace refgen::render
