#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::spec {

/// A YAML value with its place. Scalars stay text: nobody turns `yes` into a boolean or `017` into 15 behind our back.
struct Node {
  enum class Kind { null, scalar, sequence, mapping };

  /// Declared, or clang asks for the size of a pair of nodes while it reads this very struct.
  Node() = default;

  Kind kind = Kind::null;
  std::string value;                           ///< scalar: after folding and unescaping
  bool plain = false;                          ///< scalar: neither quoted nor a block
  bool in_flow = false;                        ///< stands between `[` and `]` or `{` and `}`
  std::vector<Node> items;                     ///< sequence
  std::vector<std::pair<Node, Node>> members;  ///< mapping, in order; keys are unique scalars
  diagnostics::Span span;  ///< Of the whole value; for block scalars from the indicator, quotes included.

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  /// The member of that name, or null.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

/// Names the kind for messages: `nothing`, `a text`, `a list`, `a mapping`.
std::string_view kind_text(Node::Kind kind);

}  // namespace refgen::spec
