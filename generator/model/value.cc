#include "generator/model/value.h"

namespace refgen::model {
namespace {

Value text_value(Value::Kind kind, std::string text) {
  Value value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

}  // namespace

Value Value::string_value(std::string text) { return text_value(Kind::string, std::move(text)); }
Value Value::number_value(std::string spelling) { return text_value(Kind::number, std::move(spelling)); }
Value Value::boolean_value(bool value) { return text_value(Kind::boolean, value ? "true" : "false"); }

Value Value::list_value(std::vector<Value> items) {
  Value value;
  value.kind = Kind::list;
  value.items = std::move(items);
  return value;
}

Value Value::object_value(std::vector<std::pair<std::string, Value>> members) {
  Value value;
  value.kind = Kind::object;
  value.members = std::move(members);
  return value;
}

}  // namespace refgen::model
