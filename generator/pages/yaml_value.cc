#include "generator/pages/yaml_value.h"

#include <algorithm>

#include "generator/pages/encode.h"

namespace refgen::pages {

std::string yaml_value(const model::Value& value) {
  using Kind = model::Value::Kind;
  std::string text;
  switch (value.kind) {
    case Kind::null:
      break;
    case Kind::boolean:
    case Kind::number:
      return value.text;
    case Kind::string:
      return yaml_string(value.text);
    case Kind::list:
      for (const model::Value& item : value.items) text += (text.empty() ? "" : ", ") + yaml_value(item);
      return '[' + text + ']';
    case Kind::object:
      for (const auto& [key, member] : value.members) {
        text += (text.empty() ? "" : ", ") + yaml_key(key) + ": " + yaml_value(member);
      }
      return '{' + text + '}';
  }
  return "null";
}

std::string yaml_key(std::string_view key) {
  constexpr std::string_view reserved[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
  const bool word = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  const bool plain = word && std::find(std::begin(reserved), std::end(reserved), key) == std::end(reserved);
  return plain ? std::string(key) : yaml_string(key);
}

}  // namespace refgen::pages
