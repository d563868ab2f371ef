#include "generator/render/view.h"

#include <cassert>
#include <nlohmann/json.hpp>

namespace refgen::render {
namespace {

const std::string no_text;
const std::vector<View> no_list;

nlohmann::ordered_json to_json(const View& view);

nlohmann::ordered_json to_json(const Field& field) {
  switch (field.kind()) {
    case Field::Kind::text:
      return field.text();
    case Field::Kind::flag:
      return field.flag();
    case Field::Kind::list:
      break;
  }
  nlohmann::ordered_json items = nlohmann::ordered_json::array();
  for (const View& item : field.list()) items.push_back(to_json(item));
  return items;
}

nlohmann::ordered_json to_json(const View& view) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const auto& [name, field] : view.fields()) object.emplace(std::string(name), to_json(field));
  return object;
}

}  // namespace

Field::Field(std::string text) : value_(std::move(text)) {}
Field::Field(std::string_view text) : value_(std::string(text)) {}
Field::Field(const char* text) : value_(std::string(text)) {}
Field::Field(std::vector<View> list) : value_(std::move(list)) {}

const std::string& Field::text() const {
  const auto* text = std::get_if<std::string>(&value_);
  return text == nullptr ? no_text : *text;
}

bool Field::flag() const {
  const auto* flag = std::get_if<bool>(&value_);
  return flag != nullptr && *flag;
}

const std::vector<View>& Field::list() const {
  const auto* list = std::get_if<std::vector<View>>(&value_);
  return list == nullptr ? no_list : *list;
}

Field required(std::string_view fact, Field field) {
  field.fact_ = fact;
  return field;
}

View::View(std::initializer_list<NamedField> fields) {
  reserve(fields.size());
  for (const NamedField& named : fields) set(named.name, std::move(named.field));
}

void View::set(FieldName name, Field field) {
  assert(find(name) == nullptr);
  fields_.emplace_back(name, std::move(field));
}

const Field* View::find(std::string_view name) const {
  for (const auto& [field_name, field] : fields_) {
    if (field_name == name) return &field;
  }
  return nullptr;
}

std::vector<View> line_views(const std::vector<std::string>& lines) {
  std::vector<View> views;
  views.reserve(lines.size());
  for (const std::string& line : lines) views.push_back({{"line", line}, {"last", views.size() + 1 == lines.size()}});
  return views;
}

std::string view_json(const View& view, int indent) {
  return to_json(view).dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace refgen::render
