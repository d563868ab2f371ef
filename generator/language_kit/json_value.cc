#include "generator/language_kit/json_value.h"

namespace refgen::language_kit {

using Json = nlohmann::ordered_json;

Json json_of(const model::Value& value) {
  using Kind = model::Value::Kind;
  switch (value.kind) {
    case Kind::null:
      return nullptr;
    case Kind::boolean:
    case Kind::number:
      return Json::parse(value.text);
    case Kind::string:
      return value.text;
    case Kind::list: {
      Json list = Json::array();
      for (const model::Value& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Kind::object: {
      Json object = Json::object();
      for (const auto& [name, member] : value.members) object[name] = json_of(member);
      return object;
    }
  }
  return nullptr;
}

}  // namespace refgen::language_kit
