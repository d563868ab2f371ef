#include "generator/link/row_size.h"

namespace refgen::link {
namespace {

std::size_t size_of(const model::Value& value) {
  std::size_t size = 1 + value.text.size();
  for (const model::Value& item : value.items) size += size_of(item);
  for (const auto& [name, member] : value.members) size += name.size() + size_of(member);
  return size;
}

std::size_t size_of(const model::Type& type) {
  std::size_t size = 1 + type.text.size();
  for (const model::Type& part : type.parts) size += size_of(part);
  return size;
}

}  // namespace

std::size_t text_size(const model::Row& row) {
  std::size_t size = size_of(row.type);
  for (const std::string* text : {&row.key, &row.title, &row.url, &row.description, &row.description_name,
                                  &row.type_text, &row.deprecated_text, &row.wire}) {
    size += text->size();
  }
  for (const auto* value : {&row.example, &row.default_value}) {
    if (*value) size += size_of(**value);
  }
  return size;
}

}  // namespace refgen::link
