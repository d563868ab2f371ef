#include "generator/spec/yaml_node.h"

namespace refgen::spec {

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value_node] : members) {
    if (name.value == key) {
      return &value_node;
    }
  }
  return nullptr;
}

std::string_view kind_text(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::null:
      return "nothing";
    case Node::Kind::scalar:
      return "a text";
    case Node::Kind::sequence:
      return "a list";
    case Node::Kind::mapping:
      break;
  }
  return "a mapping";
}

}  // namespace refgen::spec
