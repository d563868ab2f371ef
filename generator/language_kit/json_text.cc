#include "generator/language_kit/json_text.h"

#include <nlohmann/json.hpp>

#include "generator/language_kit/number_literal.h"

namespace refgen::language_kit {

namespace {

using Json = nlohmann::ordered_json;

/// Tables spell numbers that JSON writes otherwise (`007`) or cannot hold (a thousand digits), which stay texts.
Json number_json(const std::string& spelt) {
  Json number = Json::parse(decimal_literal(spelt), nullptr, false);
  return number.is_discarded() ? Json(spelt) : number;
}

Json json_of(const model::Value& value) {
  using Kind = model::Value::Kind;
  switch (value.kind) {
    case Kind::boolean:
      return value.text == "true";
    case Kind::number:
      return number_json(value.text);
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
    case Kind::null:
      break;
  }
  return nullptr;
}

}  // namespace

std::string json_text(const model::Value& value) {
  return json_of(value).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace refgen::language_kit
