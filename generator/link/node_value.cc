#include "generator/link/node_value.h"

#include <charconv>
#include <string_view>
#include <system_error>

#include "generator/spec/shape.h"

namespace refgen::link {
namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

/// RFC 8259, section 6.
bool is_json_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = at;
  at = skip_digits(text, at);
  if (at == whole || (text[whole] == '0' && at > whole + 1)) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = ++at;
    at = skip_digits(text, at);
    if (at == fraction) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = skip_digits(text, at);
    if (at == exponent) return false;
  }
  return at == text.size();
}

model::Value scalar_value(const spec::Node& node) {
  if (const auto flag = spec::as_boolean(node)) return model::Value::boolean_value(*flag);
  const bool is_number = node.plain && is_json_number(node.value) && fits_a_double(node.value);
  if (is_number) return model::Value::number_value(node.value);
  return model::Value::string_value(node.value);
}

}  // namespace

std::string text_of(const base::Boxed<spec::Node>& scalar) {
  if (!scalar) return "";
  const std::size_t last = scalar->value.find_last_not_of(" \t\r\n");
  return last == std::string::npos ? "" : scalar->value.substr(0, last + 1);
}

bool fits_a_double(std::string_view number) {
  double value = 0;
  return std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc();
}

model::Value to_value(const spec::Node& node) {
  switch (node.kind) {
    case spec::Node::Kind::null:
      return {};
    case spec::Node::Kind::scalar:
      return scalar_value(node);
    case spec::Node::Kind::sequence: {
      std::vector<model::Value> items;
      for (const spec::Node& item : node.items) items.push_back(to_value(item));
      return model::Value::list_value(std::move(items));
    }
    case spec::Node::Kind::mapping: {
      std::vector<std::pair<std::string, model::Value>> members;
      for (const auto& [key, value] : node.members) members.emplace_back(key.value, to_value(value));
      return model::Value::object_value(std::move(members));
    }
  }
  return {};
}

}  // namespace refgen::link
