#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "generator/diagnostics/sink.h"
#include "generator/spec/spec_keys.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// Reads the members of one mapping by the key table of its kind, and reports what does not fit it.
class MemberReader {
 public:
  /// `what` names the mapping in messages: `a row`. Reports keys that the table does not have and values of the wrong
  /// kind right away; such values then read as absent.
  MemberReader(const Node& mapping, std::span<const KeyRule> keys, std::string_view what, diagnostics::Sink& sink);

  /// A text; null when missing, empty (`key:`) or of another kind. Lives as long as the mapping, as all that follow.
  [[nodiscard]] const Node* text(std::string_view key) const;
  /// false when missing.
  [[nodiscard]] bool flag(std::string_view key) const;
  /// A list; null when missing or of another kind.
  [[nodiscard]] const Node* list(std::string_view key) const;
  [[nodiscard]] const Node* mapping(std::string_view key) const;
  [[nodiscard]] const Node* any(std::string_view key) const;
  /// The key itself, to point at; null when missing.
  [[nodiscard]] const Node* key_node(std::string_view key) const;

 private:
  [[nodiscard]] const Node* find(std::string_view key, Node::Kind kind) const;

  const Node& node_;
};

/// Whether a plain scalar is a YAML 1.2 boolean (`true`, `True`, `TRUE` and the same of `false`).
std::optional<bool> as_boolean(const Node& node);

}  // namespace refgen::spec
