#include "generator/spec/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "generator/base/edit_distance.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;

std::string_view expected_text(ValueKind kind) {
  switch (kind) {
    case ValueKind::text:
      return "a text";
    case ValueKind::boolean:
      return "true or false";
    case ValueKind::boolean_or_text:
      return "true, false or a text";
    case ValueKind::list:
    case ValueKind::rows:
    case ValueKind::links:
      return "a list";
    case ValueKind::texts:
    case ValueKind::tables:
      return "a mapping";
    case ValueKind::page_text:
    case ValueKind::any:
      return "a value";
  }
  return "";
}

bool fits(const Node& value, ValueKind kind) {
  switch (kind) {
    case ValueKind::text:
    case ValueKind::boolean_or_text:
      return value.is_scalar() || value.is_null();
    case ValueKind::boolean:
      return value.is_null() || as_boolean(value).has_value();
    case ValueKind::list:
    case ValueKind::rows:
    case ValueKind::links:
      return value.is_sequence() || value.is_null();
    case ValueKind::texts:
    case ValueKind::tables:
      return value.is_mapping() || value.is_null();
    case ValueKind::page_text:  // The parser reports a mapping itself: it knows what was meant.
    case ValueKind::any:
      return true;
  }
  return false;
}

void report_unknown(const Node& mapping, const Node& key, std::span<const KeyRule> keys, std::string_view what,
                    diagnostics::Sink& sink) {
  std::vector<std::string_view> names;
  names.reserve(keys.size());
  for (const KeyRule& rule : keys) names.push_back(rule.name);
  const std::string near = base::nearest(key.value, names);
  diagnostics::Diagnostic problem{&codes::unknown_key,
                                  key.span,
                                  fmt::format("{} has no key '{}'", what, base::printable(key.value)),
                                  near.empty() ? "" : fmt::format("did you mean '{}'?", near),
                                  {}};
  const std::string certain = base::unmistakable(key.value, names);
  if (!certain.empty() && mapping.find(certain) == nullptr) problem.edits.push_back({key.span, certain});
  sink.report(std::move(problem));
}

}  // namespace

std::optional<bool> as_boolean(const Node& node) {
  if (!node.is_scalar() || !node.plain) return std::nullopt;
  if (node.value == "true" || node.value == "True" || node.value == "TRUE") return true;
  if (node.value == "false" || node.value == "False" || node.value == "FALSE") return false;
  return std::nullopt;
}

MemberReader::MemberReader(const Node& mapping, std::span<const KeyRule> keys, std::string_view what,
                           diagnostics::Sink& sink)
    : node_(mapping) {
  for (const auto& [key, value] : mapping.members) {
    const auto rule = std::find_if(keys.begin(), keys.end(),
                                   [&name = key.value](const KeyRule& known) { return known.name == name; });
    if (rule == keys.end()) {
      report_unknown(mapping, key, keys, what, sink);
    } else if (!fits(value, rule->kind)) {
      const std::string found =
          value.is_scalar() ? fmt::format("'{}'", base::printable(value.value)) : std::string(kind_text(value.kind));
      sink.report({&codes::wrong_kind,
                   value.span,
                   fmt::format("'{}' must be {}, this is {}", key.value, expected_text(rule->kind), found),
                   "",
                   {}});
    }
  }
}

const Node* MemberReader::find(std::string_view key, Node::Kind kind) const {
  const Node* value = node_.find(key);
  return value != nullptr && value->kind == kind ? value : nullptr;
}

const Node* MemberReader::text(std::string_view key) const { return find(key, Node::Kind::scalar); }

bool MemberReader::flag(std::string_view key) const {
  const Node* value = find(key, Node::Kind::scalar);
  return value != nullptr && as_boolean(*value).value_or(false);
}

const Node* MemberReader::list(std::string_view key) const { return find(key, Node::Kind::sequence); }
const Node* MemberReader::mapping(std::string_view key) const { return find(key, Node::Kind::mapping); }

const Node* MemberReader::any(std::string_view key) const { return node_.find(key); }

const Node* MemberReader::key_node(std::string_view key) const {
  for (const auto& [name, value] : node_.members) {
    if (name.value == key) return &name;
  }
  return nullptr;
}

}  // namespace refgen::spec
