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

std::string_view demand(std::string_view expected, bool is_met) { return is_met ? std::string_view() : expected; }

/// What a value must be that is not of its kind; nothing when it is.
std::string_view unmet_demand(const Node& value, ValueKind kind) {
  switch (kind) {
    case ValueKind::text:
      return demand("a text", value.is_scalar() || value.is_null());
    case ValueKind::boolean:
      return demand("true or false", value.is_null() || as_boolean(value).has_value());
    case ValueKind::boolean_or_text:
      return demand("true, false or a text", value.is_scalar() || value.is_null());
    case ValueKind::list:
    case ValueKind::rows:
    case ValueKind::links:
      return demand("a list", value.is_sequence() || value.is_null());
    case ValueKind::texts:
    case ValueKind::tables:
      return demand("a mapping", value.is_mapping() || value.is_null());
    case ValueKind::page_text:  // The parser reports a mapping itself: it knows what was meant.
    case ValueKind::any:
      break;
  }
  return "";
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
    } else if (const std::string_view expected = unmet_demand(value, rule->kind); !expected.empty()) {
      const std::string found =
          value.is_scalar() ? fmt::format("'{}'", base::printable(value.value)) : std::string(kind_text(value.kind));
      sink.report({&codes::wrong_kind,
                   value.span,
                   fmt::format("'{}' must be {}, this is {}", key.value, expected, found),
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
