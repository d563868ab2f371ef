#pragma once

#include <string>
#include <utility>
#include <vector>

namespace refgen::model {

/// A JSON value as a spec gives it (`example`, `default`, `enum`) or as a sample shows it. Numbers keep their spelling.
struct Value {
  enum class Kind { null, boolean, number, string, list, object };

  Kind kind = Kind::null;
  std::string text;  ///< string: the raw text; number: its JSON spelling; boolean: `true` or `false`.
  std::vector<Value> items;
  std::vector<std::pair<std::string, Value>> members;  ///< In order.

  bool operator==(const Value&) const = default;

  static Value string_value(std::string text);
  static Value number_value(std::string spelling);
  static Value boolean_value(bool value);
  static Value list_value(std::vector<Value> items);
  static Value object_value(std::vector<std::pair<std::string, Value>> members);
};

}  // namespace refgen::model
